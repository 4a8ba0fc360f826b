package org.filmament.math;

/// A similarity transform of d-dimensional points: a point x, taken as a row, goes to
/// scale · (x − from) · rotation + onto. Immutable by contract.
///
/// @param rotation d × d, by rows, orthogonal; a reflection if its determinant is −1
/// @param scale    factor of all distances, at least 0
/// @param from     the point that goes to `onto`
/// @param onto     where it goes
public record Similarity(double[][] rotation, double scale, double[] from, double[] onto) {

    public int dimensions() {
        return from.length;
    }

    /// The rows of `points` (n × d), transformed.
    public FloatMatrix apply(FloatMatrix points) {
        Procrustes.requireDimensions(points, dimensions());
        int d = dimensions();
        FloatMatrix result = FloatMatrix.zeros(points.rows(), d);
        for (int at = 0; at < points.data().length; at += d) {
            for (int j = 0; j < d; j++) {
                double sum = 0;
                for (int i = 0; i < d; i++) {
                    sum += (points.data()[at + i] - from[i]) * rotation[i][j];
                }
                result.data()[at + j] = (float) (scale * sum + onto[j]);
            }
        }
        return result;
    }
}
