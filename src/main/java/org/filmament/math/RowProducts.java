package org.filmament.math;

import org.filmament.work.Workers;

/// Inner products of one vector with all rows of a matrix: cosines, if all are of length 1. The same bits at any number of threads.
public final class RowProducts {

    /// Rows that one thread takes at a time: some 100 µs of work.
    private static final int GRAIN = 2048;

    private static final RowKernel KERNEL = Simd.available() ? new SimdRowKernel() : new ScalarRowKernel();

    private RowProducts() {
    }

    /// The product of each row with `vector`. Reads the matrix once: some 10 ms for 34,000 rows of 384 columns.
    ///
    /// @param vector as long as the matrix has columns
    /// @return as many values as the matrix has rows
    public static float[] of(FloatMatrix rows, float[] vector, Workers workers) {
        if (vector.length != rows.columns()) {
            throw new IllegalArgumentException("a vector of " + vector.length + " values has no product with " + rows.columns() + " columns");
        }
        float[] products = new float[rows.rows()];
        workers.forRanges(rows.rows(), GRAIN, (from, to) -> KERNEL.products(rows, vector, from, to, products));
        return products;
    }
}
