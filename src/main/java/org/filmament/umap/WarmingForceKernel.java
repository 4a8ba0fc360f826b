package org.filmament.umap;

/// The SIMD kernel, once it is worth it.
///
/// Until the compiler has got round to it, vector code runs boxed, a hundred times slower than plain Java: on a cold JVM that costs more than a whole
/// layout. So a few points of each range are tried by vector, the rest is computed by the scalar kernel, and when the trials have become the faster ones
/// the scalar kernel retires. The two agree to the bit, so nobody sees the change.
final class WarmingForceKernel implements ForceKernel {

    private static final int TRIAL = 8;
    private static final int WINS_NEEDED = 20;

    private final ForceKernel simd = new SimdForceKernel();
    private final ForceKernel scalar = new ScalarForceKernel();
    // Racy on purpose: a lost count only means one more trial.
    private int wins;
    private volatile boolean warm;

    @Override
    public void forces(ForceField field, float[] positions, int draw, int from, int to, float[] forces) {
        if (warm) {
            simd.forces(field, positions, draw, from, to, forces);
            return;
        }
        int middle = Math.min(to, from + TRIAL);
        long start = System.nanoTime();
        simd.forces(field, positions, draw, from, middle, forces);
        long tried = System.nanoTime();
        scalar.forces(field, positions, draw, middle, to, forces);
        long done = System.nanoTime();
        boolean won = (tried - start) * (to - middle) < (done - tried) * (middle - from);
        wins = won ? wins + 1 : 0;
        warm = wins >= WINS_NEEDED;
    }
}
