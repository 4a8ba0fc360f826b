package org.filmament.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallSvdTest {

    @Test
    void aHandWorkedMatrixHasItsSingularValues() {
        SmallSvd svd = SmallSvd.of(new double[][] {{3, 0}, {4, 5}});

        assertArrayEquals(new double[] {Math.sqrt(45), Math.sqrt(5)}, svd.s(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 17, 64})
    void theFactorsAreOrthogonalAndMultiplyToTheMatrix(int d) {
        double[][] a = random(d, d);

        assertDecomposes(a, SmallSvd.of(a));
    }

    @ParameterizedTest
    @CsvSource({"2,0", "2,1", "3,0", "3,1", "3,2", "8,3", "8,7"})
    void theFactorsAreOrthogonalEvenIfTheMatrixIsSingular(int d, int rank) {
        double[][] left = random(d, rank);
        double[][] right = random(d, rank);
        double[][] a = new double[d][d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                for (int k = 0; k < rank; k++) {
                    a[i][j] += left[i][k] * right[j][k];
                }
            }
        }

        assertDecomposes(a, SmallSvd.of(a));
    }

    @Test
    void sizesFarFromOneAreNoTrouble() {
        for (double size : new double[] {1e-120, 1e120}) {
            double[][] a = {{size, 2 * size}, {0, size}};
            SmallSvd svd = SmallSvd.of(a);
            assertEquals(1 + Math.sqrt(2), svd.s()[0] / size, 1e-12);
            assertEquals(Math.sqrt(2) - 1, svd.s()[1] / size, 1e-12);
        }
    }

    private static void assertDecomposes(double[][] a, SmallSvd svd) {
        int d = a.length;
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                double product = 0;
                double uu = 0;
                double vv = 0;
                for (int k = 0; k < d; k++) {
                    product += svd.u()[k][i] * svd.s()[k] * svd.v()[k][j];
                    uu += svd.u()[i][k] * svd.u()[j][k];
                    vv += svd.v()[i][k] * svd.v()[j][k];
                }
                assertEquals(a[i][j], product, 1e-11);
                assertEquals(i == j ? 1 : 0, uu, 1e-11);
                assertEquals(i == j ? 1 : 0, vv, 1e-11);
            }
            assertTrue(i == 0 || svd.s()[i] <= svd.s()[i - 1]);
        }
    }

    private static double[][] random(int rows, int columns) {
        Random random = new Random(rows * 100L + columns);
        double[][] a = new double[rows][columns];
        for (double[] row : a) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextGaussian();
            }
        }
        return a;
    }
}
