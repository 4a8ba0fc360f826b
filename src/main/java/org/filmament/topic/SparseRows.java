package org.filmament.topic;

import java.util.Arrays;

/// Rows of which few columns are not zero. Row `i` holds `values[k]` in column `columns[k]` for `k` from `starts[i]` up to
/// `starts[i + 1]`, columns rising. Immutable by contract.
///
/// @param width   number of columns
/// @param starts  rows + 1 offsets, the first 0
/// @param columns column of each value
/// @param values  the values that are not zero
record SparseRows(int width, int[] starts, int[] columns, float[] values) {

    SparseRows {
        if (columns.length != values.length || starts[starts.length - 1] != values.length) {
            throw new IllegalArgumentException(columns.length + " columns, " + values.length + " values");
        }
    }

    /// The rows of a full table.
    static SparseRows of(double[][] table) {
        Builder rows = new Builder(table[0].length);
        for (double[] row : table) {
            for (int column = 0; column < row.length; column++) {
                rows.add(column, (float) row[column]);
            }
            rows.endRow();
        }
        return rows.build();
    }

    /// The rows of all parts, one below the other.
    static SparseRows stacked(int width, SparseRows... parts) {
        int rows = 0;
        int size = 0;
        for (SparseRows part : parts) {
            rows += part.rows();
            size += part.values.length;
        }
        SparseRows all = new SparseRows(width, startsOf(rows, size, parts), new int[size], new float[size]);
        int at = 0;
        for (SparseRows part : parts) {
            System.arraycopy(part.columns, 0, all.columns, at, part.columns.length);
            System.arraycopy(part.values, 0, all.values, at, part.values.length);
            at += part.values.length;
        }
        return all;
    }

    private static int[] startsOf(int rows, int size, SparseRows... parts) {
        int[] starts = new int[rows + 1];
        int row = 0;
        int at = 0;
        for (SparseRows part : parts) {
            for (int i = 0; i < part.rows(); i++) {
                starts[row++] = at + part.starts[i];
            }
            at += part.values.length;
        }
        starts[rows] = size;
        return starts;
    }

    int rows() {
        return starts.length - 1;
    }

    /// The row, every column of it.
    double[] full(int row) {
        double[] full = new double[width];
        for (int k = starts[row]; k < starts[row + 1]; k++) {
            full[columns[k]] = values[k];
        }
        return full;
    }

    double sum(int row) {
        double sum = 0;
        for (int k = starts[row]; k < starts[row + 1]; k++) {
            sum += values[k];
        }
        return sum;
    }

    double length(int row) {
        return Math.sqrt(product(row, row));
    }

    /// Inner product of two rows.
    double product(int a, int b) {
        double sum = 0;
        int i = starts[a];
        int j = starts[b];
        while (i < starts[a + 1] && j < starts[b + 1]) {
            int difference = columns[i] - columns[j];
            if (difference == 0) {
                sum += (double) values[i] * values[j];
            }
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return sum;
    }

    /// Inner product of a row and one of which every column is given.
    double product(int row, double[] full) {
        double sum = 0;
        for (int k = starts[row]; k < starts[row + 1]; k++) {
            sum += values[k] * full[columns[k]];
        }
        return sum;
    }

    /// Cosine of the angle of two rows; 0 where one has no length.
    double cosine(int a, int b) {
        double lengths = length(a) * length(b);
        return lengths == 0 ? 0 : product(a, b) / lengths;
    }

    /// Rows added up by group: row `g` of the result is the sum of the rows whose group is `g`.
    ///
    /// @param groups one a row: its group, or less than 0 to leave it out
    SparseRows grouped(int[] groups, int count) {
        int[][] members = Groups.members(groups, count);
        float[] sums = new float[width];
        boolean[] seen = new boolean[width];
        Builder grouped = new Builder(width);
        for (int[] rows : members) {
            int[] touched = new int[16];
            int size = 0;
            for (int row : rows) {
                for (int k = starts[row]; k < starts[row + 1]; k++) {
                    int column = columns[k];
                    if (!seen[column]) {
                        seen[column] = true;
                        touched = size == touched.length ? Arrays.copyOf(touched, size * 2) : touched;
                        touched[size++] = column;
                    }
                    sums[column] += values[k];
                }
            }
            Arrays.sort(touched, 0, size);
            for (int t = 0; t < size; t++) {
                grouped.add(touched[t], sums[touched[t]]);
                sums[touched[t]] = 0;
                seen[touched[t]] = false;
            }
            grouped.endRow();
        }
        return grouped.build();
    }

    /// The same rows with every value above 1 taken for 1: whether, not how often.
    SparseRows capped() {
        float[] capped = values.clone();
        for (int k = 0; k < capped.length; k++) {
            capped[k] = Math.min(1, capped[k]);
        }
        return new SparseRows(width, starts, columns, capped);
    }

    /// Sum of each column.
    double[] columnSums() {
        double[] sums = new double[width];
        for (int k = 0; k < values.length; k++) {
            sums[columns[k]] += values[k];
        }
        return sums;
    }

    /// Takes values row by row, columns rising within a row; zeros are left out.
    static final class Builder {

        private final int width;
        private int[] starts = new int[16];
        private int[] columns = new int[64];
        private float[] values = new float[64];
        private int rows;
        private int size;

        Builder(int width) {
            this.width = width;
        }

        void add(int column, float value) {
            if (value == 0) {
                return;
            }
            if (size == values.length) {
                columns = Arrays.copyOf(columns, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            columns[size] = column;
            values[size++] = value;
        }

        void endRow() {
            if (++rows == starts.length) {
                starts = Arrays.copyOf(starts, rows * 2);
            }
            starts[rows] = size;
        }

        SparseRows build() {
            return new SparseRows(width, Arrays.copyOf(starts, rows + 1), Arrays.copyOf(columns, size), Arrays.copyOf(values, size));
        }
    }
}
