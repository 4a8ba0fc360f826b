package org.filmament.neighbors;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.filmament.math.FloatMatrix;

/// Distances one pair at a time in doubles: what the search is held against.
final class BruteForce {

    private BruteForce() {
    }

    static double distance(FloatMatrix vectors, Metric metric, int i, int j) {
        double dot = 0;
        double ii = 0;
        double jj = 0;
        double squared = 0;
        for (int c = 0; c < vectors.columns(); c++) {
            double a = vectors.get(i, c);
            double b = vectors.get(j, c);
            dot += a * b;
            ii += a * a;
            jj += b * b;
            squared += (a - b) * (a - b);
        }
        return switch (metric) {
            case COSINE -> ii == 0 || jj == 0 ? 1 : 1 - dot / Math.sqrt(ii * jj);
            case EUCLIDEAN -> Math.sqrt(squared);
        };
    }

    /// All other rows, nearest first, ties by number.
    static int[] order(FloatMatrix vectors, Metric metric, int i) {
        double[] distances = IntStream.range(0, vectors.rows()).mapToDouble(j -> distance(vectors, metric, i, j)).toArray();
        return IntStream.range(0, vectors.rows()).filter(j -> j != i).boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> distances[j]).thenComparing(j -> j))
                .mapToInt(j -> j).toArray();
    }
}
