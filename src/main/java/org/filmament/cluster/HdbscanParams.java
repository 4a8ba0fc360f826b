package org.filmament.cluster;

import org.filmament.work.InputException;

/// HDBSCAN's parameters, named as in the hdbscan package.
///
/// @param minClusterSize fewest points that count as a cluster; at least 2, by default 20. Smaller finds finer clusters.
/// @param minSamples     neighbours that decide how dense a point's surroundings are, the point itself not counted; at
///                       least 1, by default 5. Larger is stricter and leaves more noise.
public record HdbscanParams(int minClusterSize, int minSamples) {

    public static final int MIN_CLUSTER_SIZE = 2;
    public static final int MIN_SAMPLES = 1;

    /// (20, 5).
    public static final HdbscanParams DEFAULT = new HdbscanParams(20, 5);

    public HdbscanParams {
        if (minClusterSize < MIN_CLUSTER_SIZE) {
            throw new InputException("min_cluster_size must be at least " + MIN_CLUSTER_SIZE + ", not " + minClusterSize + ".");
        }
        if (minSamples < MIN_SAMPLES) {
            throw new InputException("min_samples must be at least " + MIN_SAMPLES + ", not " + minSamples + ".");
        }
    }

    public HdbscanParams withMinClusterSize(int minClusterSize) {
        return new HdbscanParams(minClusterSize, minSamples);
    }

    public HdbscanParams withMinSamples(int minSamples) {
        return new HdbscanParams(minClusterSize, minSamples);
    }
}
