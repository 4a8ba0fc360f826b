package org.filmament.pipeline;

import java.util.function.Supplier;
import org.filmament.math.FloatMatrix;
import org.filmament.math.Procrustes;
import org.filmament.math.Procrustes.Freedom;
import org.filmament.umap.FuzzyGraph;
import org.filmament.umap.GraphSource;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.LiveLayout;
import org.filmament.umap.Umap;
import org.filmament.umap.UmapParams;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// A layout of one [Space] beside a session's map, in two or three dimensions. It is begun when it is first shown and follows the knobs while it is; what
/// it missed out of sight it catches up with. Given another space it glides from the layout by the one to that by the other. Safe for use from any
/// thread; every method returns at once.
final class SideLayout implements AutoCloseable {

    private final Engine engine;
    private final String name;
    private final int dimensions;
    private final Supplier<@Nullable LayoutFrame> map;
    private final Runnable changed;

    // Guarded by this.
    private @Nullable Space wanted;
    private @Nullable Space laidOut;
    private UmapParams knobs;
    private boolean shown;
    private boolean beginning;
    private boolean closed;
    /// Positions of an earlier rest that came before there was a layout to go back to them.
    private float @Nullable [] awaited;

    private volatile @Nullable LiveLayout live;

    /// @param name       of its work, in logs
    /// @param dimensions 2 or 3
    /// @param map        the session's layout in two dimensions, for this one to be turned like it
    /// @param changed    told whenever it is laid out by another space, on the thread that did it
    SideLayout(Engine engine, String name, int dimensions, UmapParams knobs, Supplier<@Nullable LayoutFrame> map, Runnable changed) {
        this.engine = engine;
        this.name = name;
        this.dimensions = dimensions;
        this.knobs = knobs.withDimensions(dimensions);
        this.map = map;
        this.changed = changed;
    }

    @Nullable LayoutFrame frame() {
        LiveLayout layout = live;
        return layout == null ? null : layout.frame();
    }

    /// What its films are placed by, or will be once they are; null while that is unknown.
    synchronized @Nullable Space space() {
        return laidOut == null ? wanted : laidOut;
    }

    /// The knobs that the layout was last told of; null before it has begun.
    synchronized @Nullable UmapParams followed() {
        LiveLayout layout = live;
        return layout == null ? null : layout.knobs();
    }

    /// The space is known, or its neighbours are known further, or it is another one.
    synchronized void provide(Space known) {
        wanted = known;
        LiveLayout layout = live;
        if (layout != null && isLaidOutBy(known)) {
            laidOut = known;
            layout.take(known.graphs());
        }
        beginOnceShown();
    }

    /// Comes into view, or leaves it.
    synchronized void show(boolean inView) {
        boolean returns = inView && !shown;
        shown = inView;
        LiveLayout layout = live;
        if (layout != null && returns && !knobs.equals(followed())) {
            layout.follow(knobs);
            layout.release();
        }
        beginOnceShown();
    }

    /// A knob moves.
    synchronized void drag(UmapParams params) {
        knobs = params.withDimensions(dimensions);
        awaited = null;
        LiveLayout layout = live;
        if (layout != null && shown) {
            layout.follow(knobs);
        }
    }

    /// Glides back to positions of an earlier rest under the knobs as they stand, at once or as soon as there is a layout. Those of other films are passed over.
    synchronized void restore(float[] positions) {
        LiveLayout layout = live;
        Space by = laidOut;
        if (layout == null || by == null) {
            awaited = positions;
        } else if (positions.length == dimensions * by.vectors().rows()) {
            layout.restore(positions, knobs, by.graphs());
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

    private boolean isLaidOutBy(Space known) {
        return laidOut != null && laidOut.vectors() == known.vectors();
    }

    private void beginOnceShown() {
        Space known = wanted;
        if (shown && !beginning && !closed && known != null && !isLaidOutBy(known)) {
            beginning = true;
            UmapParams now = knobs;
            LayoutFrame before = frame();
            engine.start(name, () -> begin(known, before, now));
        }
    }

    /// The first layout is shown as it unfolds. A later one is laid out beside those films that are in view, and they glide there.
    private void begin(Space known, @Nullable LayoutFrame before, UmapParams params) {
        Workers workers = engine.workers();
        GraphSource source = known.graphs();
        FuzzyGraph graph = source.graph(params.nNeighbors(), workers);
        if (before == null) {
            FloatMatrix start = turnedLikeMap(Umap.initialize(graph, known.vectors(), params, workers));
            arrive(LiveLayout.unfolding(graph, source, start, params, workers, this::lend), known, params);
        } else {
            FloatMatrix start = new FloatMatrix(before.count(), before.dimensions(), before.positions());
            LiveLayout layout = LiveLayout.at(graph, source, start, params, workers, this::lend);
            arrive(layout, known, params);
            layout.rerun();
        }
    }

    private void lend(Runnable task) {
        engine.start("Live " + name, task);
    }

    private void arrive(LiveLayout layout, Space known, UmapParams params) {
        if (takeUp(layout, known, params)) {
            changed.run();
        }
    }

    private synchronized boolean takeUp(LiveLayout layout, Space known, UmapParams params) {
        if (closed) {
            layout.close();
            return false;
        }
        LiveLayout before = live;
        live = layout;
        laidOut = known;
        beginning = false;
        if (before != null) {
            before.close();
        }
        if (!knobs.equals(params)) {
            layout.follow(knobs);
        }
        float[] earlier = awaited;
        awaited = null;
        if (earlier != null) {
            restore(earlier);
        }
        if (wanted != null) {
            provide(wanted);
        }
        return true;
    }

    /// A layout has no front: this one is turned so that it looks like the map from where it is first seen, and the way between the two is short.
    private FloatMatrix turnedLikeMap(FloatMatrix start) {
        LayoutFrame flat = map.get();
        if (flat == null || flat.count() != start.rows() || flat.dimensions() != 2) {
            return start;
        }
        FloatMatrix target = FloatMatrix.zeros(start.rows(), dimensions);
        for (int i = 0; i < start.rows(); i++) {
            target.data()[dimensions * i] = flat.positions()[2 * i];
            target.data()[dimensions * i + 1] = flat.positions()[2 * i + 1];
        }
        return Procrustes.align(start, target, Freedom.REFLECTION).apply(start);
    }
}
