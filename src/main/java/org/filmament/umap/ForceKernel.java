package org.filmament.umap;

import org.filmament.math.Simd;

/// The inner loop of a layout: attraction along edges and repulsion from samples, for a range of points.
///
/// Loops over flat arrays, one operation a body: the compiler turns them into vector instructions by itself, but for the power, which has a
/// [kernel][PowerKernel] of its own. The edges of neighbouring points are computed together, as many as stay in the nearest cache. What is computed
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
                edgeDifferences(positions, c * field.size, offsets, field.targets, first, last, along[c]);
            }
            square(count);
            pulls(strength, powers, count, field.b);
            System.arraycopy(field.pull, start, weights, 0, count);
            for (int c = 0; c < along.length; c++) {
                force(along[c], strength, count);
                weigh(along[c], weights, count);
                for (int i = first; i < last; i++) {
                    forces[c * field.size + i] = sum(along[c], offsets[i] - start, offsets[i + 1] - start);
                }
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
            draw(draw, first, last, field.size, samples);
            for (int c = 0; c < along.length; c++) {
                sampleDifferences(positions, c * field.size, samples, first, last, along[c]);
            }
            square(count);
            pushes(strength, powers, count, field.b);
            for (int c = 0; c < along.length; c++) {
                force(along[c], strength, count);
                for (int i = first; i < last; i++) {
                    int at = (i - first) * SAMPLES;
                    forces[c * field.size + i] += field.push[i] * sum(along[c], at, at + SAMPLES);
                }
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
        square(along[0], strength, count);
        for (int c = 1; c < along.length; c++) {
            addSquare(along[c], strength, count);
        }
        keepApart(strength, count);
        POWERS.raise(strength, count, field.b, field.a, powers);
    }

    private static void edgeDifferences(float[] positions, int at, int[] offsets, int[] targets, int first, int last, float[] out) {
        int k = 0;
        for (int i = first; i < last; i++) {
            float own = positions[at + i];
            int end = offsets[i + 1];
            for (int e = offsets[i]; e < end; e++) {
                out[k++] = own - positions[at + targets[e]];
            }
        }
    }

    private static void sampleDifferences(float[] positions, int at, int[] samples, int first, int last, float[] out) {
        int k = 0;
        for (int i = first; i < last; i++) {
            float own = positions[at + i];
            for (int end = k + SAMPLES; k < end; k++) {
                out[k] = own - positions[at + samples[k]];
            }
        }
    }

    /// A point's samples are a random arithmetic progression modulo 2^32, so every two of them are independent of each other.
    private static void draw(int draw, int first, int last, int n, int[] samples) {
        for (int i = first; i < last; i++) {
            int random = start(draw, i);
            int step = step(random);
            int at = (i - first) * SAMPLES;
            for (int s = 0; s < SAMPLES; s++) {
                samples[at + s] = sample(random, n);
                random += step;
            }
        }
    }

    private static void square(float[] differences, float[] squared, int count) {
        for (int k = 0; k < count; k++) {
            squared[k] = differences[k] * differences[k];
        }
    }

    private static void addSquare(float[] differences, float[] squared, int count) {
        for (int k = 0; k < count; k++) {
            squared[k] = Math.fma(differences[k], differences[k], squared[k]);
        }
    }

    private static void keepApart(float[] squared, int count) {
        for (int k = 0; k < count; k++) {
            squared[k] = Math.max(squared[k], MIN_SQUARED);
        }
    }

    /// From squared distances to what attraction multiplies differences by.
    private static void pulls(float[] squared, float[] powers, int count, float b) {
        float factor = -2 * b;
        for (int k = 0; k < count; k++) {
            squared[k] = factor * powers[k] / Math.fma(squared[k], powers[k], squared[k]);
        }
    }

    /// From squared distances to what repulsion multiplies differences by.
    private static void pushes(float[] squared, float[] powers, int count, float b) {
        float factor = 2 * b;
        for (int k = 0; k < count; k++) {
            squared[k] = factor / ((squared[k] + SOFTENING) * (powers[k] + 1));
        }
    }

    private static void force(float[] differences, float[] strength, int count) {
        for (int k = 0; k < count; k++) {
            differences[k] = Math.min(Math.max(differences[k] * strength[k], -CLIP), CLIP);
        }
    }

    private static void weigh(float[] forces, float[] weights, int count) {
        for (int k = 0; k < count; k++) {
            forces[k] *= weights[k];
        }
    }

    /// The sum of the values from `at` to `end`, in four interleaved parts.
    private static float sum(float[] values, int at, int end) {
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
