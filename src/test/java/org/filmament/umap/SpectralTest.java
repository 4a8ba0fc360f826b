package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.filmament.Samples;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpectralTest {

    static Stream<Arguments> graphs() {
        return Stream.of(Arguments.of("path of 50", Graphs.path(50)), Arguments.of("path of 5", Graphs.path(5)),
                Arguments.of("ring of 60", Graphs.ring(60)), Arguments.of("ring of 200", Graphs.ring(200)),
                Arguments.of("grid of 20 × 13", Graphs.grid(20, 13)), Arguments.of("grid of 15 × 15", Graphs.grid(15, 15)),
                Arguments.of("star of 30", Graphs.star(30)), Arguments.of("complete graph of 12", Graphs.complete(12)),
                Arguments.of("blobs", Graphs.of(Samples.blobs(400, 8, 3, 0.5, 1), 15)));
    }

    /// `W y = λ D y` with λ large: `y` is smooth over the edges.
    @ParameterizedTest(name = "{0}")
    @MethodSource("graphs")
    void coordinatesAreEigenvectorsOfTheRandomWalk(String name, FuzzyGraph graph) {
        float[] coordinates = embed(graph, 2);
        for (int c = 0; c < 2; c++) {
            float[] y = Arrays.copyOfRange(coordinates, c * graph.size(), (c + 1) * graph.size());
            double eigenvalue = eigenvalue(graph, y);
            assertTrue(eigenvalue < 1 - 1e-6, "the constant vector is no coordinate");
            assertTrue(residual(graph, y, eigenvalue) < 0.01, () -> "residual " + residual(graph, y, eigenvalue));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("graphs")
    void theyAreTheSmoothestThereAre(String name, FuzzyGraph graph) {
        double[] smoothest = largestEigenvalues(graph, 3);
        float[] coordinates = embed(graph, 2);
        for (int c = 0; c < 2; c++) {
            float[] y = Arrays.copyOfRange(coordinates, c * graph.size(), (c + 1) * graph.size());
            assertEquals(smoothest[c + 1], eigenvalue(graph, y), 1e-3 + 0.02 * (1 - smoothest[c + 1]));
        }
    }

    @Test
    void theFirstCoordinateOfAPathIsHalfACosine() {
        int n = 50;
        float[] y = embed(Graphs.path(n), 1);

        double scale = y[0] / Math.cos(Math.PI * 0 / (n - 1));
        for (int i = 0; i < n; i++) {
            assertEquals(Math.cos(Math.PI * i / (n - 1)), y[i] / scale, 0.02);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 40, 100})
    void aRingGoesRoundOnce(int n) {
        float[] y = embed(Graphs.ring(n), 2);
        double turn = 0;
        for (int i = 0; i < n; i++) {
            int next = (i + 1) % n;
            double step = Math.atan2(y[i] * y[n + next] - y[n + i] * y[next], y[i] * y[next] + y[n + i] * y[n + next]);
            turn += step;
            assertEquals(2 * Math.PI / n, Math.abs(step), Math.PI / n);
        }
        assertEquals(2 * Math.PI, Math.abs(turn), 1e-4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void tooFewPointsHaveNoSuchCoordinates(int n) {
        assertNull(Spectral.embed(Graphs.path(n), 2, 42, Workers.serial()));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 8})
    void aFewPointsMoreHave(int n) {
        assertNotNull(embed(Graphs.path(n), 2));
    }

    @Test
    void coordinatesAreTheSameAtAnyParallelism() {
        FuzzyGraph graph = Graphs.of(Samples.gaussian(3_000, 4, 1), 10);
        float[] serial = embed(graph, 2);
        for (int threads : new int[] {2, 8}) {
            Samples.onThreads(threads, workers -> assertArrayEquals(serial, Spectral.embed(graph, 2, 42, workers)));
        }
    }

    private static float[] embed(FuzzyGraph graph, int dimensions) {
        float[] coordinates = Spectral.embed(graph, dimensions, 42, Workers.serial());
        assertNotNull(coordinates);
        return coordinates;
    }

    private static double eigenvalue(FuzzyGraph graph, float[] y) {
        double[] walked = times(graph, y);
        double above = 0;
        double below = 0;
        for (int i = 0; i < y.length; i++) {
            above += walked[i] * y[i];
            below += degree(graph, i) * y[i] * y[i];
        }
        return above / below;
    }

    /// Length of `D^-½ (W y − λ D y)` as a share of that of `D^½ y`.
    private static double residual(FuzzyGraph graph, float[] y, double eigenvalue) {
        double[] walked = times(graph, y);
        double above = 0;
        double below = 0;
        for (int i = 0; i < y.length; i++) {
            double degree = degree(graph, i);
            double difference = walked[i] - eigenvalue * degree * y[i];
            above += difference * difference / degree;
            below += degree * y[i] * y[i];
        }
        return Math.sqrt(above / below);
    }

    private static double[] times(FuzzyGraph graph, float[] y) {
        double[] out = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            for (int e = graph.offsets()[i]; e < graph.offsets()[i + 1]; e++) {
                out[i] += graph.weights()[e] * y[graph.targets()[e]];
            }
        }
        return out;
    }

    private static double degree(FuzzyGraph graph, int i) {
        double degree = 0;
        for (int e = graph.offsets()[i]; e < graph.offsets()[i + 1]; e++) {
            degree += graph.weights()[e];
        }
        return degree;
    }

    /// By orthogonal iteration: slow and sure.
    private static double[] largestEigenvalues(FuzzyGraph graph, int count) {
        int n = graph.size();
        FuzzyGraph normalized = normalized(graph);
        double[][] basis = new double[count + 3][n];
        for (int k = 0; k < basis.length; k++) {
            for (int i = 0; i < n; i++) {
                basis[k][i] = Math.cos(Math.PI * k * (i + 0.5) / n) + 1e-3 * Math.sin(31.0 * i * (k + 1));
            }
        }
        for (int iteration = 0; iteration < 3_000; iteration++) {
            for (int k = 0; k < basis.length; k++) {
                basis[k] = orthogonalized(shifted(normalized, basis[k]), basis, k);
            }
        }
        double[] values = new double[count];
        for (int k = 0; k < count; k++) {
            values[k] = 2 * dot(basis[k], shifted(normalized, basis[k])) - 1;
        }
        return values;
    }

    private static double[] orthogonalized(double[] x, double[][] basis, int count) {
        for (int k = 0; k < count; k++) {
            double share = dot(x, basis[k]);
            for (int i = 0; i < x.length; i++) {
                x[i] -= share * basis[k][i];
            }
        }
        double length = Math.sqrt(dot(x, x));
        return Arrays.stream(x).map(value -> value / length).toArray();
    }

    private static FuzzyGraph normalized(FuzzyGraph graph) {
        float[] weights = graph.weights().clone();
        double[] degrees = IntStream.range(0, graph.size()).mapToDouble(i -> degree(graph, i)).toArray();
        for (int i = 0; i < graph.size(); i++) {
            for (int e = graph.offsets()[i]; e < graph.offsets()[i + 1]; e++) {
                weights[e] /= (float) Math.sqrt(degrees[i] * degrees[graph.targets()[e]]);
            }
        }
        return new FuzzyGraph(graph.offsets(), graph.targets(), weights);
    }

    /// `(x + W x) / 2`.
    private static double[] shifted(FuzzyGraph graph, double[] x) {
        double[] out = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double sum = x[i];
            for (int e = graph.offsets()[i]; e < graph.offsets()[i + 1]; e++) {
                sum += graph.weights()[e] * x[graph.targets()[e]];
            }
            out[i] = sum / 2;
        }
        return out;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
