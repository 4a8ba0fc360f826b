package org.filmament.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTest {

    @Test
    void theBestForOneRowYieldsToTheBestForAll() {
        assertArrayEquals(new int[] {1, 0}, Assignment.maximize(new double[][] {{9, 8}, {7, 2}}));
    }

    @Test
    void spareColumnsStayFree() {
        assertArrayEquals(new int[] {3}, Assignment.maximize(new double[][] {{1, 2, 3, 4}}));
        assertArrayEquals(new int[] {2, 0}, Assignment.maximize(new double[][] {{1, 0, 5}, {3, 1, 4}}));
    }

    @Test
    void moreRowsThanColumnsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Assignment.maximize(new double[2][1]));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,5", "5,5", "4,7", "7,7"})
    void theSumIsThatOfTheBestOfAllAssignments(int rows, int columns) {
        Random random = new Random(rows * 31L + columns);
        for (int round = 0; round < 50; round++) {
            // Few distinct values, so that ties are common.
            double[][] weights = new double[rows][columns];
            for (double[] row : weights) {
                Arrays.setAll(row, j -> random.nextInt(6) - 2);
            }

            int[] chosen = Assignment.maximize(weights);

            assertEquals(rows, Arrays.stream(chosen).distinct().count());
            double sum = 0;
            for (int i = 0; i < rows; i++) {
                sum += weights[i][chosen[i]];
            }
            assertEquals(bestSum(weights, 0, new boolean[columns]), sum, 1e-12);
        }
    }

    private static double bestSum(double[][] weights, int row, boolean[] used) {
        if (row == weights.length) {
            return 0;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < used.length; j++) {
            if (!used[j]) {
                used[j] = true;
                best = Math.max(best, weights[row][j] + bestSum(weights, row + 1, used));
                used[j] = false;
            }
        }
        return best;
    }
}
