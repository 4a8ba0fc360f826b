package org.filmament.topic;

/// How much of two sets of films is the same.
final class Overlap {

    /// From so large a Jaccard index on a theme counts as the same: half of the films of either are in both.
    static final double SAME = 0.5;

    private Overlap() {
    }

    /// Common films ÷ films of either; 0 of two empty sets.
    ///
    /// @param a ascending
    /// @param b ascending
    static double jaccard(int[] a, int[] b) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            common += a[i] == b[j] ? 1 : 0;
            int difference = Integer.compare(a[i], b[j]);
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        int either = a.length + b.length - common;
        return either == 0 ? 0 : common / (double) either;
    }
}
