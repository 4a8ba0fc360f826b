package org.filmament.pipeline;

import org.filmament.cluster.Clustering;
import org.filmament.cluster.Hdbscan;
import org.filmament.cluster.HdbscanParams;
import org.filmament.cluster.TribuoHdbscan;
import org.filmament.math.FloatMatrix;
import org.filmament.pipeline.FitParams.ClusterEngine;
import org.filmament.umap.FuzzyGraph;
import org.filmament.umap.Umap;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// Clusters live in a layout of their own: 5-D, `min_dist` 0, under the same `n_neighbors` as the map.
///
/// @param points     that layout, n × [#DIMENSIONS]
/// @param clustering of its points
record Clusters(FloatMatrix points, Clustering clustering) {

    static final int DIMENSIONS = 5;

    /// Refuses more films than the engine takes, before anything is computed for them.
    static void requireFeasible(ClusterEngine engine, int films) {
        if (engine == ClusterEngine.TRIBUO && films > TribuoHdbscan.MAX_POINTS) {
            throw new InputException("Tribuo's HDBSCAN takes at most %,d films, not %,d; use --cluster hdbscan."
                    .formatted(TribuoHdbscan.MAX_POINTS, films));
        }
    }

    /// Lays out and clusters the points of `graph`.
    ///
    /// @param engine other than [ClusterEngine#NONE]
    /// @param params null for what the engine takes by itself
    static Clusters of(StageBoard board, FuzzyGraph graph, FloatMatrix vectors, UmapParams map, ClusterEngine engine,
                       @Nullable HdbscanParams params, Workers workers, Cancel cancel) {
        UmapParams own = map.withMinDist(0).withDimensions(DIMENSIONS);
        FloatMatrix points = board.run(Stage.REDUCE5, progress -> Umap.fit(graph, vectors, own, workers, progress, cancel));
        Clustering clustering = board.run(Stage.CLUSTER, progress -> cluster(points, engine, params, workers, progress, cancel));
        board.remark(Stage.CLUSTER, "%,d clusters, %.0f %% of the films in none.".formatted(clustering.clusters(),
                100 * clustering.noiseShare()));
        return new Clusters(points, clustering);
    }

    private static Clustering cluster(FloatMatrix points, ClusterEngine engine, @Nullable HdbscanParams params, Workers workers,
                                      Progress progress, Cancel cancel) {
        HdbscanParams given = params == null ? HdbscanParams.DEFAULT : params;
        return switch (engine) {
            case AUTO -> params == null
                    ? Hdbscan.of(points, given.minSamples(), workers, progress, cancel).naturalClusters().clustering()
                    : Hdbscan.cluster(points, params, workers, progress, cancel);
            case HDBSCAN -> Hdbscan.cluster(points, given, workers, progress, cancel);
            case TRIBUO -> TribuoHdbscan.cluster(points, given, progress, cancel);
            case NONE -> throw new IllegalArgumentException("no engine to cluster with");
        };
    }
}
