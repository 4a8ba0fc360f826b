package org.filmament.math;

import org.filmament.work.Workers;

/// A matrix packed for all-pairs inner products: rows as they are, and again as transposed panels that the
/// [TileKernel] streams through. Rows are padded with zeros to whole tiles.
public final class PackedRows {

    /// Rows in a panel: the width of a tile of products.
    public static final int PANEL = TileKernel.PANEL;

    /// Rows multiplied with a panel at a time: the height of a tile.
    public static final int ROWS = TileKernel.ROWS;

    private static final TileKernel KERNEL = Simd.available() ? new SimdTileKernel() : new ScalarTileKernel();

    private final int rows;
    private final int columns;
    private final float[] padded;
    private final float[] panels;

    private PackedRows(int rows, int columns, float[] padded, float[] panels) {
        this.rows = rows;
        this.columns = columns;
        this.padded = padded;
        this.panels = panels;
    }

    /// Packs `matrix`. Holds twice its memory until let go.
    public static PackedRows of(FloatMatrix matrix, Workers workers) {
        int columns = matrix.columns();
        int panelCount = (matrix.rows() + PANEL - 1) / PANEL;
        float[] padded = new float[Math.multiplyExact(panelCount * PANEL, columns)];
        System.arraycopy(matrix.data(), 0, padded, 0, matrix.rows() * columns);
        float[] panels = new float[padded.length];
        workers.forRanges(panelCount, 16, (from, to) -> {
            for (int panel = from; panel < to; panel++) {
                int out = panel * PANEL * columns;
                for (int c = 0; c < PANEL; c++) {
                    int in = (panel * PANEL + c) * columns;
                    for (int k = 0; k < columns; k++) {
                        panels[out + k * PANEL + c] = padded[in + k];
                    }
                }
            }
        });
        return new PackedRows(matrix.rows(), columns, padded, panels);
    }

    public int rows() {
        return rows;
    }

    /// Rows with padding: how long an array indexed by the column of a tile must be.
    public int paddedRows() {
        return padded.length / columns;
    }

    public int panels() {
        return panels.length / columns / PANEL;
    }

    /// Inner products of rows `row .. row + ROWS` with the rows of panel `panel`: `out[r * PANEL + c]`. `row` is a multiple of
    /// [#ROWS]; products with padding are 0.
    public void products(int row, int panel, float[] out) {
        KERNEL.products(padded, row * columns, panels, panel * PANEL * columns, columns, out);
    }

    /// Which of the products `out[r * PANEL ..]` of row `r` of a tile are near enough for either side, one bit a column. With
    /// `halves` of half squared lengths, `half + halves[j] - product` is half the squared distance.
    ///
    /// @param half   of the row
    /// @param limit  of the row
    /// @param halves of all rows, [#paddedRows()] long
    /// @param limits of all rows, [#paddedRows()] long
    public static int near(float[] out, int r, float half, float limit, float[] halves, float[] limits, int panel) {
        return KERNEL.near(out, r * PANEL, half, limit, halves, limits, panel * PANEL);
    }
}
