package org.filmament.encode.look;

/// Which colours there are, wherever they lie: a histogram of five greys and of twelve hues, each pale and strong. A pixel counts to the
/// neighbouring bins by its distance from them, so that no colour jumps from one to the next. Square roots of shares: the inner product of two
/// palettes is Bhattacharyya's coefficient.
final class ColorPalette {

    static final int SIZE = 5 + 2 * 12;

    private static final int GREYS = 5;
    private static final int HUES = 12;
    /// Chroma, distance from grey in CIELAB: what still counts as grey in part, what is pale, and what is strong.
    private static final float GREY = 6;
    private static final float PALE = 24;
    private static final float STRONG = 60;

    private ColorPalette() {
    }

    /// Writes [#SIZE] numbers of length 1 to `target`.
    static void describe(LabPicture picture, float[] target, int offset) {
        double[] shares = new double[SIZE];
        float[] lightness = picture.lightness();
        for (int i = 0; i < lightness.length; i++) {
            float a = picture.a()[i];
            float b = picture.b()[i];
            double chroma = Math.sqrt(a * a + b * b);
            double coloured = Math.clamp((chroma - GREY) / (PALE - GREY), 0, 1);
            double strong = Math.clamp((chroma - PALE) / (STRONG - PALE), 0, 1);
            addGrey(shares, lightness[i], 1 - coloured);
            if (coloured > 0) {
                double hue = (Math.atan2(b, a) / (2 * Math.PI) + 1) * HUES;
                addHue(shares, GREYS, hue, coloured * (1 - strong));
                addHue(shares, GREYS + HUES, hue, coloured * strong);
            }
        }
        for (int bin = 0; bin < SIZE; bin++) {
            target[offset + bin] = (float) Math.sqrt(shares[bin] / lightness.length);
        }
        Unit.scale(target, offset, SIZE, 1);
    }

    private static void addGrey(double[] shares, float lightness, double share) {
        double place = Math.clamp(lightness / 100, 0, 1) * (GREYS - 1);
        int below = Math.min(GREYS - 2, (int) place);
        shares[below] += share * (1 - (place - below));
        shares[below + 1] += share * (place - below);
    }

    private static void addHue(double[] shares, int from, double hue, double share) {
        int below = (int) hue;
        shares[from + below % HUES] += share * (1 - (hue - below));
        shares[from + (below + 1) % HUES] += share * (hue - below);
    }
}
