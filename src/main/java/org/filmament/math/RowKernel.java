package org.filmament.math;

/// The inner loop of one vector against many rows.
///
/// Each product is the sum of [#LANES] partial sums, lane `l` taking the columns `l`, `l + LANES`, … by fused multiply-add, added up by
/// [#total]: so the scalar and the SIMD implementation agree to the bit.
interface RowKernel {

    /// Partial sums of a product.
    int LANES = 16;

    /// Writes `out[i] = <row i, vector>` for the rows `from .. to`.
    void products(FloatMatrix rows, float[] vector, int from, int to, float[] out);

    /// Adds the columns from `first` on, fewer than [#LANES], and the partial sums; overwrites these.
    static float total(float[] sums, float[] data, int offset, float[] vector, int first) {
        for (int k = first; k < vector.length; k++) {
            sums[k - first] = Math.fma(data[offset + k], vector[k], sums[k - first]);
        }
        for (int half = LANES / 2; half > 0; half /= 2) {
            for (int l = 0; l < half; l++) {
                sums[l] += sums[l + half];
            }
        }
        return sums[0];
    }
}
