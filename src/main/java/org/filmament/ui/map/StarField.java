package org.filmament.ui.map;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Films as points of light: a bright core in a soft halo of the film's colour. Better-known films are stars of a higher magnitude.
///
/// [#gather] sorts them by rows on one thread; then bands of rows can be lit from any.
final class StarField {

    /// Pixels of a row that are taken as one when what is lit is remembered: 64 of them are the widest picture.
    static final int STRETCH = 64;

    /// Positions within a pixel that a star can have, in each direction: finer steps are not seen.
    private static final int PHASES = 4;

    /// Rows that are sorted as one.
    private static final int BIN = 16;

    private static final double[] MAGNITUDE_RADIUS = {1, 1.4, 2};
    private static final float[] MAGNITUDE_GAIN = {0.8f, 1, 1.15f};

    /// Share of the films that reach at least the second and the third magnitude.
    private static final double[] MAGNITUDE_SHARE = {0.09, 0.012};

    /// A star is as faint as this when its poster is fully there: covered, but not gone beneath a dimmed one.
    private static final float BEHIND_POSTER = 0.12f;

    /// How much whiter than its halo a core is, unless colours are all there is to see.
    private static final float CORE_WHITE = 0.3f;

    /// What a dimmed star keeps of its brightness.
    private static final float DIMMED = 0.1f;

    /// Keeps what one star adds to a pixel within what [Light#FULL] allows.
    private static final float BRIGHTEST = 1.5f;

    private static final int WEIGHT_ONE = Light.ONE / 255;

    private final Kernel[] kernels = new Kernel[MAGNITUDE_RADIUS.length];
    private int count;
    private int[] x = new int[0];
    private int[] y = new int[0];
    private byte[] magnitude = new byte[0];
    private long[] halo = new long[0];
    private long[] core = new long[0];
    private int[] sorted = new int[0];
    private int[] binStart = new int[0];

    /// The pixels around a star, for each of its positions within a pixel: where they are and the weights of core and halo there. One list
    /// instead of rows and columns: a star is a few dozen pixels, and loops as short as its rows cost more than what is done in them.
    ///
    /// @param row    of each pixel, relative to the star's own
    /// @param column likewise
    /// @param offset from the star's own pixel in a picture as wide as `width`
    private record Kernel(double radius, int width, int reach, int[][] row, int[][] column, int[][] offset, int[][] core, int[][] halo) {

        static Kernel of(double radius, int width) {
            int reach = (int) Math.ceil(3.4 * radius);
            int side = 2 * reach + 1;
            int[][] row = new int[PHASES * PHASES][];
            int[][] column = new int[PHASES * PHASES][];
            int[][] offset = new int[PHASES * PHASES][];
            int[][] core = new int[PHASES * PHASES][];
            int[][] halo = new int[PHASES * PHASES][];
            for (int phase = 0; phase < PHASES * PHASES; phase++) {
                double middleX = reach + (phase % PHASES + 0.5) / PHASES;
                double middleY = reach + (phase / PHASES + 0.5) / PHASES;
                int[] coreAt = new int[side * side];
                int[] haloAt = new int[side * side];
                for (int i = 0; i < side * side; i++) {
                    double distance = Math.hypot(i % side + 0.5 - middleX, i / side + 0.5 - middleY) / radius;
                    coreAt[i] = (int) Math.round(1.15 * WEIGHT_ONE * Math.exp(-distance * distance / 0.6));
                    double edge = Math.max(0, 1 - distance / 3.4);
                    haloAt[i] = (int) Math.round(0.8 * WEIGHT_ONE * edge * edge * edge);
                }
                int[] lit = IntStream.range(0, side * side).filter(i -> (coreAt[i] | haloAt[i]) != 0).toArray();
                row[phase] = IntStream.of(lit).map(i -> i / side - reach).toArray();
                column[phase] = IntStream.of(lit).map(i -> i % side - reach).toArray();
                offset[phase] = IntStream.of(lit).map(i -> (i / side - reach) * width + i % side - reach).toArray();
                core[phase] = IntStream.of(lit).map(i -> coreAt[i]).toArray();
                halo[phase] = IntStream.of(lit).map(i -> haloAt[i]).toArray();
            }
            return new Kernel(radius, width, reach, row, column, offset, core, halo);
        }
    }

    /// Takes the stars of a picture.
    void gather(SceneSnapshot scene, Placement placement, Light light) {
        double scale = scene.viewport().outputScale();
        for (int m = 0; m < kernels.length; m++) {
            // Rounded, so that weights are worked out a few times in the course of a zoom and not for each picture of it.
            double radius = Math.rint(scene.level().starRadius() * MAGNITUDE_RADIUS[m] * scale * 16) / 16;
            int width = scene.viewport().deviceWidth();
            if (kernels[m] == null || kernels[m].radius != radius || kernels[m].width != width) {
                kernels[m] = Kernel.of(radius, width);
            }
        }
        reserve(scene.films());
        collect(scene, placement, light);
        sortByRows(scene.viewport().deviceHeight());
    }

    private void reserve(int films) {
        if (x.length < films) {
            x = new int[films];
            y = new int[films];
            magnitude = new byte[films];
            halo = new long[films];
            core = new long[films];
            sorted = new int[films];
        }
    }

    private void collect(SceneSnapshot scene, Placement placement, Light light) {
        float[] screen = placement.screen();
        int[] order = scene.order();
        int width = scene.viewport().deviceWidth();
        int height = scene.viewport().deviceHeight();
        int reach = kernels[kernels.length - 1].reach + 1;
        float gain = (float) scene.level().starGain();
        count = 0;
        for (int rank = 0; rank < order.length; rank++) {
            int film = order[rank];
            float atX = screen[2 * film];
            float atY = screen[2 * film + 1];
            float shown = 1 - (1 - BEHIND_POSTER) * scene.presence()[film];
            float emphasis = scene.emphasis(film);
            float brightness = gain * shown * (DIMMED + (1 - DIMMED) * emphasis);
            if (atX > -reach && atX < width + reach && atY > -reach && atY < height + reach && brightness > 0.02f) {
                int m = magnitudeOf(rank, order.length);
                x[count] = (int) Math.floor(atX * PHASES);
                y[count] = (int) Math.floor(atY * PHASES);
                magnitude[count] = (byte) m;
                paint(count, scene.colors()[film], Math.min(BRIGHTEST, brightness * MAGNITUDE_GAIN[m]), scene.level().hasPosters() ? CORE_WHITE : 0, light);
                count++;
            }
        }
    }

    private static int magnitudeOf(int rank, int films) {
        return rank < MAGNITUDE_SHARE[1] * films ? 2 : rank < MAGNITUDE_SHARE[0] * films ? 1 : 0;
    }

    private void paint(int star, int argb, float brightness, float white, Light light) {
        int red = light.channel(argb, 16);
        int green = light.channel(argb, 8);
        int blue = light.channel(argb, 0);
        halo[star] = Light.lanes((int) (red * brightness), (int) (green * brightness), (int) (blue * brightness));
        core[star] = Light.lanes(whiter(red, white, brightness), whiter(green, white, brightness), whiter(blue, white, brightness));
    }

    private static int whiter(int channel, float white, float brightness) {
        return (int) ((channel + (255 - channel) * white) * brightness);
    }

    private void sortByRows(int height) {
        int bins = height / BIN + 3;
        if (binStart.length == bins + 1) {
            Arrays.fill(binStart, 0);
        } else {
            binStart = new int[bins + 1];
        }
        for (int i = 0; i < count; i++) {
            binStart[bin(y[i], bins) + 1]++;
        }
        for (int b = 0; b < bins; b++) {
            binStart[b + 1] += binStart[b];
        }
        for (int i = 0; i < count; i++) {
            int b = bin(y[i], bins);
            sorted[binStart[b]++] = i;
        }
        System.arraycopy(binStart, 0, binStart, 1, bins);
        binStart[0] = 0;
    }

    private static int bin(int phasedY, int bins) {
        return Math.clamp(Math.floorDiv(phasedY, PHASES * BIN) + 1, 0, bins - 1);
    }

    /// Adds the light of all stars to some rows.
    ///
    /// @param glow    light of each pixel of the rows, `width` to a row
    /// @param fromRow first of the rows
    /// @param toRow   row after the last
    /// @param lit     for each row, a bit for each [#STRETCH] of pixels that light has fallen on
    void light(long[] glow, int width, int fromRow, int toRow, long[] lit) {
        int reach = kernels[kernels.length - 1].reach + 1;
        int bins = binStart.length - 1;
        int from = binStart[bin((fromRow - reach) * PHASES, bins)];
        int to = binStart[bin((toRow + reach) * PHASES, bins) + 1];
        for (int i = from; i < to; i++) {
            lightOne(sorted[i], glow, width, fromRow, toRow, lit);
        }
    }

    private void lightOne(int star, long[] glow, int width, int fromRow, int toRow, long[] lit) {
        Kernel kernel = kernels[magnitude[star]];
        int reach = kernel.reach;
        int middleX = Math.floorDiv(x[star], PHASES);
        int middleY = Math.floorDiv(y[star], PHASES);
        int left = Math.max(0, middleX - reach);
        int right = Math.min(width - 1, middleX + reach);
        if (left > right) {
            return;
        }
        int phase = Math.floorMod(y[star], PHASES) * PHASES + Math.floorMod(x[star], PHASES);
        long stretches = -1L << left / STRETCH & -1L >>> 63 - right / STRETCH;
        int last = Math.min(toRow - 1, middleY + reach);
        for (int row = Math.max(fromRow, middleY - reach); row <= last; row++) {
            lit[row - fromRow] |= stretches;
        }
        int at = (middleY - fromRow) * width + middleX;
        boolean whole = right - left == 2 * reach && middleY - reach >= fromRow && middleY + reach < toRow;
        if (whole) {
            lightWhole(kernel, phase, glow, at, core[star], halo[star]);
        } else {
            lightPart(kernel, phase, glow, at, star, width, fromRow - middleY, toRow - middleY);
        }
    }

    private static void lightWhole(Kernel kernel, int phase, long[] glow, int at, long coreLight, long haloLight) {
        int[] offsets = kernel.offset[phase];
        int[] coreWeights = kernel.core[phase];
        int[] haloWeights = kernel.halo[phase];
        for (int i = 0; i < offsets.length; i++) {
            long before = glow[at + offsets[i]];
            if ((before & Light.FULL) == 0) {
                glow[at + offsets[i]] = before + coreLight * coreWeights[i] + haloLight * haloWeights[i];
            }
        }
    }

    /// A star at an edge of the picture or of the rows.
    private void lightPart(Kernel kernel, int phase, long[] glow, int at, int star, int width, int fromRow, int toRow) {
        int middleX = Math.floorDiv(x[star], PHASES);
        int[] rows = kernel.row[phase];
        int[] columns = kernel.column[phase];
        int[] offsets = kernel.offset[phase];
        for (int i = 0; i < offsets.length; i++) {
            int column = middleX + columns[i];
            if (rows[i] >= fromRow && rows[i] < toRow && column >= 0 && column < width && (glow[at + offsets[i]] & Light.FULL) == 0) {
                glow[at + offsets[i]] += core[star] * kernel.core[phase][i] + halo[star] * kernel.halo[phase][i];
            }
        }
    }
}
