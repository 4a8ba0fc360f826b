package org.filmament.umap;

import java.util.SplittableRandom;
import org.filmament.math.FloatMatrix;

/// umap-learn's sequential optimiser, written from its description and sharing nothing with ours but the graph and the curve: edges in turn, both ends
/// moved at once, one random number after the other, doubles throughout.
final class ReferenceSgd {

    private static final double CLIP = 4;
    private static final double SOFTENING = 0.001;

    private final FuzzyGraph graph;
    private final Curve curve;
    private final int epochs;
    private final SplittableRandom random;
    private final double[][] points;

    private ReferenceSgd(FuzzyGraph graph, Curve curve, double[][] points, int epochs, long seed) {
        this.graph = graph;
        this.curve = curve;
        this.epochs = epochs;
        this.random = new SplittableRandom(seed);
        this.points = points;
    }

    /// Lays `graph` out from `start`, whose axes are first stretched to [0, 10] as umap-learn does.
    static FloatMatrix optimize(FuzzyGraph graph, Curve curve, FloatMatrix start, int epochs, long seed) {
        FuzzyGraph visited = graph.without(graph.maxWeight() / epochs);
        ReferenceSgd sgd = new ReferenceSgd(visited, curve, stretched(start), epochs, seed);
        sgd.run();
        FloatMatrix layout = FloatMatrix.zeros(start.rows(), start.columns());
        for (int v = 0; v < layout.data().length; v++) {
            layout.data()[v] = (float) sgd.points[v / start.columns()][v % start.columns()];
        }
        return layout;
    }

    private static double[][] stretched(FloatMatrix start) {
        double[][] points = new double[start.rows()][start.columns()];
        for (int c = 0; c < start.columns(); c++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < start.rows(); i++) {
                low = Math.min(low, start.get(i, c));
                high = Math.max(high, start.get(i, c));
            }
            for (int i = 0; i < start.rows(); i++) {
                points[i][c] = 10 * (start.get(i, c) - low) / (high - low);
            }
        }
        return points;
    }

    private void run() {
        EdgeSchedule[] schedules = new EdgeSchedule[graph.entries()];
        double heaviest = graph.maxWeight();
        for (int e = 0; e < schedules.length; e++) {
            schedules[e] = new EdgeSchedule(heaviest / graph.weights()[e]);
        }
        double rate = 1;
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int head = 0; head < points.length; head++) {
                for (int e = graph.offsets()[head]; e < graph.offsets()[head + 1]; e++) {
                    if (schedules[e].isDue(epoch)) {
                        attract(points[head], points[graph.targets()[e]], rate);
                        for (int s = schedules[e].negatives(epoch); s > 0; s--) {
                            repel(head, random.nextInt(points.length), rate);
                        }
                    }
                }
            }
            rate = 1 - (double) epoch / epochs;
        }
    }

    private void attract(double[] head, double[] tail, double rate) {
        double squared = squaredDistance(head, tail);
        if (squared == 0) {
            return;
        }
        double power = Math.pow(squared, curve.b());
        double coefficient = -2 * curve.a() * curve.b() * power / squared / (1 + curve.a() * power);
        for (int c = 0; c < head.length; c++) {
            double step = rate * Math.clamp(coefficient * (head[c] - tail[c]), -CLIP, CLIP);
            head[c] += step;
            tail[c] -= step;
        }
    }

    private void repel(int head, int other, double rate) {
        double squared = squaredDistance(points[head], points[other]);
        if (head == other || squared == 0) {
            return;
        }
        double coefficient = 2 * curve.b() / ((SOFTENING + squared) * (1 + curve.a() * Math.pow(squared, curve.b())));
        for (int c = 0; c < points[head].length; c++) {
            points[head][c] += rate * Math.clamp(coefficient * (points[head][c] - points[other][c]), -CLIP, CLIP);
        }
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += (a[c] - b[c]) * (a[c] - b[c]);
        }
        return sum;
    }
}
