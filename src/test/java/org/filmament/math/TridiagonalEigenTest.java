package org.filmament.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TridiagonalEigenTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 101, 240})
    void theLaplacianOfAPathHasItsKnownEigenvalues(int m) {
        double[] diagonal = new double[m];
        double[] beside = new double[m - 1];
        Arrays.fill(diagonal, 2);
        Arrays.fill(beside, -1);
        diagonal[0] = 1;
        diagonal[m - 1] = 1;

        double[] values = TridiagonalEigen.of(diagonal, beside).values();

        for (int j = 0; j < m; j++) {
            assertEquals(2 - 2 * Math.cos(Math.PI * j / m), values[j], 1e-12);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 60, 240})
    void randomMatricesTimesTheirVectorsAreTheVectorsTimesTheirValues(int m) {
        Random random = new Random(m);
        double[] diagonal = random.doubles(m, -3, 3).toArray();
        double[] beside = random.doubles(m - 1, -1, 1).toArray();

        TridiagonalEigen eigen = TridiagonalEigen.of(diagonal, beside);

        requireEigenpairs(diagonal, beside, eigen);
    }

    @Test
    void valuesThatCoincideHaveVectorsOfTheirOwn() {
        double[] diagonal = {2, 2, 2, 5, 5, 2};
        double[] beside = {0, 0, 0, 1e-300, 0};

        TridiagonalEigen eigen = TridiagonalEigen.of(diagonal, beside);

        assertArrayEquals(new double[] {2, 2, 2, 2, 5, 5}, eigen.values(), 1e-12);
        requireEigenpairs(diagonal, beside, eigen);
    }

    @Test
    void entriesOfVeryDifferentSizeAreNoTrouble() {
        double[] diagonal = {1e12, 1, 1e-12, 0, -1e6};
        double[] beside = {1, 1e-6, 1e-9, 3};

        requireEigenpairs(diagonal, beside, TridiagonalEigen.of(diagonal, beside));
    }

    private static void requireEigenpairs(double[] diagonal, double[] beside, TridiagonalEigen eigen) {
        int m = diagonal.length;
        double scale = Math.max(1, Arrays.stream(eigen.values()).map(Math::abs).max().orElse(1));
        for (int j = 0; j < m; j++) {
            double[] v = eigen.vectors()[j];
            for (int i = 0; i < m; i++) {
                double product = diagonal[i] * v[i] + (i > 0 ? beside[i - 1] * v[i - 1] : 0) + (i + 1 < m ? beside[i] * v[i + 1] : 0);
                assertEquals(eigen.values()[j] * v[i], product, 1e-12 * scale);
            }
            for (int other = 0; other <= j; other++) {
                assertEquals(other == j ? 1 : 0, dot(v, eigen.vectors()[other]), 1e-12);
            }
        }
        double[] ascending = eigen.values().clone();
        Arrays.sort(ascending);
        assertArrayEquals(ascending, eigen.values());
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
