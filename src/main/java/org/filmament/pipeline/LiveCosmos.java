package org.filmament.pipeline;

import java.util.function.Supplier;
import org.filmament.math.FloatMatrix;
import org.filmament.math.Procrustes;
import org.filmament.math.Procrustes.Freedom;
import org.filmament.umap.FuzzyGraph;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.LiveLayout;
import org.filmament.umap.Umap;
import org.filmament.umap.UmapParams;
import org.jspecify.annotations.Nullable;

/// The layout in three dimensions beside a session's map. It is begun when the cosmos is first shown and follows the knobs while it is; what it missed
/// out of sight it catches up with. Safe for use from any thread; every method returns at once.
final class LiveCosmos implements AutoCloseable {

    private static final int DIMENSIONS = 3;

    private final Engine engine;
    private final Supplier<@Nullable LayoutFrame> map;

    // Guarded by this.
    private @Nullable CosmosSpace space;
    private UmapParams knobs;
    private boolean shown;
    private boolean begun;
    private boolean closed;

    private volatile @Nullable LiveLayout live;

    /// @param map the layout in two dimensions, for the cosmos to be turned like it
    LiveCosmos(Engine engine, UmapParams knobs, Supplier<@Nullable LayoutFrame> map) {
        this.engine = engine;
        this.knobs = knobs.withDimensions(DIMENSIONS);
        this.map = map;
    }

    @Nullable LayoutFrame frame() {
        LiveLayout layout = live;
        return layout == null ? null : layout.frame();
    }

    /// What the cosmos is laid out by, empty while unknown.
    synchronized String encoder() {
        return space == null ? "" : space.encoder();
    }

    /// The knobs that the layout was last told of; null before it has begun.
    synchronized @Nullable UmapParams followed() {
        LiveLayout layout = live;
        return layout == null ? null : layout.knobs();
    }

    /// The vectors are there, or their neighbours are known further.
    synchronized void provide(CosmosSpace known) {
        space = known;
        LiveLayout layout = live;
        if (layout != null) {
            layout.widen(known.neighbors());
        }
        beginOnceShown();
    }

    /// Comes into view, or leaves it.
    synchronized void show(boolean inView) {
        boolean returns = inView && !shown;
        shown = inView;
        beginOnceShown();
        LiveLayout layout = live;
        if (layout != null && returns && !knobs.equals(followed())) {
            layout.follow(knobs);
            layout.release();
        }
    }

    /// A knob moves.
    synchronized void drag(UmapParams params) {
        knobs = params.withDimensions(DIMENSIONS);
        LiveLayout layout = live;
        if (layout != null && shown) {
            layout.follow(knobs);
        }
    }

    /// The knob was let go.
    synchronized void release() {
        LiveLayout layout = live;
        if (layout != null && shown) {
            layout.release();
        }
    }

    /// Lays out from scratch.
    synchronized void rerun() {
        LiveLayout layout = live;
        if (layout != null && shown) {
            layout.rerun();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        LiveLayout layout = live;
        if (layout != null) {
            layout.close();
        }
    }

    private void beginOnceShown() {
        CosmosSpace known = space;
        if (shown && !begun && !closed && known != null) {
            begun = true;
            UmapParams now = knobs;
            engine.start("Cosmos", () -> begin(known, now));
        }
    }

    private void begin(CosmosSpace known, UmapParams params) {
        FuzzyGraph graph = FuzzyGraph.of(known.neighbors().forNeighbors(params.nNeighbors()), engine.workers());
        FloatMatrix start = turnedLikeMap(Umap.initialize(graph, known.vectors(), params, engine.workers()));
        LiveLayout layout = LiveLayout.unfolding(graph, known.neighbors(), known.vectors(), start, params, engine.workers(),
                task -> engine.start("Live cosmos", task));
        arrive(layout, params);
    }

    private synchronized void arrive(LiveLayout layout, UmapParams params) {
        if (closed) {
            layout.close();
            return;
        }
        live = layout;
        CosmosSpace known = space;
        if (known != null) {
            layout.widen(known.neighbors());
        }
        if (!knobs.equals(params)) {
            layout.follow(knobs);
        }
    }

    /// A layout has no front: the cosmos is turned so that it looks like the map from where it is first seen, and the way between the two is short.
    private FloatMatrix turnedLikeMap(FloatMatrix start) {
        LayoutFrame flat = map.get();
        if (flat == null || flat.count() != start.rows() || flat.dimensions() != 2) {
            return start;
        }
        FloatMatrix target = FloatMatrix.zeros(start.rows(), DIMENSIONS);
        for (int i = 0; i < start.rows(); i++) {
            target.data()[DIMENSIONS * i] = flat.positions()[2 * i];
            target.data()[DIMENSIONS * i + 1] = flat.positions()[2 * i + 1];
        }
        return Procrustes.align(start, target, Freedom.REFLECTION).apply(start);
    }
}
