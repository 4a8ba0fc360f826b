package org.filmament.cluster;

import java.util.Arrays;

/// Disjoint sets of the numbers below `n`, joined by size, their paths halved. For one thread.
final class DisjointSets {

    private final int[] parents;
    private final int[] sizes;

    /// Every number in a set of its own.
    DisjointSets(int n) {
        parents = new int[n];
        Arrays.setAll(parents, i -> i);
        sizes = new int[n];
        Arrays.fill(sizes, 1);
    }

    /// The member that stands for the set of `i`.
    int find(int i) {
        int at = i;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /// Joins the sets of two numbers; false if they are one already.
    boolean join(int a, int b) {
        int large = find(a);
        int small = find(b);
        if (large == small) {
            return false;
        }
        if (sizes[large] < sizes[small]) {
            int swap = large;
            large = small;
            small = swap;
        }
        parents[small] = large;
        sizes[large] += sizes[small];
        return true;
    }
}
