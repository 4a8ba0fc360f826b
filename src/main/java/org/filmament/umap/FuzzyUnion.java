package org.filmament.umap;

import org.filmament.neighbors.KnnTable;
import org.filmament.work.Workers;

/// Makes directed memberships symmetric. Two transpositions put both the forward and the backward edges of each point in order of the
/// other end, in linear time; each point then merges its two lists.
///
/// An edge is one long while it is sorted: the point at its other end above, the bits of its weight below.
final class FuzzyUnion {

    private static final int GRAIN = 256;

    private FuzzyUnion() {
    }

    private record Directed(int[] offsets, long[] edges) {
    }

    static FuzzyGraph of(KnnTable table, SmoothKnn scales, Workers workers) {
        Directed backward = backward(table, scales.memberships(table, workers));
        Directed forward = forward(backward, table.width());
        return merge(forward, backward, workers);
    }

    /// For each point those that have it as a neighbour.
    private static Directed backward(KnnTable table, float[] memberships) {
        int n = table.rows();
        int width = table.width();
        int[] offsets = new int[n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < width; j++) {
                offsets[table.id(i, j) + 1]++;
            }
        }
        accumulate(offsets);
        int[] next = offsets.clone();
        long[] edges = new long[n * width];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < width; j++) {
                edges[next[table.id(i, j)]++] = edge(i, memberships[i * width + j]);
            }
        }
        return new Directed(offsets, edges);
    }

    /// For each point its own neighbours, as many for all.
    private static Directed forward(Directed backward, int width) {
        int n = backward.offsets.length - 1;
        int[] offsets = new int[n + 1];
        for (int i = 0; i <= n; i++) {
            offsets[i] = i * width;
        }
        int[] next = offsets.clone();
        long[] edges = new long[n * width];
        for (int i = 0; i < n; i++) {
            for (int e = backward.offsets[i]; e < backward.offsets[i + 1]; e++) {
                long edge = backward.edges[e];
                edges[next[target(edge)]++] = edge(i, weight(edge));
            }
        }
        return new Directed(offsets, edges);
    }

    private static long edge(int target, float weight) {
        return (long) target << Integer.SIZE | Float.floatToRawIntBits(weight);
    }

    private static int target(long edge) {
        return (int) (edge >>> Integer.SIZE);
    }

    private static float weight(long edge) {
        return Float.intBitsToFloat((int) edge);
    }

    private static void accumulate(int[] counts) {
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
    }

    /// Each row is merged to where it has room for all edges of both lists; then the rows move together.
    private static FuzzyGraph merge(Directed forward, Directed backward, Workers workers) {
        int n = forward.offsets.length - 1;
        long[] roomy = new long[forward.edges.length + backward.edges.length];
        int[] offsets = new int[n + 1];
        workers.forRanges(n, GRAIN, (from, to) -> {
            for (int i = from; i < to; i++) {
                offsets[i + 1] = mergeRow(forward, backward, i, roomy);
            }
        });
        accumulate(offsets);
        int[] targets = new int[offsets[n]];
        float[] weights = new float[offsets[n]];
        workers.forRanges(n, GRAIN, (from, to) -> {
            for (int i = from; i < to; i++) {
                int in = room(forward, backward, i);
                for (int out = offsets[i]; out < offsets[i + 1]; out++) {
                    long edge = roomy[in++];
                    targets[out] = target(edge);
                    weights[out] = weight(edge);
                }
            }
        });
        return new FuzzyGraph(offsets, targets, weights);
    }

    private static int room(Directed forward, Directed backward, int i) {
        return forward.offsets[i] + backward.offsets[i];
    }

    /// Merges the edges of point `i` and returns how many there are. Edges whose membership underflowed to 0 are left out.
    private static int mergeRow(Directed forward, Directed backward, int i, long[] edges) {
        int start = room(forward, backward, i);
        int out = start;
        int f = forward.offsets[i];
        int b = backward.offsets[i];
        int lastF = forward.offsets[i + 1];
        int lastB = backward.offsets[i + 1];
        while (f < lastF && b < lastB) {
            long there = forward.edges[f];
            long back = backward.edges[b];
            int order = Integer.compare(target(there), target(back));
            f += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
            long merged = order == 0 ? both(there, back) : order < 0 ? there : back;
            edges[out] = merged;
            out += weight(merged) > 0 ? 1 : 0;
        }
        while (f < lastF) {
            long there = forward.edges[f++];
            edges[out] = there;
            out += weight(there) > 0 ? 1 : 0;
        }
        while (b < lastB) {
            long back = backward.edges[b++];
            edges[out] = back;
            out += weight(back) > 0 ? 1 : 0;
        }
        return out - start;
    }

    private static long both(long there, long back) {
        float more = Math.max(weight(there), weight(back));
        float less = Math.min(weight(there), weight(back));
        // Symmetric in its arguments to the bit, unlike a + b - a*b evaluated from the left.
        return edge(target(there), more + less * (1 - more));
    }
}
