package org.filmament.pipeline;

import java.util.Objects;
import org.filmament.cluster.Clustering;
import org.filmament.cluster.HdbscanParams;
import org.filmament.cluster.TribuoHdbscan;
import org.filmament.math.FloatMatrix;
import org.filmament.umap.FuzzyGraph;
import org.filmament.umap.Umap;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// Clusters live in a layout of their own: 5-D, `min_dist` 0, under the same `n_neighbors` as the map.
final class Clusters {

    static final int DIMENSIONS = 5;

    private static final int FILMS_A_CLUSTER = 200;
    private static final int SMALLEST = 5;
    /// Fewer clusters than this say nothing about a film.
    private static final int TELLING = 5;

    /// Why there are none above the bound of the present engine.
    static final String TOO_MANY = "Coloured by genre: above %,d films clustering would take minutes.".formatted(TribuoHdbscan.MAX_POINTS);

    private Clusters() {
    }

    static boolean canCluster(int films) {
        return films <= TribuoHdbscan.MAX_POINTS;
    }

    /// @param params null to choose by size and result
    static Clustering of(StageBoard board, FuzzyGraph graph, FloatMatrix vectors, UmapParams map,
                         @Nullable HdbscanParams params, Workers workers, Cancel cancel) {
        UmapParams own = map.withMinDist(0).withDimensions(DIMENSIONS);
        FloatMatrix points = board.run(Stage.REDUCE5, progress -> Umap.fit(graph, vectors, own, workers, progress, cancel));
        Clustering clustering = board.run(Stage.CLUSTER, progress -> params == null
                ? telling(points, progress, cancel)
                : TribuoHdbscan.cluster(points, params, progress, cancel));
        board.remark(Stage.CLUSTER, "%,d clusters, %.0f %% of the films in none.".formatted(clustering.clusters(),
                100 * clustering.noiseShare()));
        return clustering;
    }

    /// The first clustering, from coarse to fine settings, that tells something. By excess of mass HDBSCAN sometimes takes nearly all of a
    /// catalogue for one cluster, at one seed and not at the next; a denser core then breaks it up.
    private static Clustering telling(FloatMatrix points, Progress progress, Cancel cancel) {
        int size = Math.clamp(points.rows() / FILMS_A_CLUSTER, SMALLEST, HdbscanParams.DEFAULT.minClusterSize());
        Clustering clustering = null;
        for (int samples = HdbscanParams.DEFAULT.minSamples(); samples >= 2; samples--) {
            clustering = TribuoHdbscan.cluster(points, new HdbscanParams(size, samples), progress, cancel);
            if (clustering.clusters() >= TELLING) {
                return clustering;
            }
            size = Math.max(SMALLEST, size * 4 / 5);
        }
        return Objects.requireNonNull(clustering);
    }

}
