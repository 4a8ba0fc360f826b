package org.filmament.umap;

/// Plain Java.
final class ScalarPowerKernel implements PowerKernel {

    @Override
    public void raise(float[] x, int count, float exponent, float factor, float[] out) {
        raise(x, 0, count, exponent, factor, out);
    }

    static void raise(float[] x, int from, int to, float exponent, float factor, float[] out) {
        for (int k = from; k < to; k++) {
            out[k] = factor * Power.of(x[k], exponent);
        }
    }
}
