package org.filmament.encode.look;

/// Lengths of parts of vectors.
final class Unit {

    private Unit() {
    }

    /// Scales `values[from .. from + count)`, not all of which are 0, to a length.
    static void scale(float[] values, int from, int count, double length) {
        double square = 0;
        for (int i = from; i < from + count; i++) {
            square += (double) values[i] * values[i];
        }
        float factor = (float) (length / Math.sqrt(square));
        for (int i = from; i < from + count; i++) {
            values[i] *= factor;
        }
    }
}
