package org.filmament.encode.look;

import java.util.Arrays;

/// Where colours lie: the low frequencies of the picture's colours, averaged over 8 × 8 fields.
///
/// After MPEG-7's colour layout descriptor (Kasutani and Yamada 2001; ISO/IEC 15938-3): the discrete cosine transform of the fields, read in
/// zigzag order, more of lightness than of colour. In CIELAB instead of YCbCr, so that one distance serves all three planes.
final class ColorLayout {

    /// Coefficients of lightness, `a` and `b`, and one that is constant.
    static final int SIZE = 15 + 6 + 6 + 1;

    private static final int FIELDS = 8;
    private static final int LIGHTNESS_COEFFICIENTS = 15;
    private static final int COLOR_COEFFICIENTS = 6;
    /// Of the middle grey, from which everything is measured.
    private static final float MIDDLE = 50;
    /// Length of the constant coordinate: pictures that differ from middle grey by less than this are all near each other.
    private static final float STEADINESS = 12;
    private static final int[] ZIGZAG = {0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4};
    private static final double[][] COSINES = new double[FIELDS][FIELDS];

    static {
        for (int u = 0; u < FIELDS; u++) {
            for (int x = 0; x < FIELDS; x++) {
                COSINES[u][x] = Math.sqrt((u == 0 ? 1.0 : 2.0) / FIELDS) * Math.cos((2 * x + 1) * u * Math.PI / (2 * FIELDS));
            }
        }
    }

    private ColorLayout() {
    }

    /// Writes [#SIZE] numbers of length 1 to `target`.
    static void describe(LabPicture picture, float[] target, int offset) {
        coefficients(picture, picture.lightness(), MIDDLE, LIGHTNESS_COEFFICIENTS, target, offset);
        coefficients(picture, picture.a(), 0, COLOR_COEFFICIENTS, target, offset + LIGHTNESS_COEFFICIENTS);
        coefficients(picture, picture.b(), 0, COLOR_COEFFICIENTS, target, offset + LIGHTNESS_COEFFICIENTS + COLOR_COEFFICIENTS);
        target[offset + SIZE - 1] = STEADINESS;
        Unit.scale(target, offset, SIZE, 1);
    }

    private static void coefficients(LabPicture picture, float[] plane, float middle, int count, float[] target, int offset) {
        double[] means = means(picture, plane, middle);
        for (int k = 0; k < count; k++) {
            int u = ZIGZAG[k] % FIELDS;
            int v = ZIGZAG[k] / FIELDS;
            double sum = 0;
            for (int y = 0; y < FIELDS; y++) {
                for (int x = 0; x < FIELDS; x++) {
                    sum += means[y * FIELDS + x] * COSINES[u][x] * COSINES[v][y];
                }
            }
            target[offset + k] = (float) (sum / FIELDS);
        }
    }

    private static double[] means(LabPicture picture, float[] plane, float middle) {
        double[] sums = new double[FIELDS * FIELDS];
        int[] counts = new int[FIELDS * FIELDS];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int field = y * FIELDS / picture.height() * FIELDS + x * FIELDS / picture.width();
                sums[field] += plane[y * picture.width() + x] - middle;
                counts[field]++;
            }
        }
        Arrays.setAll(sums, field -> sums[field] / Math.max(1, counts[field]));
        return sums;
    }
}
