package org.filmament.math;

import java.util.Arrays;

/// Plain Java; its inner loop is one that compilers vectorise by themselves.
final class ScalarRowKernel implements RowKernel {

    @Override
    public void products(FloatMatrix rows, float[] vector, int from, int to, float[] out) {
        float[] data = rows.data();
        float[] sums = new float[LANES];
        int whole = vector.length - vector.length % LANES;
        for (int i = from; i < to; i++) {
            int offset = rows.offset(i);
            Arrays.fill(sums, 0);
            for (int k = 0; k < whole; k += LANES) {
                for (int l = 0; l < LANES; l++) {
                    sums[l] = Math.fma(data[offset + k + l], vector[k + l], sums[l]);
                }
            }
            out[i] = RowKernel.total(sums, data, offset, vector, whole);
        }
    }
}
