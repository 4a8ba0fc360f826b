package org.filmament.cluster;

import org.filmament.work.InputException;

/// HDBSCAN's parameters, named as in the hdbscan package.
///
/// @param minClusterSize          fewest points that count as a cluster; at least 2, by default 20. Smaller finds finer clusters.
/// @param minSamples              neighbours that decide how dense a point's surroundings are, the point itself not counted; at least 1, by
///                                default 5. Larger is stricter and leaves more noise. The package counts alike: it asks for
///                                one more, to leave out the point itself.
/// @param selection               which clusters of the hierarchy are taken, by default by excess of mass
/// @param allowSingleCluster      whether all points may be one single cluster, by default not
/// @param clusterSelectionEpsilon clusters that part at a smaller distance than this stay together; at least 0, by default 0
/// @param maxClusterSize          by excess of mass, most points in a cluster before its parts are taken instead; at least 0, by default 0 for no limit
public record HdbscanParams(int minClusterSize, int minSamples, ClusterSelection selection, boolean allowSingleCluster,
                            double clusterSelectionEpsilon, int maxClusterSize) {

    public static final int MIN_CLUSTER_SIZE = 2;
    public static final int MIN_SAMPLES = 1;

    /// (20, 5), by excess of mass.
    public static final HdbscanParams DEFAULT = new HdbscanParams(20, 5);

    public HdbscanParams {
        require(minClusterSize >= MIN_CLUSTER_SIZE, "min_cluster_size", MIN_CLUSTER_SIZE, minClusterSize);
        require(minSamples >= MIN_SAMPLES, "min_samples", MIN_SAMPLES, minSamples);
        require(clusterSelectionEpsilon >= 0 && Double.isFinite(clusterSelectionEpsilon), "cluster_selection_epsilon", 0,
                clusterSelectionEpsilon);
        require(maxClusterSize >= 0, "max_cluster_size", 0, maxClusterSize);
    }

    /// Everything else by default.
    public HdbscanParams(int minClusterSize, int minSamples) {
        this(minClusterSize, minSamples, ClusterSelection.EXCESS_OF_MASS, false, 0, 0);
    }

    public HdbscanParams withMinClusterSize(int minClusterSize) {
        return new HdbscanParams(minClusterSize, minSamples, selection, allowSingleCluster, clusterSelectionEpsilon, maxClusterSize);
    }

    public HdbscanParams withMinSamples(int minSamples) {
        return new HdbscanParams(minClusterSize, minSamples, selection, allowSingleCluster, clusterSelectionEpsilon, maxClusterSize);
    }

    public HdbscanParams withSelection(ClusterSelection selection) {
        return new HdbscanParams(minClusterSize, minSamples, selection, allowSingleCluster, clusterSelectionEpsilon, maxClusterSize);
    }

    public HdbscanParams withAllowSingleCluster(boolean allowSingleCluster) {
        return new HdbscanParams(minClusterSize, minSamples, selection, allowSingleCluster, clusterSelectionEpsilon, maxClusterSize);
    }

    public HdbscanParams withClusterSelectionEpsilon(double clusterSelectionEpsilon) {
        return new HdbscanParams(minClusterSize, minSamples, selection, allowSingleCluster, clusterSelectionEpsilon, maxClusterSize);
    }

    public HdbscanParams withMaxClusterSize(int maxClusterSize) {
        return new HdbscanParams(minClusterSize, minSamples, selection, allowSingleCluster, clusterSelectionEpsilon, maxClusterSize);
    }

    private static void require(boolean holds, String name, int least, Number value) {
        if (!holds) {
            throw new InputException(name + " must be at least " + least + ", not " + value + ".");
        }
    }
}
