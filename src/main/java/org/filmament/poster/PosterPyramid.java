package org.filmament.poster;

/// The sizes that a poster is kept in: widths of 8, 16, 32 … 512 pixels, three high to two wide.
///
/// Each is the one above it averaged over 2 × 2 pixels in linear light, so that small posters keep the brightness of large ones.
public final class PosterPyramid {

    /// Number of levels; level 0 is the smallest.
    public static final int LEVELS = 7;

    private static final int SMALLEST_WIDTH = 8;
    private static final int LINEAR_BITS = 14;
    private static final char[] TO_LINEAR = new char[256];
    private static final byte[] FROM_LINEAR = new byte[1 << 12];

    static {
        for (int i = 0; i < 256; i++) {
            double c = i / 255.0;
            double linear = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
            TO_LINEAR[i] = (char) Math.round(linear * ((1 << LINEAR_BITS) - 1));
        }
        for (int i = 0; i < FROM_LINEAR.length; i++) {
            double linear = (i + 0.5) / FROM_LINEAR.length;
            double c = linear <= 0.0031308 ? linear * 12.92 : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
            FROM_LINEAR[i] = (byte) Math.round(c * 255);
        }
    }

    private PosterPyramid() {
    }

    /// Width of a level in pixels.
    public static int width(int level) {
        return SMALLEST_WIDTH << level;
    }

    /// Height of a level in pixels.
    public static int height(int level) {
        return width(level) * 3 / 2;
    }

    /// The smallest level at least `width` pixels wide; the largest there is if none is.
    public static int levelFor(double width) {
        int level = 0;
        while (level < LEVELS - 1 && width(level) < width) {
            level++;
        }
        return level;
    }

    /// Bytes that all levels up to `top` take.
    public static long bytes(int top) {
        long bytes = 0;
        for (int level = 0; level <= top; level++) {
            bytes += 4L * width(level) * height(level);
        }
        return bytes;
    }

    /// The levels `0..top` below a drawn picture.
    ///
    /// @param master      opaque ARGB pixels of the level `masterLevel`; becomes that level if it is kept
    /// @param masterLevel at least `top`
    static int[][] reduce(int[] master, int masterLevel, int top) {
        int[][] levels = new int[top + 1][];
        int[] larger = master;
        for (int level = masterLevel; level >= 0; level--) {
            if (level < masterLevel) {
                larger = halved(larger, width(level), height(level));
            }
            if (level <= top) {
                levels[level] = larger;
            }
        }
        return levels;
    }

    private static int[] halved(int[] source, int width, int height) {
        int[] target = new int[width * height];
        int stride = 2 * width;
        for (int y = 0; y < height; y++) {
            int from = 2 * y * stride;
            int to = y * width;
            for (int x = 0; x < width; x++, from += 2) {
                int a = source[from];
                int b = source[from + 1];
                int c = source[from + stride];
                int d = source[from + stride + 1];
                target[to + x] = 0xFF000000 | mean(a >> 16, b >> 16, c >> 16, d >> 16) << 16
                        | mean(a >> 8, b >> 8, c >> 8, d >> 8) << 8 | mean(a, b, c, d);
            }
        }
        return target;
    }

    private static int mean(int a, int b, int c, int d) {
        int sum = TO_LINEAR[a & 0xFF] + TO_LINEAR[b & 0xFF] + TO_LINEAR[c & 0xFF] + TO_LINEAR[d & 0xFF];
        return FROM_LINEAR[sum >> LINEAR_BITS + 2 - 12] & 0xFF;
    }
}
