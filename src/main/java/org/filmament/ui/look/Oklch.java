package org.filmament.ui.look;

/// Colours in OKLCH (Ottosson, *A perceptual color space for image processing*, 2020): lightness 0–1, chroma, hue in degrees.
/// Equal steps look equal, so hues can be dealt out by rule.
public final class Oklch {

    private static final int GAMUT_SEARCH_STEPS = 12;

    private Oklch() {
    }

    /// The opaque sRGB colour nearest in chroma: where sRGB cannot show `chroma` at this lightness and hue, chroma is lowered and
    /// lightness and hue are kept.
    public static int argb(double lightness, double chroma, double hueDegrees) {
        double hue = Math.toRadians(hueDegrees);
        double low = 0;
        double high = chroma;
        if (inGamut(linear(lightness, chroma, hue))) {
            low = chroma;
        } else {
            for (int i = 0; i < GAMUT_SEARCH_STEPS; i++) {
                double middle = (low + high) / 2;
                if (inGamut(linear(lightness, middle, hue))) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
        }
        double[] rgb = linear(lightness, low, hue);
        return 0xFF000000 | channel(rgb[0]) << 16 | channel(rgb[1]) << 8 | channel(rgb[2]);
    }

    /// OKLab coordinates of an sRGB colour: lightness, green–red, blue–yellow.
    public static double[] lab(int argb) {
        double r = linearChannel(argb >> 16 & 0xFF);
        double g = linearChannel(argb >> 8 & 0xFF);
        double b = linearChannel(argb & 0xFF);
        return lab(r, g, b);
    }

    /// OKLab coordinates of linear-light sRGB values, 0 to 1 each.
    public static double[] lab(double r, double g, double b) {
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
        };
    }

    /// The linear-light value, 0 to 1, of an sRGB channel from 0 to 255.
    public static double linearChannel(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double[] linear(double lightness, double chroma, double hue) {
        double a = chroma * Math.cos(hue);
        double b = chroma * Math.sin(hue);
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
        };
    }

    private static double cube(double x) {
        return x * x * x;
    }

    private static boolean inGamut(double[] rgb) {
        for (double c : rgb) {
            if (c < -1e-6 || c > 1 + 1e-6) {
                return false;
            }
        }
        return true;
    }

    private static int channel(double linear) {
        double c = Math.clamp(linear, 0, 1);
        double encoded = c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
        return (int) Math.round(encoded * 255);
    }
}
