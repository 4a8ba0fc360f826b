package org.filmament.math;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A dense matrix of floats, row-major in one array: row `i` is `data[i * columns .. (i + 1) * columns)`.
///
/// The array is shared, not copied: whoever hands a matrix on stops writing to it.
///
/// @param rows    number of rows, may be 0
/// @param columns number of columns, at least 1
/// @param data    `rows * columns` values
public record FloatMatrix(int rows, int columns, float[] data) {

    public FloatMatrix {
        if (rows < 0 || columns < 1 || (long) rows * columns != data.length) {
            throw new IllegalArgumentException(
                    "a " + rows + " × " + columns + " matrix does not hold " + data.length + " values");
        }
    }

    /// A matrix of zeros.
    public static FloatMatrix zeros(int rows, int columns) {
        return new FloatMatrix(rows, columns, new float[Math.multiplyExact(rows, columns)]);
    }

    /// Where row `i` starts in [#data()].
    public int offset(int i) {
        return i * columns;
    }

    public float get(int i, int j) {
        return data[i * columns + j];
    }

    /// A copy of row `i`.
    public float[] row(int i) {
        return Arrays.copyOfRange(data, i * columns, (i + 1) * columns);
    }

    /// A copy of the whole matrix.
    public FloatMatrix copy() {
        return new FloatMatrix(rows, columns, data.clone());
    }

    /// Rows scaled to Euclidean length 1, as a new matrix; a row of zeros stays zero.
    public FloatMatrix normalizedRows() {
        float[] out = data.clone();
        for (int i = 0; i < rows; i++) {
            int from = i * columns;
            double sum = 0;
            for (int j = from; j < from + columns; j++) {
                sum += (double) out[j] * out[j];
            }
            if (sum > 0) {
                double scale = 1 / Math.sqrt(sum);
                for (int j = from; j < from + columns; j++) {
                    out[j] = (float) (out[j] * scale);
                }
            }
        }
        return new FloatMatrix(rows, columns, out);
    }

    /// Two matrices are equal if shape and every bit of every value are.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FloatMatrix m && rows == m.rows && columns == m.columns && Arrays.equals(data, m.data);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Arrays.hashCode(data);
    }

    @Override
    public String toString() {
        return "FloatMatrix[" + rows + " × " + columns + "]";
    }
}
