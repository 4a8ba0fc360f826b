package org.filmament.math;

import java.util.Arrays;

/// Plain Java; its inner loop is one that compilers vectorise by themselves.
final class ScalarTileKernel implements TileKernel {

    @Override
    public void products(float[] a, int aOffset, float[] panels, int panelOffset, int columns, float[] out) {
        Arrays.fill(out, 0, ROWS * PANEL, 0);
        for (int k = 0; k < columns; k++) {
            int p = panelOffset + k * PANEL;
            for (int r = 0; r < ROWS; r++) {
                float x = a[aOffset + r * columns + k];
                int o = r * PANEL;
                for (int c = 0; c < PANEL; c++) {
                    out[o + c] = Math.fma(x, panels[p + c], out[o + c]);
                }
            }
        }
    }

    @Override
    public int near(float[] tile, int offset, float half, float limit, float[] halves, float[] limits, int column) {
        int bits = 0;
        for (int c = 0; c < PANEL; c++) {
            float distance = half + halves[column + c] - tile[offset + c];
            if (distance <= Math.max(limit, limits[column + c])) {
                bits |= 1 << c;
            }
        }
        return bits;
    }
}
