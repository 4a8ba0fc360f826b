package org.filmament.umap;

import org.filmament.math.FloatMatrix;
import org.filmament.math.HashRandom;
import org.filmament.work.Workers;

/// What UMAP's sampled optimisation minimises in effect (Damrich and Hamprecht 2021, *On UMAP's true loss function*):
///
/// `−2 Σ_{i<j} [μ_ij ln q_ij + (d_i + d_j)·m/(2n) · ln(1 − q_ij)]`, `d_i = Σ_j μ_ij`, m = 5 negative samples, given per point.
///
/// It ranks layouts of one graph as people do, which the full cross-entropy of the graph does not: there all-pairs repulsion drowns the rest. The
/// repulsion is estimated on a fixed sample of partners, so two layouts are compared on the same pairs.
public final class EffectiveLoss {

    private static final int PARTNERS = 50;
    private static final long SEED = 20_211_206;
    private static final int GRAIN = 256;
    /// Keeps the logarithms finite where points coincide or fly apart.
    private static final double TINY = 1e-4;

    private EffectiveLoss() {
    }

    /// @param layout n × d
    public static double of(FuzzyGraph graph, Curve curve, FloatMatrix layout, Workers workers) {
        int n = graph.size();
        double[] degrees = degrees(graph);
        double sum = workers.sum(n, GRAIN, (from, to) -> {
            double part = 0;
            for (int i = from; i < to; i++) {
                part += attraction(graph, curve, layout, i) + repulsion(curve, layout, degrees, i);
            }
            return part;
        });
        return sum / n;
    }

    private static double[] degrees(FuzzyGraph graph) {
        double[] degrees = new double[graph.size()];
        for (int i = 0; i < degrees.length; i++) {
            for (int e = graph.offsets()[i]; e < graph.offsets()[i + 1]; e++) {
                degrees[i] += graph.weights()[e];
            }
        }
        return degrees;
    }

    private static double attraction(FuzzyGraph graph, Curve curve, FloatMatrix layout, int i) {
        double sum = 0;
        for (int e = graph.offsets()[i]; e < graph.offsets()[i + 1]; e++) {
            double q = curve.at(distance(layout, i, graph.targets()[e]));
            sum -= graph.weights()[e] * Math.log(Math.max(q, TINY * TINY));
        }
        return sum;
    }

    private static double repulsion(Curve curve, FloatMatrix layout, double[] degrees, int i) {
        int n = degrees.length;
        double sum = 0;
        for (int s = 0; s < PARTNERS; s++) {
            int j = HashRandom.below(n, SEED, i, s);
            if (j != i) {
                double q = curve.at(distance(layout, i, j));
                sum -= (degrees[i] + degrees[j]) * ForceField.NEGATIVE_RATE / (2 * n) * Math.log(Math.max(1 - q, TINY));
            }
        }
        return sum * n / PARTNERS;
    }

    private static double distance(FloatMatrix layout, int i, int j) {
        double sum = 0;
        for (int c = 0; c < layout.columns(); c++) {
            double difference = layout.get(i, c) - layout.get(j, c);
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }
}
