package org.filmament.neighbors;

import java.util.Arrays;

/// The least K of the (distance, id) pairs offered so far to each row.
///
/// Offers go to a buffer of about twice K a row; when it is full, a selection keeps the least K, so an offer costs constant time on
/// average. A pair is one long, the distance's bits above the id: for distances of at least 0 these sort as the pairs do.
/// Different rows may be offered to by different threads.
final class NearestRows {

    private static final int SLACK = 32;

    private final int k;
    private final long[][] entries;
    private final int[] sizes;
    private final float[] limits;

    /// @param rows       rows that take offers
    /// @param paddedRows length of [#limits()]; no offer is ever near enough for the rows beyond `rows`
    NearestRows(int rows, int paddedRows, int k) {
        this.k = k;
        this.entries = new long[rows][2 * k + SLACK];
        this.sizes = new int[rows];
        this.limits = new float[paddedRows];
        Arrays.fill(limits, 0, rows, Float.POSITIVE_INFINITY);
        Arrays.fill(limits, rows, paddedRows, Float.NEGATIVE_INFINITY);
    }

    static long entry(float distance, int id) {
        return (long) Float.floatToRawIntBits(distance) << 32 | id;
    }

    static float distance(long entry) {
        return Float.intBitsToFloat((int) (entry >>> 32));
    }

    static int id(long entry) {
        return (int) entry;
    }

    int k() {
        return k;
    }

    int rows() {
        return entries.length;
    }

    /// For each row a distance that no pair among its least K exceeds; it falls as offers come.
    float[] limits() {
        return limits;
    }

    /// Offers each candidate to its row.
    void offer(CandidateList candidates) {
        for (int c = 0; c < candidates.size(); c++) {
            int row = candidates.row(c);
            long entry = candidates.entry(c);
            if (distance(entry) <= limits[row]) {
                entries[row][sizes[row]++] = entry;
                if (sizes[row] == entries[row].length) {
                    compact(row);
                }
            }
        }
    }

    /// The pairs of `row`, the least K sorted to the front; the row takes no more offers.
    long[] finish(int row) {
        Arrays.sort(entries[row], 0, sizes[row]);
        return entries[row];
    }

    private void compact(int row) {
        long[] pairs = entries[row];
        select(pairs, k);
        sizes[row] = k;
        long greatest = 0;
        for (int e = 0; e < k; e++) {
            greatest = Math.max(greatest, pairs[e]);
        }
        limits[row] = distance(greatest);
    }

    /// Hoare's selection: the least `k` to the front, in no order.
    private static void select(long[] pairs, int k) {
        int low = 0;
        int high = pairs.length - 1;
        while (low < high) {
            long pivot = medianOfThree(pairs[low], pairs[(low + high) >>> 1], pairs[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (pairs[i] < pivot) {
                    i++;
                }
                while (pairs[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    long t = pairs[i];
                    pairs[i++] = pairs[j];
                    pairs[j--] = t;
                }
            }
            if (k - 1 <= j) {
                high = j;
            } else if (k - 1 >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private static long medianOfThree(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
