package org.filmament.umap;

/// The loops of a [ForceKernel], over flat arrays from index 0 on, one operation a body: such loops the compiler turns into vector instructions by itself.
///
/// They are a class of their own so that the launcher can keep the compiler from merging them into their callers: merged, all of them are compiled
/// again for each caller and each way into it, which costs a cold start a second. Arrays hold `count` elements of one group.
final class ForceLoops {

    private static final int SAMPLES = ForceField.SAMPLES;

    private ForceLoops() {
    }

    static void edgeDifferences(float[] positions, int at, int[] offsets, int[] targets, int first, int last, float[] out) {
        int k = 0;
        for (int i = first; i < last; i++) {
            float own = positions[at + i];
            int end = offsets[i + 1];
            for (int e = offsets[i]; e < end; e++) {
                out[k++] = own - positions[at + targets[e]];
            }
        }
    }

    static void sampleDifferences(float[] positions, int at, int[] samples, int first, int last, float[] out) {
        int k = 0;
        for (int i = first; i < last; i++) {
            float own = positions[at + i];
            for (int end = k + SAMPLES; k < end; k++) {
                out[k] = own - positions[at + samples[k]];
            }
        }
    }

    /// A point's samples are a random arithmetic progression modulo 2^32, so every two of them are independent of each other.
    static void draw(int draw, int first, int last, int n, int[] samples) {
        for (int i = first; i < last; i++) {
            int random = ForceKernel.start(draw, i);
            int step = ForceKernel.step(random);
            int at = (i - first) * SAMPLES;
            for (int s = 0; s < SAMPLES; s++) {
                samples[at + s] = ForceKernel.sample(random, n);
                random += step;
            }
        }
    }

    static void square(float[] differences, float[] squared, int count) {
        for (int k = 0; k < count; k++) {
            squared[k] = differences[k] * differences[k];
        }
    }

    static void addSquare(float[] differences, float[] squared, int count) {
        for (int k = 0; k < count; k++) {
            squared[k] = Math.fma(differences[k], differences[k], squared[k]);
        }
    }

    static void keepApart(float[] squared, int count) {
        for (int k = 0; k < count; k++) {
            squared[k] = Math.max(squared[k], ForceKernel.MIN_SQUARED);
        }
    }

    /// From squared distances to what attraction multiplies differences by.
    static void pulls(float[] squared, float[] powers, int count, float b) {
        float factor = -2 * b;
        for (int k = 0; k < count; k++) {
            squared[k] = factor * powers[k] / Math.fma(squared[k], powers[k], squared[k]);
        }
    }

    /// From squared distances to what repulsion multiplies differences by.
    static void pushes(float[] squared, float[] powers, int count, float b) {
        float factor = 2 * b;
        for (int k = 0; k < count; k++) {
            squared[k] = factor / ((squared[k] + ForceKernel.SOFTENING) * (powers[k] + 1));
        }
    }

    static void force(float[] differences, float[] strength, int count) {
        for (int k = 0; k < count; k++) {
            differences[k] = Math.min(Math.max(differences[k] * strength[k], -ForceKernel.CLIP), ForceKernel.CLIP);
        }
    }

    static void weigh(float[] forces, float[] weights, int count) {
        for (int k = 0; k < count; k++) {
            forces[k] *= weights[k];
        }
    }

    /// Writes to `forces`, from `at` on, the sums of the points' edges.
    static void sumEdges(float[] along, int[] offsets, int first, int last, float[] forces, int at) {
        int start = offsets[first];
        for (int i = first; i < last; i++) {
            forces[at + i] = ForceKernel.sum(along, offsets[i] - start, offsets[i + 1] - start);
        }
    }

    /// Adds to `forces`, from `at` on, the weighted sums of the points' samples.
    static void addSamples(float[] along, float[] push, int first, int last, float[] forces, int at) {
        for (int i = first; i < last; i++) {
            int sample = (i - first) * SAMPLES;
            forces[at + i] += push[i] * ForceKernel.sum(along, sample, sample + SAMPLES);
        }
    }
}
