package org.filmament.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// As many partial sums to a register as it holds. A row is in the first-level cache when the next register passes over it.
final class SimdRowKernel implements RowKernel {

    private static final VectorSpecies<Float> SPECIES =
            FloatVector.SPECIES_PREFERRED.length() > LANES ? FloatVector.SPECIES_512 : FloatVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length();

    @Override
    public void products(FloatMatrix rows, float[] vector, int from, int to, float[] out) {
        float[] data = rows.data();
        float[] sums = new float[LANES];
        int whole = vector.length - vector.length % LANES;
        for (int i = from; i < to; i++) {
            int offset = rows.offset(i);
            for (int l = 0; l < LANES; l += WIDTH) {
                FloatVector sum = FloatVector.zero(SPECIES);
                for (int k = l; k < whole; k += LANES) {
                    sum = FloatVector.fromArray(SPECIES, data, offset + k).fma(FloatVector.fromArray(SPECIES, vector, k), sum);
                }
                sum.intoArray(sums, l);
            }
            out[i] = RowKernel.total(sums, data, offset, vector, whole);
        }
    }
}
