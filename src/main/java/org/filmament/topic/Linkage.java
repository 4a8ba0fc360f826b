package org.filmament.topic;

import java.util.Arrays;

/// A merge tree of items. Items are nodes 0 to n − 1; merge `m` makes node n + m of two nodes made before it. Immutable by contract.
///
/// @param items   number of items
/// @param first   one node of each merge, n − 1 merges
/// @param second  the other
/// @param heights how far apart the two are; never falling
record Linkage(int items, int[] first, int[] second, double[] heights) {

    /// Average linkage (UPGMA) in which each item counts `sizes` times: the distance of two groups is the mean distance of their
    /// members' members. Of equally near pairs the one of lower nodes merges first. O(n³) at worst, in practice near n².
    ///
    /// @param distances n × n, symmetric; overwritten
    /// @param sizes     above 0
    static Linkage average(double[][] distances, double[] sizes) {
        int n = sizes.length;
        int merges = Math.max(0, n - 1);
        Linkage tree = new Linkage(n, new int[merges], new int[merges], new double[merges]);
        double[] weights = sizes.clone();
        int[] nodes = new int[n];
        boolean[] gone = new boolean[n];
        int[] nearest = new int[n];
        for (int i = 0; i < n; i++) {
            nodes[i] = i;
            nearest[i] = nearestAfter(distances, gone, i);
        }
        for (int merge = 0; merge < merges; merge++) {
            int a = nearestPair(distances, gone, nearest);
            int b = nearest[a];
            tree.first[merge] = Math.min(nodes[a], nodes[b]);
            tree.second[merge] = Math.max(nodes[a], nodes[b]);
            // Rounding must not make the tree's heights fall.
            tree.heights[merge] = Math.max(distances[a][b], merge == 0 ? 0 : tree.heights[merge - 1]);
            for (int k = 0; k < n; k++) {
                if (!gone[k] && k != a && k != b) {
                    double mean = (weights[a] * distances[a][k] + weights[b] * distances[b][k]) / (weights[a] + weights[b]);
                    distances[a][k] = mean;
                    distances[k][a] = mean;
                }
            }
            gone[b] = true;
            weights[a] += weights[b];
            nodes[a] = n + merge;
            for (int k = 0; k < n; k++) {
                if (!gone[k] && (k == a || nearest[k] == a || nearest[k] == b)) {
                    nearest[k] = nearestAfter(distances, gone, k);
                } else if (k < a && !gone[k] && distances[k][a] < distances[k][nearest[k]]) {
                    nearest[k] = a;
                }
            }
        }
        return tree;
    }

    private static int nearestAfter(double[][] distances, boolean[] gone, int i) {
        int best = -1;
        for (int j = i + 1; j < gone.length; j++) {
            if (!gone[j] && (best < 0 || distances[i][j] < distances[i][best])) {
                best = j;
            }
        }
        return best;
    }

    private static int nearestPair(double[][] distances, boolean[] gone, int[] nearest) {
        int best = -1;
        for (int i = 0; i < gone.length; i++) {
            if (!gone[i] && nearest[i] >= 0 && (best < 0 || distances[i][nearest[i]] < distances[best][nearest[best]])) {
                best = i;
            }
        }
        return best;
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
