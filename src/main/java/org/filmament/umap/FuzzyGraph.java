package org.filmament.umap;

import org.filmament.neighbors.KnnTable;
import org.filmament.work.Workers;

/// The weighted neighbour graph that a layout is drawn from: symmetric, in compressed rows, targets ascending within a row.
/// Immutable by contract.
///
/// @param offsets row `i` is `[offsets[i], offsets[i + 1])`; one longer than there are points
/// @param targets the point at the other end of each edge; every edge stands in both of its rows
/// @param weights membership strength of each edge, above 0 and at most 1
public record FuzzyGraph(int[] offsets, int[] targets, float[] weights) {

    /// The fuzzy union of all points' neighbourhoods: `A + Aᵀ − A∘Aᵀ` over the directed memberships (McInnes, Healy and Melville
    /// 2018, algorithms 1 and 2). `table` is the slice in use, `n_neighbors - 1` wide.
    public static FuzzyGraph of(KnnTable table, Workers workers) {
        return FuzzyUnion.of(table, SmoothKnn.of(table, 1, workers), workers);
    }

    /// `(1 − weight) · first + weight · second` over the edges of both; one of them itself at 0 and 1. Bitwise the same at any parallelism.
    ///
    /// @param weight 0 to 1
    public static FuzzyGraph blend(FuzzyGraph first, FuzzyGraph second, double weight, Workers workers) {
        if (first.size() != second.size() || !(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("a blend of " + first.size() + " and " + second.size() + " points by " + weight);
        }
        return weight == 0 ? first : weight == 1 ? second : new GraphBlend(first, second, weight).make(workers);
    }

    public int size() {
        return offsets.length - 1;
    }

    /// Directed entries: twice the number of edges.
    public int entries() {
        return targets.length;
    }

    public float maxWeight() {
        float max = 0;
        for (float w : weights) {
            max = Math.max(max, w);
        }
        return max;
    }

    /// The same graph without edges lighter than `threshold`.
    public FuzzyGraph without(float threshold) {
        int n = size();
        int[] kept = new int[n + 1];
        for (int i = 0; i < n; i++) {
            kept[i + 1] = kept[i];
            for (int e = offsets[i]; e < offsets[i + 1]; e++) {
                if (weights[e] >= threshold) {
                    kept[i + 1]++;
                }
            }
        }
        if (kept[n] == targets.length) {
            return this;
        }
        int[] to = new int[kept[n]];
        float[] strength = new float[kept[n]];
        int out = 0;
        for (int e = 0; e < targets.length; e++) {
            if (weights[e] >= threshold) {
                to[out] = targets[e];
                strength[out++] = weights[e];
            }
        }
        return new FuzzyGraph(kept, to, strength);
    }
}
