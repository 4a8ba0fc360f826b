package org.filmament.pipeline;

import java.util.Objects;
import org.filmament.math.FloatMatrix;
import org.filmament.umap.FuzzyGraph;
import org.filmament.umap.GraphSource;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.LiveLayout;
import org.filmament.umap.Umap;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// The map of a live session: opened in place or unfolded, moved by its knobs and by the share of the pictures, kept where it comes to rest, and compared there with
/// a fresh run. Safe for use from any thread; all but [#open] return at once.
final class MapDesk implements AutoCloseable {

    private final Engine engine;
    private final StageBoard board;
    private final MapKeeper keeper;
    private final Fusion fusion;
    private final FreshComparison comparison;
    private final double shareBefore;
    private volatile UmapParams params;
    private volatile boolean closed;

    // Written once by the preparing task.
    private volatile @Nullable LiveLayout live;

    /// @param params  the knobs that it opens under
    /// @param share   of the pictures in it
    /// @param changed told whenever it is known to be better laid out afresh, or no more
    MapDesk(Engine engine, StageBoard board, MapKeeper keeper, UmapParams params, double share, Runnable changed) {
        this.engine = engine;
        this.board = board;
        this.keeper = keeper;
        this.params = params;
        this.shareBefore = share;
        this.fusion = new Fusion(share);
        this.comparison = new FreshComparison(changed);
    }

    /// The newest positions; null before there are any.
    @Nullable LayoutFrame frame() {
        LiveLayout layout = live;
        return layout == null ? keeper.known() : layout.frame();
    }

    /// The knobs as last set.
    UmapParams params() {
        return params;
    }

    /// The share of the pictures, as last set.
    double share() {
        return fusion.share();
    }

    /// By what share of its effective loss a fresh map would be better; 0 while that is not known or not worth the way.
    double freshGain() {
        return comparison.gain();
    }

    boolean isOpen() {
        return live != null;
    }

    /// The words are known, or their neighbours are known further.
    void provideWords(Space space) {
        fusion.provideWords(space, live);
    }

    /// The pictures are known, or their neighbours are known further: a map that waited for them moves now, and is kept where it comes to rest.
    void providePictures(Space space) {
        LiveLayout layout = live;
        fusion.providePictures(space, layout);
        if (layout != null && fusion.share() > 0) {
            keepAtRest(layout);
        }
    }

    /// Shows where the films lie, as far as that is known from before.
    void showKnown() {
        if (live == null) {
            keeper.startUnder(params);
        }
    }

    /// Opens the map on the calling thread, once the words are known: where it was, or as it unfolds, and then once it rests.
    ///
    /// @param meanwhile what else can be done while the films move
    void open(Runnable meanwhile, Cancel cancel) {
        LayoutFrame start = keeper.startUnder(params);
        GraphSource graphs = Objects.requireNonNull(fusion.graphs());
        if (start != null) {
            openInPlace(graphs, start);
        } else {
            unfold(graphs, meanwhile, cancel);
        }
    }

    /// A knob moves.
    void drag(UmapParams to) {
        params = to;
        LiveLayout layout = live;
        if (layout != null) {
            layout.follow(to);
        }
        comparison.forget();
    }

    /// The share of the pictures moves.
    void mix(double pictures) {
        fusion.mix(pictures, live, params);
        comparison.forget();
    }

    /// What moved was let go. False if there is no map yet.
    boolean release() {
        LiveLayout layout = live;
        if (layout == null) {
            return false;
        }
        layout.release();
        keepAtRest(layout);
        return true;
    }

    /// Goes back to an earlier rest. False if there is no map yet.
    ///
    /// @throws IllegalArgumentException if the positions are of another number of films
    boolean restore(float[] positions, UmapParams earlier, double pictures) {
        LiveLayout layout = live;
        if (layout == null) {
            return false;
        }
        comparison.forget();
        fusion.restore(pictures, layout, positions, earlier);
        params = earlier;
        keepAtRest(layout);
        return true;
    }

    /// Lays out from scratch.
    void rerun() {
        LiveLayout layout = live;
        if (layout != null) {
            comparison.forget();
            layout.rerun();
            keepAtRest(layout);
        }
    }

    @Override
    public void close() {
        closed = true;
        comparison.forget();
        LiveLayout layout = live;
        if (layout != null) {
            layout.close();
        }
    }

    private void openInPlace(GraphSource graphs, LayoutFrame start) {
        UmapParams now = start.params();
        Workers workers = engine.workers();
        FuzzyGraph graph = board.run(Stage.GRAPH, progress -> graphs.graph(now.nNeighbors(), workers));
        board.skip(Stage.INITIALIZE, "The map opens where it was.");
        FloatMatrix places = new FloatMatrix(start.count(), start.dimensions(), start.positions());
        board.run(Stage.LAYOUT, progress -> opened(LiveLayout.at(graph, graphs, places, now, workers, this::lend), now, shareBefore));
    }

    private void unfold(GraphSource graphs, Runnable meanwhile, Cancel cancel) {
        UmapParams now = params;
        double share = fusion.share();
        Workers workers = engine.workers();
        FuzzyGraph graph = board.run(Stage.GRAPH, progress -> graphs.graph(now.nNeighbors(), workers));
        FloatMatrix start = board.run(Stage.INITIALIZE, progress -> Umap.initialize(graph, graphs.vectors(), now, workers));
        board.run(Stage.LAYOUT, progress -> {
            LiveLayout layout = opened(LiveLayout.unfolding(graph, graphs, start, now, workers, this::lend), now, share);
            // The layout moves on threads of its own.
            meanwhile.run();
            MapKeeper.awaitRest(layout);
            cancel.check();
            if (params.equals(now) && fusion.share() == 0) {
                keeper.keepFresh(layout.frame(), now);
            }
            return layout;
        });
    }

    private void lend(Runnable task) {
        engine.start("Live layout", task);
    }

    /// Shows a layout that was opened under `now` and `share`; the knobs may have moved meanwhile, or the pictures have come.
    private LiveLayout opened(LiveLayout layout, UmapParams now, double share) {
        live = layout;
        if (closed) {
            layout.close();
        }
        fusion.inform(layout);
        if (!now.equals(params) || share != fusion.share()) {
            layout.follow(params);
        }
        return layout;
    }

    private void keepAtRest(LiveLayout layout) {
        keeper.keepAtRest(layout, fusion::share, rest -> {
            GraphSource graphs = fusion.graphs();
            if (!closed && graphs != null && graphs.maxNeighbors() >= rest.params().nNeighbors()) {
                comparison.compare(graphs, rest);
            }
        });
    }
}
