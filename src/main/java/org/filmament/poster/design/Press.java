package org.filmament.poster.design;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import org.filmament.poster.design.Composition.Fade;
import org.filmament.poster.design.Composition.Mark;
import org.filmament.poster.design.Composition.Role;

/// Prints a composition at a size: the second ink a hair out of register, the ground's second tone as a halftone where its dots can be
/// seen, and the paper's grain over all. Static; safe for use from any number of threads.
final class Press {

    private static final int GRAIN_SIZE = 256;
    private static final byte[] GRAIN = grain();

    /// Dots of the halftone along the poster's width.
    private static final double DOTS = 64;

    /// A dot needs as many pixels to be seen as one; with fewer the tones are mixed.
    private static final double SEEN_DOT = 3.2;

    private static final double OUT_OF_REGISTER = 0.0036;

    private Press() {
    }

    /// @return `width * (width * 3 / 2)` opaque ARGB pixels, row by row
    static int[] print(Composition composition, int width) {
        int height = width * 3 / 2;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        layGround(composition, pixels, width, height);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        AffineTransform scale = AffineTransform.getScaleInstance(width, width);
        AffineTransform shifted = shifted(composition.seed(), width);
        for (Mark mark : composition.marks()) {
            graphics.setColor(new Color(mark.rgb()));
            graphics.setTransform(mark.role() == Role.ACCENT ? shifted : scale);
            graphics.fill(mark.shape());
        }
        graphics.dispose();
        addGrain(pixels, width, height, composition.seed());
        return pixels;
    }

    private static AffineTransform shifted(long seed, int width) {
        double angle = (seed & 0xFF) / 256.0 * 2 * Math.PI;
        AffineTransform shifted = AffineTransform.getScaleInstance(width, width);
        shifted.translate(OUT_OF_REGISTER * Math.cos(angle), OUT_OF_REGISTER * Math.sin(angle));
        return shifted;
    }

    private static void layGround(Composition composition, int[] pixels, int width, int height) {
        Fade fade = composition.fade();
        if (fade == null) {
            Arrays.fill(pixels, composition.ground());
            return;
        }
        double dot = width / DOTS;
        for (int y = 0; y < height; y++) {
            double share = fade.at((y + 0.5) / width);
            int mixed = Palette.mix(composition.ground(), fade.rgb(), share);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = dot < SEEN_DOT ? mixed
                        : Palette.mix(composition.ground(), fade.rgb(), dotCover(x + 0.5, y + 0.5, dot, share));
            }
        }
    }

    /// How much of a pixel a halftone's dots cover, on a screen at 45 degrees: a round spot function, soft by a pixel.
    private static double dotCover(double x, double y, double dot, double share) {
        double u = (x + y) / dot * Math.PI;
        double v = (x - y) / dot * Math.PI;
        double height = (2 + Math.cos(u) + Math.cos(v)) / 4;
        return Math.clamp((height - (1 - share)) * dot * 0.8 + 0.5, 0, 1) * Math.min(1, share * 12);
    }

    /// Uneven ink and the grain of paper: weaker on small posters, where it would be noise.
    private static void addGrain(int[] pixels, int width, int height, long seed) {
        int strength = width >= 256 ? 7 : width >= 128 ? 5 : width >= 64 ? 3 : 1;
        int from = (int) (seed >>> 8 & GRAIN_SIZE - 1);
        for (int y = 0; y < height; y++) {
            int row = (y + from & GRAIN_SIZE - 1) * GRAIN_SIZE;
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                int grain = GRAIN[row + (x + from & GRAIN_SIZE - 1)] * strength >> 7;
                int rgb = pixels[i];
                pixels[i] = 0xFF000000 | lifted(rgb >> 16 & 0xFF, grain) << 16 | lifted(rgb >> 8 & 0xFF, grain) << 8
                        | lifted(rgb & 0xFF, grain);
            }
        }
    }

    private static int lifted(int value, int by) {
        return Math.clamp(value + by, 0, 255);
    }

    /// Noise in -127 … 127, small values more often than large ones, the same in every run.
    private static byte[] grain() {
        byte[] grain = new byte[GRAIN_SIZE * GRAIN_SIZE];
        Chance chance = new Chance(0);
        for (int i = 0; i < grain.length; i++) {
            double triangular = chance.share(2 * i) + chance.share(2 * i + 1) - 1;
            grain[i] = (byte) Math.round(127 * triangular);
        }
        return grain;
    }
}
