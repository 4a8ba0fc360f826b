package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.filmament.Samples;
import org.filmament.math.FloatMatrix;
import org.filmament.umap.Graphs.Edge;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitializationTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void oneComponentFillsTheExtent(int dimensions) {
        FloatMatrix vectors = Samples.gaussian(300, 6, 1);
        FuzzyGraph graph = Graphs.of(vectors, 15);
        assertEquals(1, Components.of(graph).count());

        float[] start = start(graph, vectors, dimensions);

        requireUsable(start, 300, dimensions);
        assertEquals(Initialization.EXTENT, largest(start), 0.01);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,2", "2,1", "2,2", "3,2", "4,2", "3,3", "4,5"})
    void aFewPointsAreNoTrouble(int n, int dimensions) {
        FloatMatrix vectors = Samples.gaussian(n, 4, 1);
        requireUsable(start(Graphs.of(vectors, 15), vectors, dimensions), n, dimensions);
    }

    @Test
    void componentsLieApartWithTheNearOnesNearEachOther() {
        FloatMatrix vectors = line(0, 50, 500);
        FuzzyGraph graph = Graphs.of(vectors, 5);
        assertEquals(3, Components.of(graph).count());

        float[] start = start(graph, vectors, 2);

        requireUsable(start, 90, 2);
        double[][] boxes = {box(start, 0), box(start, 1), box(start, 2)};
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < a; b++) {
                assertTrue(centerDistance(boxes[a], boxes[b]) > 0.9 * (boxes[a][2] + boxes[b][2]), "components overlap");
            }
        }
        assertTrue(centerDistance(boxes[0], boxes[1]) < centerDistance(boxes[0], boxes[2]));
    }

    @Test
    void manyTinyComponentsAreNoTrouble() {
        int n = 20_000;
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < n; i += 2) {
            edges.add(new Edge(i, i + 1, 1));
        }
        requireUsable(start(Graphs.of(n, edges), Samples.gaussian(n, 8, 1), 2), n, 2);
    }

    @Test
    void pointsWithoutEdgesAreNoTrouble() {
        requireUsable(start(Graphs.withHubAndHermits(200, 800, 1), Samples.gaussian(200, 5, 1), 2), 200, 2);
        requireUsable(start(Graphs.of(50, List.of()), Samples.gaussian(50, 5, 1), 2), 50, 2);
    }

    /// Two circles round one centre, two crosses on each other: the centroids tell nothing.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10})
    void componentsWithOneCentroidAreToldApart(int components) {
        int n = 40 * components;
        FloatMatrix vectors = FloatMatrix.zeros(n, 2);
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int quarter = i % 4;
            vectors.data()[2 * i + quarter % 2] = (1 + i / 40) * (quarter < 2 ? 1 : -1);
            edges.add(new Edge(i, i / 40 * 40 + (i + 1) % 40, 1));
        }
        FuzzyGraph graph = Graphs.of(n, edges);
        assertEquals(components, Components.of(graph).count());

        float[] start = start(graph, vectors, 2);

        requireUsable(start, n, 2);
        assertTrue(largest(start) > 1);
    }

    @Test
    void equalVectorsInSeveralComponentsAreNoTrouble() {
        List<Edge> edges = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            int component = random.nextInt(3);
            edges.add(new Edge(component + 3 * random.nextInt(20), component + 3 * (20 + random.nextInt(10)), 1));
        }
        requireUsable(start(Graphs.of(90, edges), FloatMatrix.zeros(90, 4), 2), 90, 2);
    }

    @Test
    void startsAreTheSameAtAnyParallelism() {
        FloatMatrix vectors = Samples.blobs(2_000, 6, 9, 8, 1);
        FuzzyGraph graph = Graphs.of(vectors, 8);
        float[] serial = start(graph, vectors, 2);
        Samples.onThreads(8, workers -> assertArrayEquals(serial, Initialization.of(graph, vectors, 2, 42, workers)));
    }

    private static float[] start(FuzzyGraph graph, FloatMatrix vectors, int dimensions) {
        return Initialization.of(graph, vectors, dimensions, 42, Workers.serial());
    }

    /// Finite, within reach, and no two points on each other.
    private static void requireUsable(float[] start, int n, int dimensions) {
        assertEquals(n * dimensions, start.length);
        Set<List<Float>> places = new HashSet<>();
        for (int i = 0; i < n; i++) {
            List<Float> place = new ArrayList<>();
            for (int c = 0; c < dimensions; c++) {
                float value = start[c * n + i];
                assertTrue(Float.isFinite(value) && Math.abs(value) < 3 * Initialization.EXTENT, "coordinate " + value);
                place.add(value);
            }
            assertTrue(places.add(place) || dimensions == 1, "two points start on each other");
        }
    }

    private static float largest(float[] values) {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /// Thirty points round each of these places on a line.
    private static FloatMatrix line(double... places) {
        FloatMatrix vectors = Samples.gaussian(30 * places.length, 5, 2);
        for (int i = 0; i < vectors.rows(); i++) {
            vectors.data()[vectors.offset(i)] += (float) places[i / 30];
        }
        return vectors;
    }

    /// Centre and root mean square radius of the thirty points of a component.
    private static double[] box(float[] start, int component) {
        int n = start.length / 2;
        double x = 0;
        double y = 0;
        for (int i = 30 * component; i < 30 * (component + 1); i++) {
            x += start[i] / 30;
            y += start[n + i] / 30;
        }
        double squares = 0;
        for (int i = 30 * component; i < 30 * (component + 1); i++) {
            squares += (start[i] - x) * (start[i] - x) + (start[n + i] - y) * (start[n + i] - y);
        }
        return new double[] {x, y, Math.sqrt(squares / 30)};
    }

    private static double centerDistance(double[] a, double[] b) {
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }
}
