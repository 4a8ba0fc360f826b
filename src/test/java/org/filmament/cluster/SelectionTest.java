package org.filmament.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

/// A tree of seven clusters: the root 0 splits into 1 and 2 at distance 10, 1 into 3 and 4 at distance 5, 3 into 5 and 6 at distance 2.
class SelectionTest {

    private static final HdbscanParams EOM = new HdbscanParams(2, 1);
    private static final HdbscanParams LEAF = EOM.withSelection(ClusterSelection.LEAF);

    /// Points leave the leaves at these densities; four points a leaf.
    private static CondensedTree tree(double two, double four, double five, double six) {
        int[] pointClusters = {2, 2, 2, 2, 4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6};
        double[] lambdas = {two, two, two, two, four, four, four, four, five, five, five, five, six, six, six, six};
        return new CondensedTree(pointClusters, lambdas, new int[] {-1, 0, 0, 1, 1, 3, 3},
                new double[] {0, .1, .1, .2, .2, .5, .5}, new int[] {16, 12, 4, 8, 4, 4, 4});
    }

    @Test
    void stableLeavesAreTaken() {
        assertTaken(tree(1, 1, 3, 3), EOM, 2, 4, 5, 6);
        assertTaken(tree(1, 1, 3, 3), LEAF, 2, 4, 5, 6);
    }

    @Test
    void aParentThatOutweighsItsPartsIsTakenInTheirPlace() {
        // 3 weighs 8 · (.5 − .2) = 2.4, its parts 4 · .1 each.
        assertTaken(tree(1, 1, .6, .6), EOM, 2, 3, 4);
        assertTaken(tree(1, 1, .6, .6), LEAF, 2, 4, 5, 6);
    }

    @Test
    void aTieGoesToTheParent() {
        // 3 weighs 2.4; so do its parts together, in binary fractions that add up exactly.
        CondensedTree tied = new CondensedTree(new int[] {2, 2, 3, 3, 4, 4}, new double[] {1, 1, 1, 1, 1, 1},
                new int[] {-1, 0, 0, 1, 1}, new double[] {0, .25, .25, .625, .625}, new int[] {6, 4, 2, 2, 2});

        assertTaken(tied, EOM, 1, 2);
    }

    @Test
    void theRootIsTakenOnlyIfAllowed() {
        // The root weighs 16 · .1 = 1.6, all others together less.
        CondensedTree flat = new CondensedTree(new int[] {1, 1, 2, 2}, new double[] {.11, .11, .11, .11}, new int[] {-1, 0, 0},
                new double[] {0, .1, .1}, new int[] {4, 2, 2});

        assertTaken(flat, EOM, 1, 2);
        assertTaken(flat, EOM.withAllowSingleCluster(true), 0);
        assertTaken(flat, LEAF.withAllowSingleCluster(true), 1, 2);
        CondensedTree bare = new CondensedTree(new int[] {0, 0}, new double[] {1, 1}, new int[] {-1}, new double[1], new int[] {2});
        assertTaken(bare, EOM);
        assertTaken(bare, LEAF);
        assertTaken(bare, EOM.withAllowSingleCluster(true), 0);
        assertTaken(bare, LEAF.withAllowSingleCluster(true), 0);
        assertTaken(bare, new HdbscanParams(3, 1).withAllowSingleCluster(true));
    }

    @Test
    void largerClustersThanTheLimitGiveWayToTheirParts() {
        assertTaken(tree(1, 1, .6, .6), EOM.withMaxClusterSize(8), 2, 3, 4);
        assertTaken(tree(1, 1, .6, .6), EOM.withMaxClusterSize(7), 2, 4, 5, 6);
    }

    @Test
    void clustersThatPartBelowEpsilonStayTogether() {
        assertTaken(tree(1, 1, 3, 3), LEAF.withClusterSelectionEpsilon(1.9), 2, 4, 5, 6);
        assertTaken(tree(1, 1, 3, 3), LEAF.withClusterSelectionEpsilon(2.1), 2, 3, 4);
        assertTaken(tree(1, 1, 3, 3), LEAF.withClusterSelectionEpsilon(5.1), 1, 2);
    }

    @Test
    void epsilonClimbsToTheRootOnlyIfAllowed() {
        assertTaken(tree(1, 1, 3, 3), LEAF.withClusterSelectionEpsilon(11), 1, 2);
        assertTaken(tree(1, 1, 3, 3), LEAF.withClusterSelectionEpsilon(11).withAllowSingleCluster(true), 0);
    }

    private static void assertTaken(CondensedTree tree, HdbscanParams params, int... clusters) {
        boolean[] expected = new boolean[tree.clusters()];
        for (int cluster : clusters) {
            expected[cluster] = true;
        }
        assertArrayEquals(expected, Selection.of(tree, params));
    }
}
