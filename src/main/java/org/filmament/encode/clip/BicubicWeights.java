package org.filmament.encode.clip;

/// Which pixels of a row or column make each pixel of a resized one, and with what weights: bicubic convolution with a = −1/2 (Keys 1981), made
/// wider when shrinking so that every pixel counts. Fixed point, as Pillow's, which CLIP was trained with.
///
/// @param first  of the pixels that make pixel `i`
/// @param count  how many pixels those are
/// @param stride weights from one pixel to the next
/// @param weights of pixel `i`, from `i * stride` on; they add up to `1 << PRECISION`
record BicubicWeights(int[] first, int[] count, int stride, int[] weights) {

    /// Bits behind the point: 8 for the pixel and 2 for overshoot leave so many.
    static final int PRECISION = 32 - 8 - 2;

    private static final double A = -0.5;
    private static final double SUPPORT = 2;

    static BicubicWeights of(int from, int to) {
        double scale = (double) from / to;
        double filterScale = Math.max(1, scale);
        double support = SUPPORT * filterScale;
        int stride = (int) Math.ceil(support) * 2 + 1;
        BicubicWeights result = new BicubicWeights(new int[to], new int[to], stride, new int[to * stride]);
        double[] exact = new double[stride];
        for (int i = 0; i < to; i++) {
            double center = (i + 0.5) * scale;
            result.first[i] = Math.max(0, (int) (center - support + 0.5));
            result.count[i] = Math.min(from, (int) (center + support + 0.5)) - result.first[i];
            double sum = 0;
            for (int j = 0; j < result.count[i]; j++) {
                exact[j] = bicubic((result.first[i] + j - center + 0.5) / filterScale);
                sum += exact[j];
            }
            for (int j = 0; j < result.count[i]; j++) {
                result.weights[i * stride + j] = fixed(exact[j] / sum);
            }
        }
        return result;
    }

    private static double bicubic(double x) {
        double d = Math.abs(x);
        if (d < 1) {
            return ((A + 2) * d - (A + 3)) * d * d + 1;
        }
        return d < 2 ? (((d - 5) * d + 8) * d - 4) * A : 0;
    }

    private static int fixed(double weight) {
        return (int) (weight * (1 << PRECISION) + Math.copySign(0.5, weight));
    }
}
