package org.filmament.umap;

/// The inner loop of a layout. The scalar and the SIMD implementation draw the same samples and use the same approximations of `x^b`; they
/// differ by the rounding of sums alone.
interface ForceKernel {

    /// Largest force that one edge or sample exerts on a coordinate.
    float CLIP = 4;

    /// Softens the repulsion of points that lie on each other, as in umap-learn.
    float SOFTENING = 0.001f;

    /// Squared distances are taken to be at least this: keeps attraction finite where points coincide (the force on them is 0).
    float MIN_SQUARED = 1e-12f;

    /// Writes the forces on points `from .. to`. `draw` numbers this epoch's random samples.
    void forces(ForceField field, float[] positions, int draw, int from, int to, float[] forces);

    /// 32 mixed bits: a bijection with good avalanche (the constants of Mueller's `lowbias32` search).
    static int mix(int x) {
        x = (x ^ x >>> 16) * 0x7feb352d;
        x = (x ^ x >>> 15) * 0x846ca68b;
        return x ^ x >>> 16;
    }

    /// Start of the sample sequence of point `i`; sample `s` is `mix(start + s * STRIDE)`.
    static int start(int draw, int i) {
        return mix(draw ^ i * 0x9E3779B9);
    }

    int STRIDE = 0x9E3779B9;
}
