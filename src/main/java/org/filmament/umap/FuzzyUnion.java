package org.filmament.umap;

import org.filmament.neighbors.KnnTable;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// Makes directed memberships symmetric. Two transpositions put both the forward and the backward edges of each point in order of the
/// other end, in linear time; each point then merges its two lists.
final class FuzzyUnion {

    private FuzzyUnion() {
    }

    private record Directed(int[] offsets, int[] targets, float[] weights) {
    }

    static FuzzyGraph of(KnnTable table, SmoothKnn scales, Workers workers) {
        Directed backward = backward(table, scales, workers);
        Directed forward = transpose(backward);
        return merge(forward, backward, workers);
    }

    private static Directed backward(KnnTable table, SmoothKnn scales, Workers workers) {
        int n = table.rows();
        int width = table.width();
        float[] memberships = new float[n * width];
        workers.forRanges(n, 512, (from, to) -> {
            for (int i = from; i < to; i++) {
                for (int j = 0; j < width; j++) {
                    memberships[i * width + j] = scales.membership(table, i, j);
                }
            }
        });
        int[] offsets = new int[n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < width; j++) {
                offsets[table.id(i, j) + 1]++;
            }
        }
        accumulate(offsets);
        int[] next = offsets.clone();
        int[] targets = new int[n * width];
        float[] weights = new float[n * width];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < width; j++) {
                int at = next[table.id(i, j)]++;
                targets[at] = i;
                weights[at] = memberships[i * width + j];
            }
        }
        return new Directed(offsets, targets, weights);
    }

    private static Directed transpose(Directed graph) {
        int n = graph.offsets.length - 1;
        int[] offsets = new int[n + 1];
        for (int target : graph.targets) {
            offsets[target + 1]++;
        }
        accumulate(offsets);
        int[] next = offsets.clone();
        int[] targets = new int[graph.targets.length];
        float[] weights = new float[targets.length];
        for (int i = 0; i < n; i++) {
            for (int e = graph.offsets[i]; e < graph.offsets[i + 1]; e++) {
                int at = next[graph.targets[e]]++;
                targets[at] = i;
                weights[at] = graph.weights[e];
            }
        }
        return new Directed(offsets, targets, weights);
    }

    private static void accumulate(int[] counts) {
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
    }

    private static FuzzyGraph merge(Directed forward, Directed backward, Workers workers) {
        int n = forward.offsets.length - 1;
        int[] offsets = new int[n + 1];
        workers.forRanges(n, 1024, (from, to) -> {
            for (int i = from; i < to; i++) {
                offsets[i + 1] = mergeRow(forward, backward, i, null, null, 0);
            }
        });
        accumulate(offsets);
        int[] targets = new int[offsets[n]];
        float[] weights = new float[offsets[n]];
        workers.forRanges(n, 1024, (from, to) -> {
            for (int i = from; i < to; i++) {
                mergeRow(forward, backward, i, targets, weights, offsets[i]);
            }
        });
        return new FuzzyGraph(offsets, targets, weights);
    }

    /// Merges the edges of point `i` into `targets` and `weights` from `out` on, or only counts them where those are null. Edges whose
    /// membership underflowed to 0 are left out.
    private static int mergeRow(Directed forward, Directed backward, int i, int @Nullable [] targets,
                                float @Nullable [] weights, int out) {
        int start = out;
        int f = forward.offsets[i];
        int b = backward.offsets[i];
        int lastF = forward.offsets[i + 1];
        int lastB = backward.offsets[i + 1];
        while (f < lastF || b < lastB) {
            int targetF = f < lastF ? forward.targets[f] : Integer.MAX_VALUE;
            int targetB = b < lastB ? backward.targets[b] : Integer.MAX_VALUE;
            int target = Math.min(targetF, targetB);
            float there = targetF == target ? forward.weights[f++] : 0;
            float back = targetB == target ? backward.weights[b++] : 0;
            // Symmetric in its arguments to the bit, unlike a + b - a*b evaluated from the left.
            float weight = Math.max(there, back) + Math.min(there, back) * (1 - Math.max(there, back));
            if (weight > 0) {
                if (targets != null && weights != null) {
                    targets[out] = target;
                    weights[out] = weight;
                }
                out++;
            }
        }
        return out - start;
    }
}
