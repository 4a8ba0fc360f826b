package org.filmament.poster;

/// Reduces opaque pictures from one size to another by averaging the source's area under each pixel. The weights are worked
/// out once; then any number of pictures of that size can be reduced, from any thread.
public final class AreaFilter {

    private static final int ONE = 256;
    private static final int LANES = 0x00FF00FF;
    private static final int HALF = 0x00800080;

    private final Taps across;
    private final Taps down;

    /// For each target pixel: its first source pixel, and the weights of it and its followers, which add up to 256.
    private record Taps(int source, int[] first, int[][] weights) {

        static Taps between(int source, int target) {
            int[] first = new int[target];
            int[][] weights = new int[target][];
            double step = (double) source / target;
            for (int i = 0; i < target; i++) {
                double from = i * step;
                double to = from + step;
                first[i] = (int) from;
                int last = Math.min(source - 1, (int) Math.ceil(to - 1e-9) - 1);
                weights[i] = new int[last - first[i] + 1];
                int given = 0;
                double covered = 0;
                for (int j = 0; j < weights[i].length; j++) {
                    covered += Math.min(to, first[i] + j + 1) - Math.max(from, first[i] + j);
                    int upTo = (int) Math.round(ONE * covered / step);
                    weights[i][j] = upTo - given;
                    given = upTo;
                }
                weights[i][weights[i].length - 1] += ONE - given;
            }
            return new Taps(source, first, weights);
        }

        int target() {
            return first.length;
        }
    }

    /// Both target lengths are at least 1 and at most the source's.
    public AreaFilter(int sourceWidth, int sourceHeight, int targetWidth, int targetHeight) {
        if (targetWidth < 1 || targetHeight < 1 || targetWidth > sourceWidth || targetHeight > sourceHeight) {
            throw new IllegalArgumentException("cannot reduce " + sourceWidth + " × " + sourceHeight + " to " + targetWidth
                    + " × " + targetHeight);
        }
        across = Taps.between(sourceWidth, targetWidth);
        down = Taps.between(sourceHeight, targetHeight);
    }

    /// @param pixels opaque ARGB of the source's size, row by row
    /// @return opaque ARGB of the target's size
    public int[] reduce(int[] pixels) {
        int width = across.target();
        int[] narrow = new int[width * down.source];
        for (int y = 0; y < down.source; y++) {
            for (int x = 0; x < width; x++) {
                narrow[y * width + x] = sum(pixels, y * across.source + across.first[x], 1, across.weights[x]);
            }
        }
        int[] target = new int[width * down.target()];
        for (int y = 0; y < down.target(); y++) {
            for (int x = 0; x < width; x++) {
                target[y * width + x] = sum(narrow, down.first[y] * width + x, width, down.weights[y]);
            }
        }
        return target;
    }

    private static int sum(int[] pixels, int from, int stride, int[] weights) {
        int redBlue = HALF;
        int green = 0x80;
        int at = from;
        for (int weight : weights) {
            redBlue += (pixels[at] & LANES) * weight;
            green += (pixels[at] >>> 8 & 0xFF) * weight;
            at += stride;
        }
        return 0xFF000000 | redBlue >>> 8 & LANES | green & 0xFF00;
    }
}
