package org.filmament.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Register-tiled: four rows by two vectors of panel rows are summed in eight registers, which hides the latency of fused
/// multiply-add and needs fewer loads than it has arithmetic.
final class SimdTileKernel implements TileKernel {

    private static final VectorSpecies<Float> SPECIES =
            FloatVector.SPECIES_PREFERRED.length() > PANEL / 2 ? FloatVector.SPECIES_512 : FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    @Override
    public void products(float[] a, int aOffset, float[] panels, int panelOffset, int columns, float[] out) {
        for (int c = 0; c < PANEL; c += 2 * LANES) {
            stripe(a, aOffset, panels, panelOffset + c, columns, out, c);
        }
    }

    @Override
    public int near(float[] tile, int offset, float half, float limit, float[] halves, float[] limits, int column) {
        int bits = 0;
        for (int c = 0; c < PANEL; c += LANES) {
            FloatVector distance = FloatVector.fromArray(SPECIES, halves, column + c)
                    .add(half)
                    .sub(FloatVector.fromArray(SPECIES, tile, offset + c));
            FloatVector bound = FloatVector.fromArray(SPECIES, limits, column + c).max(limit);
            bits |= (int) distance.compare(VectorOperators.LE, bound).toLong() << c;
        }
        return bits;
    }

    private static void stripe(float[] a, int a0, float[] panels, int panel, int columns, float[] out, int o) {
        FloatVector s00 = FloatVector.zero(SPECIES);
        FloatVector s01 = s00;
        FloatVector s10 = s00;
        FloatVector s11 = s00;
        FloatVector s20 = s00;
        FloatVector s21 = s00;
        FloatVector s30 = s00;
        FloatVector s31 = s00;
        int a1 = a0 + columns;
        int a2 = a1 + columns;
        int a3 = a2 + columns;
        for (int k = 0; k < columns; k++) {
            FloatVector p0 = FloatVector.fromArray(SPECIES, panels, panel + k * PANEL);
            FloatVector p1 = FloatVector.fromArray(SPECIES, panels, panel + k * PANEL + LANES);
            FloatVector x0 = FloatVector.broadcast(SPECIES, a[a0 + k]);
            s00 = x0.fma(p0, s00);
            s01 = x0.fma(p1, s01);
            FloatVector x1 = FloatVector.broadcast(SPECIES, a[a1 + k]);
            s10 = x1.fma(p0, s10);
            s11 = x1.fma(p1, s11);
            FloatVector x2 = FloatVector.broadcast(SPECIES, a[a2 + k]);
            s20 = x2.fma(p0, s20);
            s21 = x2.fma(p1, s21);
            FloatVector x3 = FloatVector.broadcast(SPECIES, a[a3 + k]);
            s30 = x3.fma(p0, s30);
            s31 = x3.fma(p1, s31);
        }
        s00.intoArray(out, o);
        s01.intoArray(out, o + LANES);
        s10.intoArray(out, o + PANEL);
        s11.intoArray(out, o + PANEL + LANES);
        s20.intoArray(out, o + 2 * PANEL);
        s21.intoArray(out, o + 2 * PANEL + LANES);
        s30.intoArray(out, o + 3 * PANEL);
        s31.intoArray(out, o + 3 * PANEL + LANES);
    }
}
