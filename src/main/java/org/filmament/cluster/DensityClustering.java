package org.filmament.cluster;

/// A flat clustering and the hierarchy it was taken from. Immutable by contract.
///
/// @param clustering the points in their clusters. The probability of a member is the density at which it leaves its cluster, as a share of that at which
///                   the cluster ends
/// @param tree       the hierarchy
/// @param nodes      the cluster of `tree` that each cluster is, by label
/// @param params     what it was asked for
public record DensityClustering(Clustering clustering, CondensedTree tree, int[] nodes, HdbscanParams params) {

    /// What `params` take of `tree`. O(n) for n points.
    static DensityClustering of(CondensedTree tree, HdbscanParams params) {
        boolean[] taken = Selection.of(tree, params);
        int[] owners = owners(tree, taken);
        double[] deaths = tree.deaths();
        // With the root taken, epsilon has no ancestor to climb to: it keeps out what leaves at a greater distance.
        double least = taken[0] && params.clusterSelectionEpsilon() > 0 ? 1 / params.clusterSelectionEpsilon() : 0;
        int[] labels = new int[tree.points()];
        float[] probabilities = new float[labels.length];
        for (int point = 0; point < labels.length; point++) {
            double lambda = tree.pointLambdas()[point];
            int owner = owners[tree.pointClusters()[point]];
            labels[point] = lambda < least ? Clustering.NOISE : owner;
            probabilities[point] = labels[point] == Clustering.NOISE ? 0 : (float) CondensedTree.share(lambda, deaths[owner]);
        }
        Clustering clustering = Clustering.canonical(labels, probabilities);
        int[] nodes = new int[clustering.clusters()];
        for (int point = 0; point < labels.length; point++) {
            if (labels[point] != Clustering.NOISE) {
                nodes[clustering.labels()[point]] = labels[point];
            }
        }
        return new DensityClustering(clustering, tree, nodes, params);
    }

    /// For each cluster of the tree the one taken that it is or lies in, or noise.
    private static int[] owners(CondensedTree tree, boolean[] taken) {
        int[] owners = new int[taken.length];
        for (int cluster = 0; cluster < taken.length; cluster++) {
            int outer = cluster == 0 ? Clustering.NOISE : owners[tree.parents()[cluster]];
            owners[cluster] = taken[cluster] ? cluster : outer;
        }
        return owners;
    }

    /// The persistence of each cluster, by label, 0 to 1: its stability against that of as many points that stay from the lowest to the
    /// highest density of all, as in the hdbscan package. 1 where points coincide, since the highest density is infinite then.
    public double[] persistences() {
        double[] stabilities = tree.stabilities();
        double densest = 0;
        for (double lambda : tree.pointLambdas()) {
            densest = Math.max(densest, lambda);
        }
        int[] sizes = clustering.sizes();
        double[] persistences = new double[nodes.length];
        for (int label = 0; label < nodes.length; label++) {
            persistences[label] = Double.isInfinite(densest) ? 1 : stabilities[nodes[label]] / (sizes[label] * densest);
        }
        return persistences;
    }
}
