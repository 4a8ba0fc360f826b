package org.filmament.pipeline;

import org.filmament.cluster.ClusterMatching;
import org.filmament.cluster.Clustering;
import org.filmament.cluster.MatchedClusters;
import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.KnnTable;
import org.filmament.pipeline.FitParams.ClusterEngine;
import org.filmament.umap.FuzzyGraph;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.CancelSource;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// The clusters of a live session, and behind them its themes and their names: they follow `n_neighbors` once it is let go, the newest wish winning. Safe
/// for use from any thread.
final class ClusterDesk {

    private final Engine engine;
    private final StageBoard board;
    private final ThemeDesk themes;
    private final LabelDesk labels;
    private final Runnable changed;
    private volatile @Nullable MatchedClusters clusters;
    private volatile int wantedNeighbors;
    private volatile CancelSource following = new CancelSource();

    /// @param changed told whenever there are other clusters, on the thread that made them
    ClusterDesk(Engine engine, StageBoard board, ThemeDesk themes, LabelDesk labels, Runnable changed) {
        this.engine = engine;
        this.board = board;
        this.themes = themes;
        this.labels = labels;
        this.changed = changed;
    }

    @Nullable MatchedClusters clusters() {
        return clusters;
    }

    /// Whether there are clusters and themes.
    boolean isDone() {
        return clusters != null && themes.themes() != null;
    }

    /// Clusters anew in the background, if these knobs ask for other clusters than those there are or will be.
    void follow(FloatMatrix vectors, KnnTable table, UmapParams params) {
        if (params.nNeighbors() == wantedNeighbors) {
            return;
        }
        wantedNeighbors = params.nNeighbors();
        following.request();
        CancelSource cancel = new CancelSource();
        following = cancel;
        board.stale(Stage.CLUSTER);
        board.stale(Stage.TOPICS);
        // One thread only: the other cores belong to the moving map.
        engine.start("Clustering", () -> cluster(vectors, table, params, Workers.serial(), cancel));
    }

    /// Clusters on the calling thread. One clustering at a time: a newer one waits for the older, which was asked to stop.
    synchronized void cluster(FloatMatrix vectors, KnnTable table, UmapParams params, Workers workers, Cancel cancel) {
        if (cancel.isRequested()) {
            return;
        }
        wantedNeighbors = params.nNeighbors();
        FuzzyGraph graph = FuzzyGraph.of(table.forNeighbors(params.nNeighbors()), workers);
        Clustering found = Clusters.of(board, graph, vectors, params, ClusterEngine.AUTO, null, workers, cancel).clustering();
        MatchedClusters before = clusters;
        clusters = before == null ? MatchedClusters.first(found) : ClusterMatching.match(before, found);
        changed.run();
        themes.follow(found, vectors, workers, cancel);
        labels.greet();
    }

    void cancel() {
        following.request();
        wantedNeighbors = 0;
    }
}
