package org.filmament.topic;

import java.util.Arrays;

/// A merge tree of items. Items are nodes 0 to n − 1; merge `m` makes node n + m of two nodes made before it. Immutable by contract.
///
/// @param items   number of items
/// @param first   the lower node of each merge, n − 1 merges
/// @param second  the other
/// @param heights how far apart the two are; never falling
record Linkage(int items, int[] first, int[] second, double[] heights) {

    /// How much farther apart large groups count than small ones.
    private static final double BALANCE = 0.15;

    /// Average linkage (UPGMA) in which each item counts `sizes` times, leaning to groups of like size: the distance of two groups is the mean
    /// distance of their members' members, times the 0.15th power of the harmonic mean of their sizes. Without the power the largest group
    /// swallows its neighbours one by one, and a cut leaves it with a few stragglers beside. Of equally near pairs the one of lower
    /// items merges first. O(n³) at worst, in practice near n².
    ///
    /// @param distances n × n, symmetric, at least 0; overwritten
    /// @param sizes     above 0
    static Linkage average(double[][] distances, double[] sizes) {
        return new Agglomeration(distances, sizes.clone()).run();
    }

    /// The groups while they merge. A group is known by its lowest item.
    private static final class Agglomeration {

        private final int items;
        private final double[][] distances;
        private final double[][] heights;
        private final double[] sizes;
        private final int[] nodes;
        private final boolean[] gone;
        private final int[] nearest;

        Agglomeration(double[][] distances, double[] sizes) {
            this.items = sizes.length;
            this.distances = distances;
            this.sizes = sizes;
            this.heights = new double[items][items];
            this.nodes = new int[items];
            this.gone = new boolean[items];
            this.nearest = new int[items];
            for (int a = 0; a < items; a++) {
                nodes[a] = a;
                for (int b = 0; b < items; b++) {
                    heights[a][b] = height(a, b);
                }
            }
            for (int a = 0; a < items; a++) {
                nearest[a] = nearestAfter(a);
            }
        }

        Linkage run() {
            int merges = Math.max(0, items - 1);
            Linkage tree = new Linkage(items, new int[merges], new int[merges], new double[merges]);
            for (int merge = 0; merge < merges; merge++) {
                int a = nearestPair();
                int b = nearest[a];
                tree.first[merge] = Math.min(nodes[a], nodes[b]);
                tree.second[merge] = Math.max(nodes[a], nodes[b]);
                // A merge lower than one before it, as the sizes allow, is drawn level with it.
                tree.heights[merge] = Math.max(heights[a][b], merge == 0 ? 0 : tree.heights[merge - 1]);
                join(a, b);
                nodes[a] = items + merge;
            }
            return tree;
        }

        private double height(int a, int b) {
            return distances[a][b] * Math.pow(2 * sizes[a] * sizes[b] / (sizes[a] + sizes[b]), BALANCE);
        }

        private void join(int a, int b) {
            gone[b] = true;
            for (int k = 0; k < items; k++) {
                if (!gone[k] && k != a) {
                    double mean = (sizes[a] * distances[a][k] + sizes[b] * distances[b][k]) / (sizes[a] + sizes[b]);
                    distances[a][k] = mean;
                    distances[k][a] = mean;
                }
            }
            sizes[a] += sizes[b];
            for (int k = 0; k < items; k++) {
                if (!gone[k] && k != a) {
                    heights[a][k] = height(a, k);
                    heights[k][a] = heights[a][k];
                }
            }
            for (int k = 0; k < items; k++) {
                if (!gone[k] && (k == a || nearest[k] == a || nearest[k] == b)) {
                    nearest[k] = nearestAfter(k);
                } else if (k < a && !gone[k] && heights[k][a] < heights[k][nearest[k]]) {
                    nearest[k] = a;
                }
            }
        }

        private int nearestAfter(int a) {
            int best = -1;
            for (int b = a + 1; b < items; b++) {
                if (!gone[b] && (best < 0 || heights[a][b] < heights[a][best])) {
                    best = b;
                }
            }
            return best;
        }

        private int nearestPair() {
            int best = -1;
            for (int a = 0; a < items; a++) {
                if (!gone[a] && nearest[a] >= 0 && (best < 0 || heights[a][nearest[a]] < heights[best][nearest[best]])) {
                    best = a;
                }
            }
            return best;
        }
    }

    /// The group of each item when the tree is cut into `count` groups; groups are numbered by their lowest item.
    int[] cut(int count) {
        int[] parents = new int[items + heights.length];
        Arrays.fill(parents, -1);
        for (int merge = 0; merge < items - count; merge++) {
            parents[first[merge]] = items + merge;
            parents[second[merge]] = items + merge;
        }
        int[] groups = new int[items];
        int[] groupOfRoot = new int[parents.length];
        Arrays.fill(groupOfRoot, -1);
        int next = 0;
        for (int item = 0; item < items; item++) {
            int root = item;
            while (parents[root] >= 0) {
                root = parents[root];
            }
            if (groupOfRoot[root] < 0) {
                groupOfRoot[root] = next++;
            }
            groups[item] = groupOfRoot[root];
        }
        return groups;
    }
}
