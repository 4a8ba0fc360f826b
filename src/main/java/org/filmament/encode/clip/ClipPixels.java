package org.filmament.encode.clip;

import java.util.Arrays;

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
        int[] columns = transposed(argb, from * width, to - from, width);
        int[] narrowed = mixed(columns, to - from, 0, BicubicWeights.of(width, newWidth), left);
        int[] square = mixed(transposed(narrowed, 0, SIDE, to - from), SIDE, from, rows, top);
        normalize(square, target);
    }

    /// The `rows` rows of `columns` pixels that begin at `at`, as columns.
    private static int[] transposed(int[] pixels, int at, int rows, int columns) {
        int[] result = new int[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                result[column * rows + row] = pixels[at + row * columns + column];
            }
        }
        return result;
    }

    /// Makes [#SIDE] new rows, from number `top` on. Whole rows are added up at a time, which the compiler turns into vector instructions; so both
    /// directions are done by rows. Rounds to eight bits, as Pillow does between the two directions.
    ///
    /// @param pixels rows of `length` pixels, of which the first has number `first`
    private static int[] mixed(int[] pixels, int length, int first, BicubicWeights weights, int top) {
        int[] result = new int[SIDE * length];
        int[] red = new int[length];
        int[] green = new int[length];
        int[] blue = new int[length];
        int[] line = new int[length];
        for (int row = 0; row < SIDE; row++) {
            int i = top + row;
            Arrays.fill(red, HALF);
            Arrays.fill(green, HALF);
            Arrays.fill(blue, HALF);
            for (int j = 0; j < weights.count()[i]; j++) {
                System.arraycopy(pixels, (weights.first()[i] + j - first) * length, line, 0, length);
                add(line, weights.weights()[i * weights.stride() + j], red, green, blue);
            }
            for (int x = 0; x < length; x++) {
                result[row * length + x] = level(red[x]) << 16 | level(green[x]) << 8 | level(blue[x]);
            }
        }
        return result;
    }

    /// All arrays from their beginning on: otherwise the compiler cannot tell that what is written is not read again, and takes one pixel at a time.
    private static void add(int[] line, int weight, int[] red, int[] green, int[] blue) {
        for (int x = 0; x < red.length; x++) {
            int pixel = line[x];
            red[x] += (pixel >> 16 & 0xFF) * weight;
            green[x] += (pixel >> 8 & 0xFF) * weight;
            blue[x] += (pixel & 0xFF) * weight;
        }
    }

    private static void normalize(int[] square, float[] target) {
        for (int at = 0; at < square.length; at++) {
            int rgb = square[at];
            target[at] = NORMALIZED[0][rgb >> 16 & 0xFF];
            target[SIDE * SIDE + at] = NORMALIZED[1][rgb >> 8 & 0xFF];
            target[2 * SIDE * SIDE + at] = NORMALIZED[2][rgb & 0xFF];
        }
    }

    private static int level(int sum) {
        return Math.max(0, Math.min(255, sum >> BicubicWeights.PRECISION));
    }
}
