package org.filmament.cluster;

import java.util.Arrays;

/// The edges of a minimum spanning tree of mutual reachability distances, lightest first, equally light ones by their lower and then their
/// higher end.
///
/// @param lower   the lower row of each edge
/// @param higher  its higher row
/// @param weights its weight, rising
record SpanningTree(int[] lower, int[] higher, double[] weights) {

    /// The edges from `from[e]` to `to[e]` in order. O(n log n).
    static SpanningTree sorted(int[] from, int[] to, double[] weights) {
        int edges = weights.length;
        double[] rising = weights.clone();
        Arrays.sort(rising);
        // Edges go to the run of their weight, and are sorted by their ends within it.
        int[] filled = new int[edges];
        long[] ends = new long[edges];
        for (int e = 0; e < edges; e++) {
            int run = firstOf(rising, weights[e]);
            ends[run + filled[run]++] = (long) Math.min(from[e], to[e]) << 32 | Math.max(from[e], to[e]);
        }
        for (int run = 0; run < edges; run += filled[run]) {
            Arrays.sort(ends, run, run + filled[run]);
        }
        int[] lower = new int[edges];
        int[] higher = new int[edges];
        for (int e = 0; e < edges; e++) {
            lower[e] = (int) (ends[e] >> 32);
            higher[e] = (int) ends[e];
        }
        return new SpanningTree(lower, higher, rising);
    }

    private static int firstOf(double[] rising, double weight) {
        int low = 0;
        int high = rising.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (rising[middle] < weight) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Number of points.
    int points() {
        return weights.length + 1;
    }
}
