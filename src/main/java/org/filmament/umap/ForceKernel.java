package org.filmament.umap;

import org.filmament.math.Simd;

/// The inner loop of a layout: attraction along edges and repulsion from samples, for a range of points.
///
/// All arithmetic is in [loops][ForceLoops] over flat arrays, but for the power, which has a [kernel][PowerKernel] of its own. The edges of
/// neighbouring points are computed together, as many as stay in the nearest cache. What is computed
/// together changes no bit of the result: all but the sums is element by element, and a point's sum has one order.
///
/// For one thread and one call of [#attract] and [#repel] at a time.
final class ForceKernel {

    /// Largest force that one edge or sample exerts on a coordinate.
    static final float CLIP = 4;

    /// Softens the repulsion of points that lie on each other, as in umap-learn.
    static final float SOFTENING = 0.001f;

    /// Squared distances are taken to be at least this: keeps attraction finite where points coincide (the force on them is 0).
    static final float MIN_SQUARED = 1e-12f;

    private static final int SAMPLES = ForceField.SAMPLES;
    private static final PowerKernel POWERS = Simd.available() ? new WarmingPowerKernel() : new ScalarPowerKernel();

    /// Edges or samples that are computed together; a point with more of them makes its own group.
    private static final int GROUP = 1024;

    private final ForceField field;
    private final float[] positions;
    private final int[] samples = new int[GROUP];
    /// One array a coordinate: differences, later the forces along them.
    private final float[][] along;
    /// Squared distances, later what differences are multiplied by.
    private float[] strength = new float[GROUP];
    /// `a` times the squared distances' power of `b`.
    private float[] powers = new float[GROUP];
    private float[] weights = new float[GROUP];

    /// @param positions coordinate by coordinate, read only
    ForceKernel(ForceField field, float[] positions) {
        this.field = field;
        this.positions = positions;
        this.along = new float[field.dimensions][GROUP];
    }

    /// Writes to `forces`, laid out as the positions, what its edges do to each of the points `from .. to`.
    void attract(int from, int to, float[] forces) {
        int[] offsets = field.offsets;
        for (int first = from; first < to; ) {
            int start = offsets[first];
            int last = first + 1;
            while (last < to && offsets[last + 1] - start <= GROUP) {
                last++;
            }
            int count = offsets[last] - start;
            reserve(count);
            for (int c = 0; c < along.length; c++) {
                ForceLoops.edgeDifferences(positions, c * field.size, offsets, field.targets, first, last, along[c]);
            }
            square(count);
            ForceLoops.pulls(strength, powers, count, field.b);
            System.arraycopy(field.pull, start, weights, 0, count);
            for (int c = 0; c < along.length; c++) {
                ForceLoops.force(along[c], strength, count);
                ForceLoops.weigh(along[c], weights, count);
                ForceLoops.sumEdges(along[c], offsets, first, last, forces, c * field.size);
            }
            first = last;
        }
    }

    /// Adds to `forces` what the samples of each of the points `from .. to` do to it.
    ///
    /// @param draw numbers this epoch's random samples
    void repel(int draw, int from, int to, float[] forces) {
        for (int first = from; first < to; ) {
            int last = Math.min(to, first + GROUP / SAMPLES);
            int count = (last - first) * SAMPLES;
            ForceLoops.draw(draw, first, last, field.size, samples);
            for (int c = 0; c < along.length; c++) {
                ForceLoops.sampleDifferences(positions, c * field.size, samples, first, last, along[c]);
            }
            square(count);
            ForceLoops.pushes(strength, powers, count, field.b);
            for (int c = 0; c < along.length; c++) {
                ForceLoops.force(along[c], strength, count);
                ForceLoops.addSamples(along[c], field.push, first, last, forces, c * field.size);
            }
            first = last;
        }
    }

    private void reserve(int count) {
        if (count > strength.length) {
            for (int c = 0; c < along.length; c++) {
                along[c] = new float[count];
            }
            strength = new float[count];
            powers = new float[count];
            weights = new float[count];
        }
    }

    /// From differences to squared distances and their powers.
    private void square(int count) {
        ForceLoops.square(along[0], strength, count);
        for (int c = 1; c < along.length; c++) {
            ForceLoops.addSquare(along[c], strength, count);
        }
        ForceLoops.keepApart(strength, count);
        POWERS.raise(strength, count, field.b, field.a, powers);
    }

    /// The sum of the values from `at` to `end`, in four interleaved parts.
    static float sum(float[] values, int at, int end) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int k = at;
        for (; k < end - 3; k += 4) {
            s0 += values[k];
            s1 += values[k + 1];
            s2 += values[k + 2];
            s3 += values[k + 3];
        }
        for (; k < end; k++) {
            s0 += values[k];
        }
        return s0 + s2 + (s1 + s3);
    }

    /// 32 mixed bits: a bijection with good avalanche (the constants of Wellons's `lowbias32`).
    static int mix(int x) {
        x = (x ^ x >>> 16) * 0x7feb352d;
        x = (x ^ x >>> 15) * 0x846ca68b;
        return x ^ x >>> 16;
    }

    /// Where the random numbers of point `i` start.
    static int start(int draw, int i) {
        return mix(draw ^ i * 0x9E3779B9);
    }

    /// How far apart they are: odd, so that none comes twice.
    static int step(int start) {
        return mix(~start) | 1;
    }

    /// The point that 32 random bits stand for.
    static int sample(int random, int n) {
        return (int) ((random & 0xFFFFFFFFL) * n >>> 32);
    }
}
