package org.filmament.neighbors;

import org.filmament.math.FloatMatrix;

/// Vectors made ready for Euclidean distances by inner products: moved to their mean and scaled to at most 1 a value. Distances stay the same but
/// for the scale, and are differences of small numbers instead of large ones, wherever the vectors lie and however long they are. Equal
/// vectors stay equal to the bit.
///
/// @param rows n × D
/// @param unit what a distance of 1 between rows stands for: a power of two, so that scaling itself loses nothing
record CenteredRows(FloatMatrix rows, double unit) {

    static CenteredRows of(FloatMatrix vectors) {
        int columns = vectors.columns();
        double[] mean = new double[columns];
        for (int v = 0; v < vectors.data().length; v++) {
            mean[v % columns] += vectors.data()[v] / (double) vectors.rows();
        }
        double largest = Double.MIN_NORMAL;
        for (int v = 0; v < vectors.data().length; v++) {
            largest = Math.max(largest, Math.abs(vectors.data()[v] - mean[v % columns]));
        }
        double unit = Math.scalb(1.0, Math.getExponent(largest) + 1);
        float[] rows = new float[vectors.data().length];
        for (int v = 0; v < rows.length; v++) {
            rows[v] = (float) ((vectors.data()[v] - mean[v % columns]) / unit);
        }
        return new CenteredRows(new FloatMatrix(vectors.rows(), columns, rows), unit);
    }
}
