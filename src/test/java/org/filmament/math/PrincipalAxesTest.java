package org.filmament.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.filmament.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrincipalAxesTest {

    @Test
    void scoresAreCenteredUncorrelatedAndAsWideAsTheData() {
        FloatMatrix data = stretched(500, 9, 5, 2.5, 1.2, 0.3);

        FloatMatrix scores = PrincipalAxes.project(data, 3, 1);

        double[] expected = {81, 25, 6.25};
        for (int a = 0; a < 3; a++) {
            assertEquals(0, mean(scores, a), 1e-4);
            assertEquals(expected[a], covariance(scores, a, a), 0.15 * expected[a]);
            for (int b = 0; b < a; b++) {
                assertEquals(0, covariance(scores, a, b) / Math.sqrt(expected[a] * expected[b]), 1e-3);
            }
        }
    }

    @Test
    void allAxesTogetherKeepAllDistances() {
        FloatMatrix data = stretched(60, 8, 4, 2, 1);

        FloatMatrix scores = PrincipalAxes.project(data, 4, 1);

        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < i; j++) {
                assertEquals(squaredDistance(data, i, j), squaredDistance(scores, i, j), 1e-3 * squaredDistance(data, i, j));
            }
        }
    }

    @Test
    void axesBeyondTheRankAreZero() {
        FloatMatrix line = FloatMatrix.zeros(20, 3);
        for (int i = 0; i < 20; i++) {
            line.data()[3 * i] = i;
            line.data()[3 * i + 1] = 2 * i;
        }

        FloatMatrix scores = PrincipalAxes.project(line, 5, 1);

        for (int i = 0; i < 20; i++) {
            assertEquals(Math.abs(i - 9.5) * Math.sqrt(5), Math.abs(scores.get(i, 0)), 1e-4);
            for (int axis = 1; axis < 5; axis++) {
                assertEquals(0, scores.get(i, axis), 1e-5);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0,3", "1,3", "2,1", "7,2"})
    void equalRowsHaveNoExtent(int rows, int columns) {
        FloatMatrix data = new FloatMatrix(rows, columns, new float[rows * columns]);
        Arrays.fill(data.data(), 0.1f);

        assertArrayEquals(new float[rows * 2], PrincipalAxes.project(data, 2, 1).data(), 1e-6f);
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        FloatMatrix data = Samples.gaussian(50, 6, 2);

        assertEquals(PrincipalAxes.project(data, 2, 7), PrincipalAxes.project(data, 2, 7));
    }

    /// Normal deviates stretched along turned axes, off the origin.
    private static FloatMatrix stretched(int rows, double... deviations) {
        int columns = deviations.length;
        FloatMatrix data = Samples.gaussian(rows, columns, 8);
        FloatMatrix turn = Samples.gaussian(columns, columns, 9);
        SmallSvd svd = SmallSvd.of(square(turn));
        FloatMatrix out = FloatMatrix.zeros(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < columns; k++) {
                double sum = 3;
                for (int c = 0; c < columns; c++) {
                    sum += data.get(i, c) * deviations[c] * svd.u()[k][c];
                }
                out.data()[i * columns + k] = (float) sum;
            }
        }
        return out;
    }

    private static double[][] square(FloatMatrix matrix) {
        double[][] square = new double[matrix.rows()][matrix.columns()];
        for (int v = 0; v < matrix.data().length; v++) {
            square[v / matrix.columns()][v % matrix.columns()] = matrix.data()[v];
        }
        return square;
    }

    private static double mean(FloatMatrix matrix, int column) {
        double sum = 0;
        for (int i = 0; i < matrix.rows(); i++) {
            sum += matrix.get(i, column);
        }
        return sum / matrix.rows();
    }

    private static double covariance(FloatMatrix matrix, int a, int b) {
        double sum = 0;
        for (int i = 0; i < matrix.rows(); i++) {
            sum += (matrix.get(i, a) - mean(matrix, a)) * (matrix.get(i, b) - mean(matrix, b));
        }
        return sum / matrix.rows();
    }

    private static double squaredDistance(FloatMatrix matrix, int i, int j) {
        double sum = 0;
        for (int c = 0; c < matrix.columns(); c++) {
            double difference = matrix.get(i, c) - matrix.get(j, c);
            sum += difference * difference;
        }
        return sum;
    }
}
