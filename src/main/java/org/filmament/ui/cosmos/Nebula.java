package org.filmament.ui.cosmos;

import org.filmament.math.HashRandom;
import org.filmament.ui.map.Backdrop;

/// The colour of the sky in each direction: a dark blue in which a band of faint light and a few clouds hang; on paper, the paper's own texture.
/// Smooth noise over the sphere, so that no seam shows. Thread-safe.
final class Nebula {

    private static final int OCTAVES = 5;
    private static final long SEED = 1895;

    /// The pole of the band of light.
    private static final double[] POLE = {0.66, 0.71, 0.25};

    private Nebula() {
    }

    /// Opaque ARGB in the direction of a unit vector.
    ///
    /// @param grain −0.5 to 0.5, so that steps of eight bits do not show as contours
    static int argb(double x, double y, double z, double grain, Backdrop backdrop) {
        return backdrop == Backdrop.NIGHT ? night(x, y, z, grain) : paper(x, y, z, grain);
    }

    private static int night(double x, double y, double z, double grain) {
        double off = x * POLE[0] + y * POLE[1] + z * POLE[2];
        double ragged = fractal(2.2 * x, 2.2 * y, 2.2 * z, 0) - 0.5;
        double band = Math.exp(-Math.pow((off + 0.34 * ragged) / 0.26, 2));
        double dust = fractal(4.1 * x + 3, 4.1 * y, 4.1 * z, 1);
        double milk = band * Math.clamp(1.7 * dust - 0.35, 0, 1);
        double rose = Math.pow(Math.clamp(3.4 * fractal(1.5 * x, 1.5 * y + 7, 1.5 * z, 2) - 1.45, 0, 1), 1.4);
        double teal = Math.pow(Math.clamp(3.4 * fractal(1.4 * x - 5, 1.4 * y, 1.4 * z + 2, 3) - 1.5, 0, 1), 1.4);
        double red = 5 + 34 * milk + 29 * rose + 2 * teal;
        double green = 7 + 36 * milk + 10 * rose + 24 * teal;
        double blue = 14 + 52 * milk + 38 * rose + 35 * teal;
        return argb(red + grain, green + grain, blue + grain);
    }

    private static int paper(double x, double y, double z, double grain) {
        double wash = fractal(1.8 * x, 1.8 * y, 1.8 * z, 4) - 0.5;
        double fibre = fractal(23 * x, 23 * y, 23 * z, 5) - 0.5;
        double dark = 14 * wash + 5 * fibre;
        return argb(0xF1 + dark + grain, 0xEC + 1.05 * dark + grain, 0xE1 + 1.25 * dark + grain);
    }

    private static int argb(double red, double green, double blue) {
        return 0xFF000000 | channel(red) << 16 | channel(green) << 8 | channel(blue);
    }

    private static int channel(double value) {
        return (int) Math.clamp(Math.rint(value), 0, 255);
    }

    /// Value noise in octaves, 0 to 1, mostly near the middle.
    private static double fractal(double x, double y, double z, int kind) {
        double sum = 0;
        double weight = 0.5;
        double total = 0;
        double scale = 1;
        for (int octave = 0; octave < OCTAVES; octave++) {
            sum += weight * noise(x * scale, y * scale, z * scale, kind * OCTAVES + octave);
            total += weight;
            weight *= 0.55;
            scale *= 2.03;
        }
        return sum / total;
    }

    private static double noise(double x, double y, double z, int kind) {
        int cellX = (int) Math.floor(x);
        int cellY = (int) Math.floor(y);
        int cellZ = (int) Math.floor(z);
        double tx = smooth(x - cellX);
        double ty = smooth(y - cellY);
        double tz = smooth(z - cellZ);
        double near = mixed(mixed(corner(cellX, cellY, cellZ, kind), corner(cellX + 1, cellY, cellZ, kind), tx),
                mixed(corner(cellX, cellY + 1, cellZ, kind), corner(cellX + 1, cellY + 1, cellZ, kind), tx), ty);
        double far = mixed(mixed(corner(cellX, cellY, cellZ + 1, kind), corner(cellX + 1, cellY, cellZ + 1, kind), tx),
                mixed(corner(cellX, cellY + 1, cellZ + 1, kind), corner(cellX + 1, cellY + 1, cellZ + 1, kind), tx), ty);
        return mixed(near, far, tz);
    }

    private static double corner(int x, int y, int z, int kind) {
        return HashRandom.uniform(SEED + kind, x * 73_856_093L ^ y * 19_349_663L, z);
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mixed(double a, double b, double t) {
        return a + (b - a) * t;
    }

    /// How likely a star is in a direction, 0 to 1: they crowd in the band.
    static double starriness(double x, double y, double z) {
        double off = x * POLE[0] + y * POLE[1] + z * POLE[2];
        return 0.3 + 0.7 * Math.exp(-Math.pow(off / 0.3, 2));
    }
}
