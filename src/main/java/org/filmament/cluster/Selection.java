package org.filmament.cluster;

/// Which clusters of a condensed tree are taken, by the rules of the hdbscan package.
final class Selection {

    private static final int ROOT = 0;

    private final CondensedTree tree;
    private final HdbscanParams params;

    private Selection(CondensedTree tree, HdbscanParams params) {
        this.tree = tree;
        this.params = params;
    }

    /// Whether each cluster is taken: never one within another. O(n) for n points, and the depth of the tree for each cluster under an
    /// epsilon.
    static boolean[] of(CondensedTree tree, HdbscanParams params) {
        Selection selection = new Selection(tree, params);
        boolean[] taken = switch (params.selection()) {
            case EXCESS_OF_MASS -> selection.mostStable();
            case LEAF -> selection.leaves();
        };
        return params.clusterSelectionEpsilon() > 0 ? selection.above(taken) : taken;
    }

    private boolean[] leaves() {
        boolean[] taken = tree.leaves();
        taken[ROOT] &= mayTakeRoot();
        return taken;
    }

    private boolean[] mostStable() {
        double[] stabilities = tree.stabilities();
        boolean[] leaves = tree.leaves();
        double[] ofParts = new double[tree.clusters()];
        boolean[] taken = new boolean[tree.clusters()];
        // From the leaves up: whether a cluster outweighs the best that its parts offer.
        for (int cluster = taken.length - 1; cluster >= 0; cluster--) {
            taken[cluster] = mayBeTaken(cluster) && (leaves[cluster] || stabilities[cluster] >= ofParts[cluster]);
            if (cluster != ROOT) {
                ofParts[tree.parents()[cluster]] += taken[cluster] ? stabilities[cluster] : ofParts[cluster];
            }
        }
        return outermost(taken);
    }

    private boolean mayBeTaken(int cluster) {
        return (cluster != ROOT || mayTakeRoot())
                && (params.maxClusterSize() == 0 || tree.sizes()[cluster] <= params.maxClusterSize());
    }

    private boolean mayTakeRoot() {
        return params.allowSingleCluster() && tree.sizes()[ROOT] >= params.minClusterSize();
    }

    /// Those that lie in no other one.
    private boolean[] outermost(boolean[] taken) {
        boolean[] covered = new boolean[taken.length];
        boolean[] outermost = taken.clone();
        for (int cluster = 1; cluster < taken.length; cluster++) {
            int parent = tree.parents()[cluster];
            covered[cluster] = covered[parent] || taken[parent];
            outermost[cluster] &= !covered[cluster];
        }
        return outermost;
    }

    /// The ancestors, born at epsilon or a larger distance, of the clusters that were not.
    private boolean[] above(boolean[] taken) {
        boolean[] climbed = new boolean[taken.length];
        for (int cluster = 0; cluster < taken.length; cluster++) {
            if (taken[cluster]) {
                climbed[climb(cluster)] = true;
            }
        }
        return outermost(climbed);
    }

    private int climb(int cluster) {
        int at = cluster;
        while (at != ROOT && 1 / tree.births()[at] < params.clusterSelectionEpsilon()) {
            int parent = tree.parents()[at];
            if (parent == ROOT && !mayTakeRoot()) {
                return at;
            }
            at = parent;
        }
        return at;
    }
}
