package org.filmament.topic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinkageTest {

    @Test
    void theNearestMergeFirstAndDistancesAreWeightedMeans() {
        double[][] distances = {{0, 1, 4, 9}, {1, 0, 5, 8}, {4, 5, 0, 7}, {9, 8, 7, 0}};

        Linkage tree = Linkage.average(distances, new double[] {1, 1, 1, 1});

        assertArrayEquals(new int[] {0, 2, 3}, tree.first());
        assertArrayEquals(new int[] {1, 4, 5}, tree.second());
        assertEquals(1, tree.heights()[0]);
        // (4 + 5) / 2, raised by the harmonic mean 4/3 of the sizes 2 and 1.
        assertEquals(4.5 * Math.pow(4 / 3.0, 0.15), tree.heights()[1], 1e-12);
    }

    @Test
    void aTreeIsTheSameWithAndWithoutShortcuts() {
        Random random = new Random(2);
        for (int round = 0; round < 20; round++) {
            int n = 2 + random.nextInt(30);
            double[][] distances = new double[n][n];
            double[] sizes = random.doubles(n, 1, 100).toArray();
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < a; b++) {
                    distances[a][b] = random.nextDouble();
                    distances[b][a] = distances[a][b];
                }
            }
            double[][] copy = Arrays.stream(distances).map(double[]::clone).toArray(double[][]::new);

            assertArrayEquals(plainHeights(copy, sizes.clone()), Linkage.average(distances, sizes).heights(), 1e-12);
        }
    }

    @Test
    void cutsNest() {
        Random random = new Random(3);
        double[][] distances = new double[40][40];
        for (int a = 0; a < 40; a++) {
            for (int b = 0; b < a; b++) {
                distances[a][b] = random.nextDouble();
                distances[b][a] = distances[a][b];
            }
        }
        Linkage tree = Linkage.average(distances, random.doubles(40, 1, 9).toArray());
        for (int count = 2; count <= 40; count++) {
            int[] fine = tree.cut(count);
            int[] coarse = tree.cut(count - 1);
            assertEquals(count, Arrays.stream(fine).distinct().count());
            for (int a = 0; a < 40; a++) {
                for (int b = 0; b < a; b++) {
                    assertTrue(fine[a] != fine[b] || coarse[a] == coarse[b]);
                }
            }
        }
    }

    @Test
    void levelsFallGeometricallyToFive() {
        Random random = new Random(4);
        double[][] distances = new double[47][47];
        for (int a = 0; a < 47; a++) {
            for (int b = 0; b < a; b++) {
                distances[a][b] = random.nextDouble();
                distances[b][a] = distances[a][b];
            }
        }
        double[] ones = new double[47];
        Arrays.fill(ones, 1);
        int[] counts = LevelCounts.of(Linkage.average(distances, ones), 47, new int[0]);

        assertEquals(5, counts.length);
        assertEquals(47, counts[0]);
        assertEquals(27, counts[1], 27 * .15);
        assertEquals(15, counts[2], 15 * .15 + .5);
        assertEquals(9, counts[3], 9 * .15 + .5);
        assertEquals(5, counts[4]);
    }

    /// Every pair looked at before every merge.
    private static double[] plainHeights(double[][] distances, double[] sizes) {
        int n = sizes.length;
        boolean[] gone = new boolean[n];
        double[] heights = new double[n - 1];
        for (int merge = 0; merge < n - 1; merge++) {
            int first = -1;
            int second = -1;
            double lowest = Double.POSITIVE_INFINITY;
            for (int a = 0; a < n; a++) {
                for (int b = a + 1; b < n; b++) {
                    double height = distances[a][b] * Math.pow(2 * sizes[a] * sizes[b] / (sizes[a] + sizes[b]), 0.15);
                    if (!gone[a] && !gone[b] && height < lowest) {
                        lowest = height;
                        first = a;
                        second = b;
                    }
                }
            }
            heights[merge] = Math.max(lowest, merge == 0 ? 0 : heights[merge - 1]);
            for (int k = 0; k < n; k++) {
                double mean = (sizes[first] * distances[first][k] + sizes[second] * distances[second][k]) / (sizes[first] + sizes[second]);
                distances[first][k] = mean;
                distances[k][first] = mean;
            }
            sizes[first] += sizes[second];
            gone[second] = true;
        }
        return heights;
    }
}
