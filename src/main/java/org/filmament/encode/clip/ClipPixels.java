package org.filmament.encode.clip;

/// From a picture to what CLIP's image tower takes: resized by [bicubic convolution][BicubicWeights] until its shorter side has [#SIDE] pixels, the
/// middle cut out, each channel shifted and scaled by the mean and deviation of the pictures that CLIP was trained on.
final class ClipPixels {

    /// Side of the square that CLIP looks at.
    static final int SIDE = 224;

    /// Length of the tensor: three planes, red, green and blue.
    static final int LENGTH = 3 * SIDE * SIDE;

    private static final double[] MEAN = {0.48145466, 0.4578275, 0.40821073};
    private static final double[] DEVIATION = {0.26862954, 0.26130258, 0.27577711};
    private static final int HALF = 1 << (BicubicWeights.PRECISION - 1);
    private static final float[][] NORMALIZED = normalized();

    private ClipPixels() {
    }

    private static float[][] normalized() {
        float[][] values = new float[3][256];
        for (int channel = 0; channel < 3; channel++) {
            for (int level = 0; level < 256; level++) {
                values[channel][level] = (float) ((level / 255.0 - MEAN[channel]) / DEVIATION[channel]);
            }
        }
        return values;
    }

    /// Fills `target` with planes, rows and columns of the picture. Only what the square needs is resized.
    ///
    /// @param argb   `width * height` opaque pixels
    /// @param target [#LENGTH] values
    static void tensor(int[] argb, int width, int height, float[] target) {
        int shorter = Math.min(width, height);
        int newWidth = (int) ((long) SIDE * width / shorter);
        int newHeight = (int) ((long) SIDE * height / shorter);
        int left = (newWidth - SIDE) / 2;
        int top = (newHeight - SIDE) / 2;
        BicubicWeights rows = BicubicWeights.of(height, newHeight);
        int from = rows.first()[top];
        int to = rows.first()[top + SIDE - 1] + rows.count()[top + SIDE - 1];
        int[] narrowed = narrow(argb, width, from, to, BicubicWeights.of(width, newWidth), left);
        flatten(narrowed, from, rows, top, target);
    }

    /// Rows `[from, to)` of the picture, [#SIDE] columns of the new width wide.
    private static int[] narrow(int[] argb, int width, int from, int to, BicubicWeights columns, int left) {
        int[] result = new int[(to - from) * SIDE];
        for (int y = from; y < to; y++) {
            for (int x = 0; x < SIDE; x++) {
                int i = left + x;
                result[(y - from) * SIDE + x] = mixed(argb, y * width + columns.first()[i], 1, columns, i);
            }
        }
        return result;
    }

    private static void flatten(int[] narrowed, int from, BicubicWeights rows, int top, float[] target) {
        for (int y = 0; y < SIDE; y++) {
            int i = top + y;
            for (int x = 0; x < SIDE; x++) {
                int rgb = mixed(narrowed, (rows.first()[i] - from) * SIDE + x, SIDE, rows, i);
                int at = y * SIDE + x;
                target[at] = NORMALIZED[0][rgb >> 16 & 0xFF];
                target[SIDE * SIDE + at] = NORMALIZED[1][rgb >> 8 & 0xFF];
                target[2 * SIDE * SIDE + at] = NORMALIZED[2][rgb & 0xFF];
            }
        }
    }

    /// New pixel `i` out of pixels from `at` on, `step` apart. Rounds to eight bits, as Pillow does between the two directions.
    private static int mixed(int[] pixels, int at, int step, BicubicWeights weights, int i) {
        int red = HALF;
        int green = HALF;
        int blue = HALF;
        int count = weights.count()[i];
        int first = i * weights.stride();
        for (int j = 0; j < count; j++) {
            int pixel = pixels[at + j * step];
            int weight = weights.weights()[first + j];
            red += (pixel >> 16 & 0xFF) * weight;
            green += (pixel >> 8 & 0xFF) * weight;
            blue += (pixel & 0xFF) * weight;
        }
        return level(red) << 16 | level(green) << 8 | level(blue);
    }

    private static int level(int sum) {
        return Math.clamp(sum >> BicubicWeights.PRECISION, 0, 255);
    }
}
