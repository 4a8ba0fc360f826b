package org.filmament.encode;

/// Unit vectors as half-precision floats (IEEE 754 binary16), the form in which the cache keeps them.
final class HalfVectors {

    private HalfVectors() {
    }

    /// Rounds `vectors` to half precision.
    static short[] round(float[] vectors) {
        short[] halves = new short[vectors.length];
        for (int i = 0; i < halves.length; i++) {
            halves[i] = Float.floatToFloat16(vectors[i]);
        }
        return halves;
    }

    /// Widens the vector `halves[from .. from + dimensions)` into `target[to .. to + dimensions)` and scales it to length 1,
    /// which rounding had changed by some 0.01 %. The same halves give the same bits, always.
    static void unit(short[] halves, int from, int dimensions, float[] target, int to) {
        double square = 0;
        for (int j = 0; j < dimensions; j++) {
            float value = Float.float16ToFloat(halves[from + j]);
            target[to + j] = value;
            square += (double) value * value;
        }
        if (square > 0) {
            float scale = (float) (1 / Math.sqrt(square));
            for (int j = to; j < to + dimensions; j++) {
                target[j] *= scale;
            }
        }
    }
}
