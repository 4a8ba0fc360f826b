package org.filmament.topic;

import org.filmament.math.FloatMatrix;
import org.filmament.work.Workers;

/// The films' vectors as directions from their common mean, each of length 1: what a film is about beyond what all films are
/// about. Immutable by contract.
///
/// @param mean what was taken away
/// @param rows films × D
record Directions(double[] mean, FloatMatrix rows) {

    private static final int GRAIN = 1024;

    static Directions of(FloatMatrix vectors, Workers workers) {
        int columns = vectors.columns();
        double[] mean = new double[columns];
        for (int film = 0; film < vectors.rows(); film++) {
            for (int c = 0; c < columns; c++) {
                mean[c] += vectors.get(film, c);
            }
        }
        for (int c = 0; c < columns; c++) {
            mean[c] /= Math.max(1, vectors.rows());
        }
        return new Directions(mean, directions(vectors, mean, workers));
    }

    /// Other vectors of the same space as directions from the same mean.
    FloatMatrix directions(FloatMatrix vectors, Workers workers) {
        return directions(vectors, mean, workers);
    }

    private static FloatMatrix directions(FloatMatrix vectors, double[] mean, Workers workers) {
        int columns = vectors.columns();
        FloatMatrix rows = FloatMatrix.zeros(vectors.rows(), columns);
        float[] out = rows.data();
        workers.forRanges(vectors.rows(), GRAIN, (from, to) -> {
            for (int row = from; row < to; row++) {
                int at = rows.offset(row);
                double sum = 0;
                for (int c = 0; c < columns; c++) {
                    double value = vectors.data()[at + c] - mean[c];
                    out[at + c] = (float) value;
                    sum += value * value;
                }
                scale(out, at, columns, sum);
            }
        });
        return rows;
    }

    /// The direction of the sum of the directions of `films`; zero for none and where they cancel out.
    float[] mean(int[] films) {
        int columns = rows.columns();
        double[] sum = new double[columns];
        for (int film : films) {
            int at = rows.offset(film);
            for (int c = 0; c < columns; c++) {
                sum[c] += rows.data()[at + c];
            }
        }
        float[] mean = new float[columns];
        double square = 0;
        for (int c = 0; c < columns; c++) {
            mean[c] = (float) sum[c];
            square += sum[c] * sum[c];
        }
        scale(mean, 0, columns, square);
        return mean;
    }

    /// Cosine between a film and a direction of length 1.
    double cosine(int film, float[] direction) {
        return product(rows.data(), rows.offset(film), direction, 0, rows.columns());
    }

    static double product(float[] a, int aOffset, float[] b, int bOffset, int count) {
        double sum = 0;
        for (int c = 0; c < count; c++) {
            sum += (double) a[aOffset + c] * b[bOffset + c];
        }
        return sum;
    }

    /// Vectors that are equal but for rounding have no direction.
    private static void scale(float[] values, int offset, int count, double square) {
        double factor = square < 1e-12 ? 0 : 1 / Math.sqrt(square);
        for (int c = offset; c < offset + count; c++) {
            values[c] = (float) (values[c] * factor);
        }
    }
}
