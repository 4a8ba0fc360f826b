package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.filmament.Samples;
import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.KnnTable;
import org.filmament.umap.Graphs.Edge;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FuzzyGraphTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 15, 60})
    void everyEdgeStandsInBothRowsWithTheSameBits(int nNeighbors) {
        float[][] weights = dense(Graphs.of(Samples.gaussian(200, 6, 1), nNeighbors));
        for (int i = 0; i < weights.length; i++) {
            assertEquals(0, weights[i][i]);
            for (int j = 0; j < i; j++) {
                assertEquals(weights[i][j], weights[j][i]);
            }
        }
    }

    @Test
    void weightsAreMembershipsAndTargetsAscend() {
        FuzzyGraph graph = Graphs.of(Samples.gaussian(300, 6, 2), 15);
        for (int i = 0; i < graph.size(); i++) {
            for (int e = graph.offsets()[i]; e < graph.offsets()[i + 1]; e++) {
                assertTrue(graph.weights()[e] > 0 && graph.weights()[e] <= 1);
                assertTrue(e == graph.offsets()[i] || graph.targets()[e] > graph.targets()[e - 1]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "5,4", "60,7", "600,14"})
    void weightsAreTheFuzzyUnionOfTheDirectedMemberships(int n, int width) {
        KnnTable table = randomTable(n, width, n);
        float[] memberships = SmoothKnn.of(table, 1, Workers.serial()).memberships(table, Workers.serial());
        double[][] directed = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int rank = 0; rank < width; rank++) {
                directed[i][table.id(i, rank)] = memberships[i * width + rank];
            }
        }

        float[][] weights = dense(FuzzyGraph.of(table, Workers.serial()));

        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double a = directed[i][j];
                double b = directed[j][i];
                assertEquals(a + b - a * b, weights[i][j], 1e-6);
            }
        }
    }

    @Test
    void everyPointHasAnEdgeOfWeightOne() {
        FuzzyGraph graph = Graphs.of(Samples.gaussian(300, 6, 3), 5);
        for (float[] row : dense(graph)) {
            float heaviest = 0;
            for (float weight : row) {
                heaviest = Math.max(heaviest, weight);
            }
            assertEquals(1, heaviest);
        }
    }

    @Test
    void theGraphIsTheSameAtAnyParallelism() {
        FloatMatrix vectors = Samples.gaussian(2_500, 4, 4);
        FuzzyGraph serial = Graphs.of(vectors, 12);
        Samples.onThreads(8, workers -> {
            FuzzyGraph parallel = FuzzyGraph.of(Graphs.table(vectors, 12), workers);
            assertArrayEquals(serial.offsets(), parallel.offsets());
            assertArrayEquals(serial.targets(), parallel.targets());
            assertArrayEquals(serial.weights(), parallel.weights());
        });
    }

    @Test
    void aSliceOfAWideTableGivesTheGraphOfANarrowOne() {
        FloatMatrix vectors = Samples.gaussian(300, 5, 5);
        FuzzyGraph narrow = Graphs.of(vectors, 10);

        FuzzyGraph sliced = FuzzyGraph.of(Graphs.table(vectors, 100).forNeighbors(10), Workers.serial());

        assertArrayEquals(narrow.offsets(), sliced.offsets());
        assertArrayEquals(narrow.targets(), sliced.targets());
        assertArrayEquals(narrow.weights(), sliced.weights());
    }

    @Test
    void edgesBelowAThresholdAreLeftOut() {
        FuzzyGraph graph = Graphs.of(4, List.of(new Edge(0, 1, 1), new Edge(1, 2, 0.25f), new Edge(2, 3, 0.5f)));

        FuzzyGraph heavy = graph.without(0.5f);

        assertArrayEquals(new int[] {0, 1, 2, 3, 4}, heavy.offsets());
        assertArrayEquals(new int[] {1, 0, 3, 2}, heavy.targets());
        assertArrayEquals(new float[] {1, 1, 0.5f, 0.5f}, heavy.weights());
        assertSame(graph, graph.without(0.25f));
        assertEquals(0, graph.without(2).entries());
    }

    @Test
    void aGraphWithoutEdgesHasNoHeaviest() {
        assertEquals(0, Graphs.of(3, List.of()).maxWeight());
        assertEquals(0.5f, Graphs.of(2, List.of(new Edge(0, 1, 0.5f))).maxWeight());
    }

    static float[][] dense(FuzzyGraph graph) {
        float[][] weights = new float[graph.size()][graph.size()];
        for (int i = 0; i < graph.size(); i++) {
            for (int e = graph.offsets()[i]; e < graph.offsets()[i + 1]; e++) {
                weights[i][graph.targets()[e]] = graph.weights()[e];
            }
        }
        return weights;
    }

    /// Neighbours that no geometry holds together, some of them at distance 0.
    private static KnnTable randomTable(int n, int width, long seed) {
        Random random = new Random(seed);
        int[] ids = new int[n * width];
        float[] distances = new float[n * width];
        for (int i = 0; i < n; i++) {
            int row = i;
            int[] others = random.ints(0, n).filter(j -> j != row).distinct().limit(width).toArray();
            System.arraycopy(others, 0, ids, i * width, width);
            for (int rank = 0; rank < width; rank++) {
                distances[i * width + rank] = Math.max(0, random.nextFloat() - 0.1f);
            }
            Arrays.sort(distances, i * width, i * width + width);
        }
        return new KnnTable(n, width, width, ids, distances);
    }
}
