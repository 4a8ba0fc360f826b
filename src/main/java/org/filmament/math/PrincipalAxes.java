package org.filmament.math;

import java.util.Arrays;

/// Principal component analysis for a handful of axes, by power iteration with deflation: enough digits for a start, few lines.
public final class PrincipalAxes {

    private static final int ITERATIONS = 60;

    private PrincipalAxes() {
    }

    /// The centred rows of `matrix` along their first `axes` principal axes, rows × axes; axes beyond the rank are 0.
    public static FloatMatrix project(FloatMatrix matrix, int axes, long seed) {
        int n = matrix.rows();
        int columns = matrix.columns();
        double[] centered = centered(matrix);
        FloatMatrix out = FloatMatrix.zeros(n, axes);
        for (int axis = 0; axis < Math.min(axes, columns); axis++) {
            double[] direction = new double[columns];
            for (int k = 0; k < columns; k++) {
                direction[k] = HashRandom.gaussian(seed, axis, k);
            }
            double[] scores = new double[n];
            for (int iteration = 0; iteration < ITERATIONS && normalize(direction) > 0; iteration++) {
                scores(centered, columns, direction, scores);
                transposed(centered, columns, scores, direction);
            }
            if (normalize(direction) == 0) {
                break;
            }
            scores(centered, columns, direction, scores);
            for (int i = 0; i < n; i++) {
                out.data()[i * axes + axis] = (float) scores[i];
                for (int k = 0; k < columns; k++) {
                    centered[i * columns + k] -= scores[i] * direction[k];
                }
            }
        }
        return out;
    }

    private static double[] centered(FloatMatrix matrix) {
        int columns = matrix.columns();
        double[] mean = new double[columns];
        for (int v = 0; v < matrix.data().length; v++) {
            mean[v % columns] += matrix.data()[v] / (double) matrix.rows();
        }
        double[] centered = new double[matrix.data().length];
        for (int v = 0; v < centered.length; v++) {
            centered[v] = matrix.data()[v] - mean[v % columns];
        }
        return centered;
    }

    private static void scores(double[] rows, int columns, double[] direction, double[] scores) {
        for (int i = 0; i < scores.length; i++) {
            double sum = 0;
            for (int k = 0; k < columns; k++) {
                sum += rows[i * columns + k] * direction[k];
            }
            scores[i] = sum;
        }
    }

    private static void transposed(double[] rows, int columns, double[] scores, double[] direction) {
        Arrays.fill(direction, 0);
        for (int i = 0; i < scores.length; i++) {
            for (int k = 0; k < columns; k++) {
                direction[k] += rows[i * columns + k] * scores[i];
            }
        }
    }

    private static double normalize(double[] vector) {
        double sum = 0;
        for (double value : vector) {
            sum += value * value;
        }
        double length = Math.sqrt(sum);
        if (length < 1e-12) {
            return 0;
        }
        for (int k = 0; k < vector.length; k++) {
            vector[k] /= length;
        }
        return length;
    }
}
