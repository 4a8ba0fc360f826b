package org.filmament.pipeline;

import org.filmament.cluster.Clustering;
import org.filmament.cluster.HdbscanParams;
import org.filmament.cluster.TribuoHdbscan;
import org.filmament.math.FloatMatrix;
import org.filmament.umap.FuzzyGraph;
import org.filmament.umap.Umap;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.Workers;

/// Clusters live in a layout of their own: 5-D, `min_dist` 0, under the same `n_neighbors` as the map.
final class Clusters {

    static final int DIMENSIONS = 5;

    /// Why there are none above the bound of the present engine.
    static final String TOO_MANY = "Coloured by genre: above %,d films clustering would take minutes.".formatted(TribuoHdbscan.MAX_POINTS);

    private Clusters() {
    }

    static boolean canCluster(int films) {
        return films <= TribuoHdbscan.MAX_POINTS;
    }

    static Clustering of(StageBoard board, FuzzyGraph graph, FloatMatrix vectors, UmapParams map, HdbscanParams params,
                         Workers workers, Cancel cancel) {
        UmapParams own = map.withMinDist(0).withDimensions(DIMENSIONS);
        FloatMatrix points = board.run(Stage.REDUCE5, progress -> Umap.fit(graph, vectors, own, workers, progress, cancel));
        Clustering clustering = board.run(Stage.CLUSTER, progress -> TribuoHdbscan.cluster(points, params, progress, cancel));
        board.remark(Stage.CLUSTER, "%,d clusters, %.0f %% of the films in none.".formatted(clustering.clusters(),
                100 * clustering.noiseShare()));
        return clustering;
    }

}
