package org.filmament.cluster;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// How often each pair of labels occurs where two labellings of the same points meet; only pairs that occur are held, by
/// first and then second label.
///
/// @param first  the first label of each pair
/// @param second the second label of each pair
/// @param counts how many points carry both
record Contingency(int[] first, int[] second, int[] counts) {

    /// Counts the points that `counted` accepts. O(n log n) for n points.
    ///
    /// @throws IllegalArgumentException if the labellings are not of the same number of points
    static Contingency of(int[] a, int[] b, IntPredicate counted) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(a.length + " points in one labelling, " + b.length + " in the other");
        }
        long[] pairs = IntStream.range(0, a.length).filter(counted)
                .mapToLong(i -> (long) a[i] << 32 | b[i] & 0xFFFF_FFFFL).sorted().toArray();
        int[] first = new int[pairs.length];
        int[] second = new int[pairs.length];
        int[] counts = new int[pairs.length];
        int size = 0;
        for (int from = 0, to; from < pairs.length; from = to) {
            to = from + 1;
            while (to < pairs.length && pairs[to] == pairs[from]) {
                to++;
            }
            first[size] = (int) (pairs[from] >> 32);
            second[size] = (int) pairs[from];
            counts[size++] = to - from;
        }
        return new Contingency(Arrays.copyOf(first, size), Arrays.copyOf(second, size), Arrays.copyOf(counts, size));
    }

    int size() {
        return counts.length;
    }

    /// Number of points counted.
    int total() {
        return Arrays.stream(counts).sum();
    }

    /// Number of pairs of points that share both labels; exact, since it stays far below 2^53.
    double pairsTogether() {
        return Arrays.stream(counts).mapToDouble(count -> count * (count - 1.0) / 2).sum();
    }

    /// The largest count; 0 if there is none.
    int largest() {
        return Arrays.stream(counts).max().orElse(0);
    }
}
