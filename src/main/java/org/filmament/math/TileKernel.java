package org.filmament.math;

/// The inner loop of exact nearest-neighbour search: inner products of a few rows with a panel of [#PANEL] packed rows.
///
/// A panel holds [#PANEL] rows transposed: value `k` of its row `c` lies at `offset + k * PANEL + c`. Products are summed by fused
/// multiply-add in the order of the columns, so the scalar and the SIMD implementation agree to the bit, and so do the
/// products of `(a, b)` and `(b, a)`.
interface TileKernel {

    /// Rows in a panel.
    int PANEL = 32;

    /// Rows multiplied with a panel at a time.
    int ROWS = 4;

    /// Writes `out[r * PANEL + c] = <row r of a, row c of the panel>` for [#ROWS] rows of `a`, which start at `aOffset` and follow
    /// each other every `columns` values.
    void products(float[] a, int aOffset, float[] panels, int panelOffset, int columns, float[] out);

    /// Which products of one row of a tile are near enough for either side: bit `c` is set if
    /// `half + halves[column + c] - tile[offset + c]` is at most `limit` or at most `limits[column + c]`.
    int near(float[] tile, int offset, float half, float limit, float[] halves, float[] limits, int column);
}
