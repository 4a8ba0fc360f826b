package org.filmament.umap;

/// The inner loop of a layout.
///
/// The scalar and the SIMD implementation agree to the bit: they use the same approximation of `x^b`, fuse the same operations, and sum in the same
/// [#LANES] partial sums, which [#total] adds up in the same order. So it does not matter which of them computes which point, and when.
interface ForceKernel {

    /// Largest force that one edge or sample exerts on a coordinate.
    float CLIP = 4;

    /// Softens the repulsion of points that lie on each other, as in umap-learn.
    float SOFTENING = 0.001f;

    /// Squared distances are taken to be at least this: keeps attraction finite where points coincide (the force on them is 0).
    float MIN_SQUARED = 1e-12f;

    /// What separates the numbers that a point's samples are mixed from.
    int STRIDE = 0x9E3779B9;

    /// Partial sums of a coordinate's force: the edge or sample at position `p` of its list belongs to sum `p % LANES`.
    int LANES = 16;

    /// Writes the forces on points `from .. to`. `draw` numbers this epoch's random samples.
    void forces(ForceField field, float[] positions, int draw, int from, int to, float[] forces);

    /// 32 mixed bits: a bijection with good avalanche (the constants of Wellons's `lowbias32`).
    static int mix(int x) {
        x = (x ^ x >>> 16) * 0x7feb352d;
        x = (x ^ x >>> 15) * 0x846ca68b;
        return x ^ x >>> 16;
    }

    /// Start of the sample sequence of point `i`; sample `s` is `mix(start + s * STRIDE)`.
    static int start(int draw, int i) {
        return mix(draw ^ i * 0x9E3779B9);
    }

    /// The sum of the [#LANES] values from `at` on, by halves.
    static float total(float[] sums, int at) {
        float s0 = sums[at] + sums[at + 8] + (sums[at + 4] + sums[at + 12]);
        float s1 = sums[at + 1] + sums[at + 9] + (sums[at + 5] + sums[at + 13]);
        float s2 = sums[at + 2] + sums[at + 10] + (sums[at + 6] + sums[at + 14]);
        float s3 = sums[at + 3] + sums[at + 11] + (sums[at + 7] + sums[at + 15]);
        return s0 + s2 + (s1 + s3);
    }
}
