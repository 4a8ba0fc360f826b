package org.filmament.neighbors;

import org.filmament.math.FloatMatrix;

/// Vectors made ready for Euclidean distances by inner products: moved near their mean and scaled to at most 1 a value. Distances stay the same but
/// for the scale, and are differences of small numbers instead of large ones, wherever the vectors lie and however long they are. Equal
/// vectors stay equal to the bit.
///
/// Both the shift, which is the mean rounded to the size of the deviations from it, and the scale are taken so that whole numbers and other values of
/// few digits come through exactly: their distances tie where they should.
///
/// @param rows n × D
/// @param unit what a distance of 1 between rows stands for, a power of two
record CenteredRows(FloatMatrix rows, double unit) {

    static CenteredRows of(FloatMatrix vectors) {
        int columns = vectors.columns();
        float[] data = vectors.data();
        double[] mean = new double[columns];
        for (int v = 0; v < data.length; v++) {
            mean[v % columns] += data[v] / (double) vectors.rows();
        }
        double deviation = Double.MIN_NORMAL;
        for (int v = 0; v < data.length; v++) {
            deviation = Math.max(deviation, Math.abs(data[v] - mean[v % columns]));
        }
        double grain = Math.scalb(1.0, Math.getExponent(deviation) + 1);
        double unit = 2 * grain;
        float[] rows = new float[data.length];
        for (int v = 0; v < rows.length; v++) {
            double shift = Math.rint(mean[v % columns] / grain) * grain;
            rows[v] = (float) ((data[v] - shift) / unit);
        }
        return new CenteredRows(new FloatMatrix(vectors.rows(), columns, rows), unit);
    }
}
