package org.filmament.umap;

/// Raises arrays of numbers to a power: what takes most of a layout's arithmetic. The scalar and the SIMD implementation agree to the bit, so it does
/// not matter which of them computes what, and when.
interface PowerKernel {

    /// Writes `factor * x^exponent` to `out`, for the first `count` elements.
    ///
    /// @param x positive and normal, see [Power#of]
    void raise(float[] x, int count, float exponent, float factor, float[] out);
}
