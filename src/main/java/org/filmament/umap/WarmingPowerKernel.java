package org.filmament.umap;

/// The SIMD kernel, once it is worth it.
///
/// Until the compiler has got round to it, vector code runs boxed, a hundred times slower than plain Java: on a cold JVM that costs more than a whole
/// layout. So a few numbers of each array are tried by vector, the rest is computed by the scalar kernel, and when the trials have become the faster
/// ones the scalar kernel retires. The two agree to the bit, so nobody sees the change.
final class WarmingPowerKernel implements PowerKernel {

    private static final int TRIAL = 128;
    private static final int WINS_NEEDED = 20;

    private final PowerKernel simd = new SimdPowerKernel();
    // Racy on purpose: a lost count only means one more trial.
    private int wins;
    private volatile boolean warm;

    @Override
    public void raise(float[] x, int count, float exponent, float factor, float[] out) {
        if (warm || count < 2 * TRIAL) {
            retired(x, count, exponent, factor, out);
            return;
        }
        long start = System.nanoTime();
        simd.raise(x, TRIAL, exponent, factor, out);
        long tried = System.nanoTime();
        ScalarPowerKernel.raise(x, TRIAL, count, exponent, factor, out);
        long done = System.nanoTime();
        boolean won = (tried - start) * (count - TRIAL) < (done - tried) * TRIAL;
        wins = won ? wins + 1 : 0;
        warm = wins >= WINS_NEEDED;
    }

    private void retired(float[] x, int count, float exponent, float factor, float[] out) {
        if (warm) {
            simd.raise(x, count, exponent, factor, out);
        } else {
            ScalarPowerKernel.raise(x, 0, count, exponent, factor, out);
        }
    }
}
