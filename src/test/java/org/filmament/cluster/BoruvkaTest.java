package org.filmament.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.filmament.Samples;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Tally;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoruvkaTest {

    @Test
    void theHandWorkedLineHasItsWeights() {
        FloatMatrix line = new FloatMatrix(9, 1, new float[] {0, 1, 2.1f, 3.3f, 10, 11.2f, 12.1f, 13.4f, 30});

        assertArrayEquals(new double[] {1.2, 1.3, 2.1, 2.1, 2.2, 2.3, 6.7, 17.9}, tree(line, 2).weights(), 1e-5);
    }

    @ParameterizedTest
    @CsvSource({"2,5", "3,1", "3,10", "4,5", "5,5", "5,40", "10,5"})
    void randomPointsHaveTheWeightsOfPrimsTree(int dimensions, int minSamples) {
        FloatMatrix points = Samples.gaussian(2_000, dimensions, dimensions);

        assertWeightsOfPrim(points, minSamples);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 31, 32, 33, 63, 64, 65, 96, 97, 129})
    void awkwardNumbersOfPointsHaveTheWeightsOfPrimsTree(int count) {
        assertWeightsOfPrim(Samples.gaussian(count, 3, count), 1);
        assertWeightsOfPrim(Samples.gaussian(count, 3, count), 5);
    }

    @Test
    void repeatedPointsHaveTheWeightsOfPrimsTree() {
        FloatMatrix points = Samples.gaussian(1_000, 3, 1);
        Random random = new Random(2);
        for (int i = 0; i < 600; i++) {
            System.arraycopy(points.data(), 3 * random.nextInt(30), points.data(), 3 * random.nextInt(1_000), 3);
        }

        assertWeightsOfPrim(points, 5);
    }

    @Test
    void aGridHasTheWeightsOfPrimsTree() {
        FloatMatrix points = FloatMatrix.zeros(900, 2);
        for (int i = 0; i < 900; i++) {
            points.data()[2 * i] = i % 30;
            points.data()[2 * i + 1] = i / 30;
        }

        assertWeightsOfPrim(points, 3);
    }

    @Test
    void equallyLightEdgesAreInTheOrderOfTheirEnds() {
        SpanningTree tree = SpanningTree.sorted(new int[] {4, 9, 2, 0}, new int[] {3, 1, 1, 7}, new double[] {1, 2, 1, 1});

        assertArrayEquals(new double[] {1, 1, 1, 2}, tree.weights());
        assertArrayEquals(new int[] {0, 1, 3, 1}, tree.lower());
        assertArrayEquals(new int[] {7, 2, 4, 9}, tree.higher());
    }

    private static void assertWeightsOfPrim(FloatMatrix points, int minSamples) {
        SpanningTree tree = tree(points, minSamples);

        DisjointSets sets = new DisjointSets(points.rows());
        for (int e = 0; e < tree.weights().length; e++) {
            assertTrue(sets.join(tree.lower()[e], tree.higher()[e]), "edge " + e + " closes a cycle");
        }
        double[] expected = prim(points, Math.min(minSamples, points.rows() - 1));
        assertEquals(expected.length, tree.weights().length);
        assertArrayEquals(expected, tree.weights(), 1e-6 * expected[expected.length - 1]);
        assertEquals(Arrays.stream(expected).sum(), Arrays.stream(tree.weights()).sum(), 1e-6 * Arrays.stream(expected).sum());
    }

    private static SpanningTree tree(FloatMatrix points, int minSamples) {
        KdTree tree = KdTree.of(points, Workers.serial());
        Tally tally = new Tally(Progress.NONE, 0);
        CoreDistances cores = CoreDistances.of(tree, Math.min(minSamples, points.rows() - 1), Workers.serial(), tally, Cancel.NEVER);
        return Boruvka.of(tree, cores, Workers.serial(), tally, Cancel.NEVER);
    }

    /// The weights of a minimum spanning tree over all pairs, rising.
    private static double[] prim(FloatMatrix points, int minSamples) {
        int n = points.rows();
        double[] cores = new double[n];
        for (int i = 0; i < n; i++) {
            double[] distances = new double[n];
            for (int j = 0; j < n; j++) {
                distances[j] = distance(points, i, j);
            }
            Arrays.sort(distances);
            cores[i] = distances[minSamples];
        }
        double[] nearest = new double[n];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        boolean[] inside = new boolean[n];
        double[] weights = new double[n - 1];
        int last = 0;
        for (int e = 0; e < n - 1; e++) {
            inside[last] = true;
            int next = -1;
            for (int j = 0; j < n; j++) {
                if (!inside[j]) {
                    nearest[j] = Math.min(nearest[j], Math.max(distance(points, last, j), Math.max(cores[last], cores[j])));
                    next = next < 0 || nearest[j] < nearest[next] ? j : next;
                }
            }
            weights[e] = nearest[next];
            last = next;
        }
        Arrays.sort(weights);
        return weights;
    }

    private static double distance(FloatMatrix points, int i, int j) {
        double sum = 0;
        for (int c = 0; c < points.columns(); c++) {
            double d = (double) points.get(i, c) - points.get(j, c);
            sum += d * d;
        }
        return Math.sqrt(sum);
    }
}
