package org.filmament.umap;

import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// Mixes two graphs of the same points, edge by edge: each point merges its two rows, whose targets ascend, in linear time.
final class GraphBlend {

    private final FuzzyGraph first;
    private final FuzzyGraph second;
    private final double weight;

    GraphBlend(FuzzyGraph first, FuzzyGraph second, double weight) {
        this.first = first;
        this.second = second;
        this.weight = weight;
    }

    FuzzyGraph make(Workers workers) {
        int n = first.size();
        int[] offsets = new int[n + 1];
        workers.forRanges(n, 1024, (from, to) -> {
            for (int i = from; i < to; i++) {
                offsets[i + 1] = merge(i, null, null, 0);
            }
        });
        for (int i = 0; i < n; i++) {
            offsets[i + 1] += offsets[i];
        }
        int[] targets = new int[offsets[n]];
        float[] weights = new float[offsets[n]];
        workers.forRanges(n, 1024, (from, to) -> {
            for (int i = from; i < to; i++) {
                merge(i, targets, weights, offsets[i]);
            }
        });
        return new FuzzyGraph(offsets, targets, weights);
    }

    /// Writes the row of point `i` from `out` on, or only counts it where there is nothing to write to.
    private int merge(int i, int @Nullable [] targets, float @Nullable [] weights, int out) {
        int start = out;
        int f = first.offsets()[i];
        int s = second.offsets()[i];
        int lastF = first.offsets()[i + 1];
        int lastS = second.offsets()[i + 1];
        while (f < lastF || s < lastS) {
            int targetF = f < lastF ? first.targets()[f] : Integer.MAX_VALUE;
            int targetS = s < lastS ? second.targets()[s] : Integer.MAX_VALUE;
            int target = Math.min(targetF, targetS);
            double there = targetF == target ? first.weights()[f++] : 0;
            double beside = targetS == target ? second.weights()[s++] : 0;
            float strength = (float) ((1 - weight) * there + weight * beside);
            if (strength > 0) {
                if (targets != null && weights != null) {
                    targets[out] = target;
                    weights[out] = strength;
                }
                out++;
            }
        }
        return out - start;
    }
}
