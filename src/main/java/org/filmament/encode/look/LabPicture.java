package org.filmament.encode.look;

/// A picture in CIELAB (CIE 1976 L\*a\*b\*) under D65, in which equal distances look about equally far: lightness 0 to 100, `a` from green to
/// red, `b` from blue to yellow, some −110 to 110 for what a screen shows. Row by row.
record LabPicture(int width, int height, float[] lightness, float[] a, float[] b) {

    private static final float[] LINEAR = new float[256];
    /// The tristimulus values of white: the sums of the rows of sRGB's matrix (IEC 61966-2-1).
    private static final float WHITE_X = 0.95047f;
    private static final float WHITE_Z = 1.08883f;
    private static final float EPSILON = 216f / 24389;
    private static final float KAPPA = 24389f / 27;

    static {
        for (int i = 0; i < LINEAR.length; i++) {
            double c = i / 255.0;
            LINEAR[i] = (float) (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
    }

    /// @param argb `width * height` opaque sRGB pixels
    static LabPicture of(int[] argb, int width) {
        float[] lightness = new float[argb.length];
        float[] a = new float[argb.length];
        float[] b = new float[argb.length];
        for (int i = 0; i < argb.length; i++) {
            float red = LINEAR[argb[i] >> 16 & 0xFF];
            float green = LINEAR[argb[i] >> 8 & 0xFF];
            float blue = LINEAR[argb[i] & 0xFF];
            float x = response((0.4124564f * red + 0.3575761f * green + 0.1804375f * blue) / WHITE_X);
            float y = response(0.2126729f * red + 0.7151522f * green + 0.0721750f * blue);
            float z = response((0.0193339f * red + 0.1191920f * green + 0.9503041f * blue) / WHITE_Z);
            lightness[i] = 116 * y - 16;
            a[i] = 500 * (x - y);
            b[i] = 200 * (y - z);
        }
        return new LabPicture(width, argb.length / width, lightness, a, b);
    }

    private static float response(float share) {
        return share > EPSILON ? (float) Math.cbrt(share) : (KAPPA * share + 16) / 116;
    }
}
