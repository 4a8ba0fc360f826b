package org.filmament.neighbors;

import java.util.Arrays;
import org.filmament.work.Workers;

/// How far two tables of the same rows agree about what is near what: of each row's k nearest by the one, how many are also among its k nearest by
/// the other. Immutable.
///
/// Two tables that know nothing of one another share k / (n − 1) of a neighbourhood on average ([#chance()]), whatever k is.
///
/// Between unlike encoders most rows share nothing, so that the number shared alone orders few of them. Rows that share as many are ordered by
/// *doubt*: a row stands among all rows by the mean distance to its k nearest, once in each table, and its doubt is the worse of the two standings.
/// First come rows that both tables place close to others, though not to the same ones; a row that is far from everything has no neighbours to speak
/// of, and little to disagree about.
public final class NeighborAgreement {

    private static final int GRAIN = 2048;

    private final int k;
    private final int[] shared;
    private final int[] byDoubt;
    private final double mean;

    private NeighborAgreement(int k, int[] shared, int[] byDoubt) {
        this.k = k;
        this.shared = shared;
        this.byDoubt = byDoubt;
        this.mean = k == 0 || shared.length == 0 ? 0 : Arrays.stream(shared).asLongStream().sum() / ((double) k * shared.length);
    }

    /// Compares two tables in O(n·k + n log n). The same at any parallelism.
    ///
    /// @param k neighbours of each row that are compared; as many as the narrower table has, if that is less
    /// @throws IllegalArgumentException if the tables are not of the same number of rows
    public static NeighborAgreement of(KnnTable first, KnnTable second, int k, Workers workers) {
        if (first.rows() != second.rows()) {
            throw new IllegalArgumentException("tables of " + first.rows() + " and " + second.rows() + " rows");
        }
        int width = Math.min(k, Math.min(first.width(), second.width()));
        return new NeighborAgreement(width, shared(first, second, width, workers), byDoubt(first, second, width, workers));
    }

    private static int[] shared(KnnTable first, KnnTable second, int k, Workers workers) {
        int n = first.rows();
        int[] shared = new int[n];
        workers.forRanges(n, GRAIN, (from, to) -> {
            // A neighbour of row i by the first table is marked i + 1.
            int[] marks = new int[n];
            for (int row = from; row < to; row++) {
                for (int rank = 0; rank < k; rank++) {
                    marks[first.id(row, rank)] = row + 1;
                }
                int count = 0;
                for (int rank = 0; rank < k; rank++) {
                    count += marks[second.id(row, rank)] == row + 1 ? 1 : 0;
                }
                shared[row] = count;
            }
        });
        return shared;
    }

    private static int[] byDoubt(KnnTable first, KnnTable second, int k, Workers workers) {
        int[] one = standings(first, k, workers);
        int[] other = standings(second, k, workers);
        long[] keys = new long[one.length];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = (long) Math.max(one[row], other[row]) << Integer.SIZE | row;
        }
        return sortedRows(keys);
    }

    /// For each row its place by the mean distance to its k nearest, 0 the closest; ties by row.
    private static int[] standings(KnnTable table, int k, Workers workers) {
        long[] keys = new long[table.rows()];
        workers.forRanges(keys.length, GRAIN, (from, to) -> {
            for (int row = from; row < to; row++) {
                float sum = 0;
                for (int rank = 0; rank < k; rank++) {
                    sum += table.distance(row, rank);
                }
                // Bits of numbers of at least 0 sort as the numbers do; rounding errors may take a distance below.
                keys[row] = (long) Float.floatToRawIntBits(Math.max(0f, sum)) << Integer.SIZE | row;
            }
        });
        int[] rows = sortedRows(keys);
        int[] standings = new int[rows.length];
        for (int place = 0; place < rows.length; place++) {
            standings[rows[place]] = place;
        }
        return standings;
    }

    private static int[] sortedRows(long[] keys) {
        Arrays.sort(keys);
        int[] rows = new int[keys.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (int) keys[i];
        }
        return rows;
    }

    /// Number of rows compared.
    public int rows() {
        return shared.length;
    }

    /// Neighbours of each row that were compared.
    public int k() {
        return k;
    }

    /// How many of the `k` nearest of `row` are the same in both tables.
    public int shared(int row) {
        return shared[row];
    }

    /// Mean share of a row's nearest that both tables have, 0 to 1.
    public double mean() {
        return mean;
    }

    /// What [#mean()] would be between tables that know nothing of one another.
    public double chance() {
        return shared.length < 2 ? 0 : (double) k / (shared.length - 1);
    }

    /// All rows, those first that share the fewest; ties by doubt.
    public int[] leastAgreed() {
        return ordered(false);
    }

    /// All rows, those first that share the most; ties by doubt.
    public int[] mostAgreed() {
        return ordered(true);
    }

    /// A counting sort, which keeps rows that share as many in the order of their doubt.
    private int[] ordered(boolean descending) {
        int[] next = new int[k + 2];
        for (int row = 0; row < shared.length; row++) {
            next[bin(row, descending) + 1]++;
        }
        for (int bin = 1; bin < next.length; bin++) {
            next[bin] += next[bin - 1];
        }
        int[] rows = new int[shared.length];
        for (int row : byDoubt) {
            rows[next[bin(row, descending)]++] = row;
        }
        return rows;
    }

    private int bin(int row, boolean descending) {
        return descending ? k - shared[row] : shared[row];
    }
}
