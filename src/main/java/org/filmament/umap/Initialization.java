package org.filmament.umap;

import org.filmament.math.FloatMatrix;
import org.filmament.math.HashRandom;
import org.filmament.math.PrincipalAxes;
import org.filmament.work.Workers;

/// Where a fresh layout starts: the spectral embedding of the graph, as UMAP's authors advise, with fallbacks.
///
/// - One component: its eigenvectors, the larger extent scaled to ±[#EXTENT].
/// - Several: their centroids in the space of the vectors are laid out by principal components, and each component is spread spectrally
///   round its centroid, over half of the way to the nearest other one.
/// - Components that are too small for eigenvectors, or whose iteration does not settle, start as a small random cloud.
///
/// Every value gets noise of [#NOISE], so that no two points start on each other. Positions are coordinate by coordinate, as in [ForceField].
final class Initialization {

    static final float EXTENT = 10;
    private static final float NOISE = 1e-4f;

    private Initialization() {
    }

    /// @param vectors n × D, what the graph was made from
    static float[] of(FuzzyGraph graph, FloatMatrix vectors, int dimensions, long seed, Workers workers) {
        int n = graph.size();
        Components components = Components.of(graph);
        float[] positions = components.count() == 1
                ? spread(graph, dimensions, EXTENT, seed, workers)
                : apart(graph, components, vectors, dimensions, seed, workers);
        for (int v = 0; v < n * dimensions; v++) {
            positions[v] += (float) (NOISE * HashRandom.gaussian(seed, v, 3));
        }
        return positions;
    }

    /// One component, centred, its largest coordinate at `extent`.
    private static float[] spread(FuzzyGraph connected, int dimensions, float extent, long seed, Workers workers) {
        int n = connected.size();
        float[] positions = Spectral.embed(connected, dimensions, seed, workers);
        if (positions == null) {
            positions = new float[n * dimensions];
            if (n > 1) {
                for (int v = 0; v < positions.length; v++) {
                    positions[v] = (float) (2 * HashRandom.uniform(seed, v, 5) - 1);
                }
            }
        }
        float max = 0;
        for (float value : positions) {
            max = Math.max(max, Math.abs(value));
        }
        if (max > 0) {
            for (int v = 0; v < positions.length; v++) {
                positions[v] *= extent / max;
            }
        }
        return positions;
    }

    private static float[] apart(FuzzyGraph graph, Components components, FloatMatrix vectors, int dimensions, long seed,
                                 Workers workers) {
        int n = graph.size();
        int[][] members = components.members();
        FloatMatrix centers = PrincipalAxes.project(centroids(vectors, members), dimensions, seed);
        float scale = EXTENT / Math.max(largest(centers.data()), Float.MIN_NORMAL);
        float[] positions = new float[n * dimensions];
        for (int c = 0; c < members.length; c++) {
            float radius = scale * distanceToNearest(centers, c) / 2;
            float[] part = spread(Components.part(graph, members[c]), dimensions, radius, seed + c, workers);
            int size = members[c].length;
            for (int d = 0; d < dimensions; d++) {
                float center = scale * centers.get(c, d);
                for (int m = 0; m < size; m++) {
                    positions[d * n + members[c][m]] = center + part[d * size + m];
                }
            }
        }
        return positions;
    }

    private static FloatMatrix centroids(FloatMatrix vectors, int[][] members) {
        int columns = vectors.columns();
        FloatMatrix centroids = FloatMatrix.zeros(members.length, columns);
        for (int c = 0; c < members.length; c++) {
            float[] data = centroids.data();
            int at = centroids.offset(c);
            for (int i : members[c]) {
                for (int k = 0; k < columns; k++) {
                    data[at + k] += vectors.data()[i * columns + k] / members[c].length;
                }
            }
        }
        return centroids;
    }

    private static float largest(float[] values) {
        float max = 0;
        for (float value : values) {
            max = Math.max(max, Math.abs(value));
        }
        return max;
    }

    private static float distanceToNearest(FloatMatrix centers, int c) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int other = 0; other < centers.rows(); other++) {
            if (other != c) {
                double squared = 0;
                for (int d = 0; d < centers.columns(); d++) {
                    double difference = centers.get(c, d) - centers.get(other, d);
                    squared += difference * difference;
                }
                nearest = Math.min(nearest, squared);
            }
        }
        return (float) Math.sqrt(nearest);
    }
}
