package org.filmament.umap;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.ExactNeighbors;
import org.filmament.neighbors.KnnTable;
import org.filmament.neighbors.Metric;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;

/// Graphs and tables to lay out.
final class Graphs {

    /// One edge, to be written down once.
    record Edge(int a, int b, float weight) {
    }

    private Graphs() {
    }

    static KnnTable table(FloatMatrix vectors, int nNeighbors) {
        return ExactNeighbors.search(vectors, Metric.EUCLIDEAN, nNeighbors - 1, Workers.serial(), Progress.NONE, Cancel.NEVER);
    }

    static FuzzyGraph of(FloatMatrix vectors, int nNeighbors) {
        return FuzzyGraph.of(table(vectors, nNeighbors), Workers.serial());
    }

    /// The symmetric graph of `edges` among `n` points.
    static FuzzyGraph of(int n, List<Edge> edges) {
        List<TreeMap<Integer, Float>> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            rows.add(new TreeMap<>());
        }
        for (Edge edge : edges) {
            rows.get(edge.a).put(edge.b, edge.weight);
            rows.get(edge.b).put(edge.a, edge.weight);
        }
        int[] offsets = new int[n + 1];
        for (int i = 0; i < n; i++) {
            offsets[i + 1] = offsets[i] + rows.get(i).size();
        }
        int[] targets = new int[offsets[n]];
        float[] weights = new float[offsets[n]];
        int out = 0;
        for (TreeMap<Integer, Float> row : rows) {
            for (int target : row.keySet()) {
                targets[out] = target;
                weights[out++] = row.get(target);
            }
        }
        return new FuzzyGraph(offsets, targets, weights);
    }

    static FuzzyGraph path(int n) {
        return grid(n, 1);
    }

    static FuzzyGraph ring(int n) {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            edges.add(new Edge(i, (i + 1) % n, 1));
        }
        return of(n, edges);
    }

    /// Point `y * width + x` is joined to its four neighbours.
    static FuzzyGraph grid(int width, int height) {
        List<Edge> edges = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (x + 1 < width) {
                    edges.add(new Edge(y * width + x, y * width + x + 1, 1));
                }
                if (y + 1 < height) {
                    edges.add(new Edge(y * width + x, (y + 1) * width + x, 1));
                }
            }
        }
        return of(width * height, edges);
    }

    /// Random edges; every seventh point has none, and point 1 is joined to all of the others.
    static FuzzyGraph withHubAndHermits(int n, int edgeCount, long seed) {
        Random random = new Random(seed);
        List<Edge> edges = new ArrayList<>();
        for (int i = 2; i < n; i++) {
            if (i % 7 != 0) {
                edges.add(new Edge(1, i, 0.01f + 0.99f * random.nextFloat()));
            }
        }
        while (edges.size() < edgeCount) {
            int a = random.nextInt(n);
            int b = random.nextInt(n);
            if (a != b && a % 7 != 0 && b % 7 != 0) {
                edges.add(new Edge(a, b, 0.01f + 0.99f * random.nextFloat()));
            }
        }
        return of(n, edges);
    }
}
