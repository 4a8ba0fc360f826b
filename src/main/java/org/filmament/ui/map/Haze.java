package org.filmament.ui.map;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The backdrop, and on it the glow of the many: each film's colour spread softly over its surroundings. Worked out on a grid of one
/// node every few pixels and interpolated between. Belongs to one thread while it is [worked out][#gather], then to any.
final class Haze {

    /// Logical pixels between nodes.
    private static final int CELL = 8;

    /// Device pixels between nodes are a multiple of this: loops of known length cost half of those of any length.
    private static final int PIECE = 4;

    /// However many films crowd, haze covers no more than this share of what is behind it.
    private static final float MOST = 0.36f;

    /// A running mean, this many times over, comes near enough to a bell.
    private static final int PASSES = 3;

    /// Full brightness at a node: 255 of 256 steps, each of 256 parts for the dither to choose by.
    private static final int FULL = 0xFF00;

    /// Cycle of the dither pattern in both directions.
    private static final int DITHER_SIDE = 64;

    private int cell;
    private float perCell;
    private int columns;
    private int rows;
    private int margin;
    private @Nullable Backdrop backdrop;
    private float[][] haze = new float[3][0];
    private float[][] ground = new float[3][0];
    private float[] spare = new float[0];
    private float[] padded = new float[0];
    private float[] sums = new float[0];

    /// What is shown at the nodes: red and blue in one `int`, green in another, 16 bits each.
    private int[] redBlue = new int[0];
    private int[] green = new int[0];

    /// Added to every pixel of a row before it is rounded, in the lanes of [#redBlue].
    private int[][] dither = new int[DITHER_SIDE][0];

    /// Works the haze out for a picture.
    void gather(SceneSnapshot scene, Placement placement, Light light) {
        // A part of a node counts: a radius of whole nodes would jump in the course of a zoom.
        double radius = Math.max(1, scene.level().hazeRadius() / CELL / 2);
        int reach = (int) radius;
        float part = (float) (radius - reach);
        lay(scene.viewport(), scene.backdrop(), PASSES * (reach + 1) + 2);
        splat(scene, placement, light, (float) (scene.glow() * scene.level().hazeGain() / (CELL * CELL)));
        for (int pass = 0; pass < PASSES; pass++) {
            blurRows(reach, part);
            for (float[] channel : haze) {
                blurColumns(channel, reach, part);
            }
        }
        develop(scene.backdrop());
    }

    private void lay(Viewport viewport, Backdrop behind, int around) {
        int newCell = PIECE * (int) Math.max(1, Math.round(CELL * viewport.outputScale() / PIECE));
        int newColumns = viewport.deviceWidth() / newCell + 3 + 2 * around;
        int newRows = viewport.deviceHeight() / newCell + 3 + 2 * around;
        if (newCell != cell || newColumns != columns || newRows != rows || behind != backdrop) {
            cell = newCell;
            perCell = 1f / newCell;
            columns = newColumns;
            rows = newRows;
            margin = around;
            backdrop = behind;
            haze = new float[3][columns * rows];
            ground = ground(viewport, behind);
            spare = new float[columns * rows];
            sums = new float[columns];
            redBlue = new int[columns * rows];
            green = new int[columns * rows];
            if (dither[0].length != viewport.deviceWidth()) {
                dither = dither(viewport.deviceWidth());
            }
        }
        for (float[] channel : haze) {
            Arrays.fill(channel, 0);
        }
    }

    private void splat(SceneSnapshot scene, Placement placement, Light light, float gain) {
        float[] screen = placement.screen();
        float perPixel = 1f / cell;
        for (int film = 0; film < scene.films(); film++) {
            float x = screen[2 * film] * perPixel + margin;
            float y = screen[2 * film + 1] * perPixel + margin;
            if (!(x >= 0 && y >= 0 && x < columns - 1 && y < rows - 1)) {
                continue;
            }
            int at = (int) y * columns + (int) x;
            float partX = x - (int) x;
            float partY = y - (int) y;
            float amount = gain * scene.emphasis(film) / 255;
            int color = scene.colors()[film];
            for (int channel = 0; channel < 3; channel++) {
                float[] nodes = haze[channel];
                float lower = light.channel(color, 16 - 8 * channel) * amount * partY;
                float upper = light.channel(color, 16 - 8 * channel) * amount - lower;
                nodes[at] += upper * (1 - partX);
                nodes[at + 1] += upper * partX;
                nodes[at + columns] += lower * (1 - partX);
                nodes[at + columns + 1] += lower * partX;
            }
        }
    }

    /// Running mean over `2 * (reach + part) + 1` nodes of each row; dark beyond its ends. The channels go side by side: each sum waits for
    /// the one before it, and three sums wait no longer than one.
    private void blurRows(int reach, float part) {
        int stride = columns + 2 * reach + 2;
        if (padded.length < 3 * stride) {
            padded = new float[3 * stride];
        }
        Arrays.fill(padded, 0);
        for (int row = 0; row < rows; row++) {
            for (int channel = 0; channel < 3; channel++) {
                System.arraycopy(haze[channel], row * columns, padded, channel * stride + reach + 1, columns);
            }
            meanOfRow(row * columns, reach, part, stride);
        }
    }

    private void meanOfRow(int from, int reach, float part, int stride) {
        float[] line = padded;
        float share = 1 / (2 * (reach + part) + 1);
        float red = 0;
        float green = 0;
        float blue = 0;
        int ahead = 2 * reach + 1;
        for (int i = 1; i < ahead; i++) {
            red += line[i];
            green += line[stride + i];
            blue += line[2 * stride + i];
        }
        for (int i = 0; i < columns; i++) {
            red += line[i + ahead];
            green += line[stride + i + ahead];
            blue += line[2 * stride + i + ahead];
            haze[0][from + i] = Math.max(0, (red + part * (line[i] + line[i + ahead + 1])) * share);
            haze[1][from + i] = Math.max(0, (green + part * (line[stride + i] + line[stride + i + ahead + 1])) * share);
            haze[2][from + i] = Math.max(0, (blue + part * (line[2 * stride + i] + line[2 * stride + i + ahead + 1])) * share);
            red -= line[i + 1];
            green -= line[stride + i + 1];
            blue -= line[2 * stride + i + 1];
        }
    }

    /// The same down the columns, all of them side by side.
    private void blurColumns(float[] channel, int reach, float part) {
        float share = 1 / (2 * (reach + part) + 1);
        Arrays.fill(sums, 0);
        System.arraycopy(channel, 0, spare, 0, columns * rows);
        for (int row = 0; row < reach; row++) {
            add(spare, row * columns, sums, 1);
        }
        for (int row = 0; row < rows; row++) {
            if (row + reach < rows) {
                add(spare, (row + reach) * columns, sums, 1);
            }
            System.arraycopy(sums, 0, channel, row * columns, columns);
            addTo(channel, row, row - reach - 1, part);
            addTo(channel, row, row + reach + 1, part);
            for (int i = 0; i < columns; i++) {
                channel[row * columns + i] = Math.max(0, channel[row * columns + i] * share);
            }
            if (row >= reach) {
                add(spare, (row - reach) * columns, sums, -1);
            }
        }
    }

    private void addTo(float[] channel, int row, int source, float part) {
        if (part > 0 && source >= 0 && source < rows) {
            for (int i = 0; i < columns; i++) {
                channel[row * columns + i] += part * spare[source * columns + i];
            }
        }
    }

    private static void add(float[] source, int from, float[] sums, float factor) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += factor * source[from + i];
        }
    }

    /// Brings the nodes to what is shown of them: amounts of light become shares of what is behind that they cover, which level off towards
    /// [#MOST] and keep their hue.
    private void develop(Backdrop behind) {
        boolean night = behind == Backdrop.NIGHT;
        for (int i = 0; i < columns * rows; i++) {
            float brightest = Math.max(haze[0][i], Math.max(haze[1][i], haze[2][i]));
            float factor = MOST / (MOST + brightest);
            int red = shown(ground[0][i], haze[0][i] * factor, night);
            int blue = shown(ground[2][i], haze[2][i] * factor, night);
            redBlue[i] = red << 16 | blue;
            green[i] = shown(ground[1][i], haze[1][i] * factor, night);
        }
    }

    private static int shown(float behind, float covered, boolean night) {
        return (int) (FULL * (night ? behind + (1 - behind) * covered : behind * (1 - covered)));
    }

    /// The backdrop's own gradient: lighter above the middle, darker towards the corners.
    private float[][] ground(Viewport viewport, Backdrop behind) {
        int inner = behind == Backdrop.NIGHT ? 0x10172B : 0xFBF9F4;
        int outer = behind == Backdrop.NIGHT ? 0x04060B : 0xEDE8DD;
        double middleX = viewport.deviceWidth() * 0.5;
        double middleY = viewport.deviceHeight() * 0.44;
        double reach = Math.hypot(viewport.deviceWidth(), viewport.deviceHeight()) * 0.56;
        float[][] shares = new float[3][columns * rows];
        for (int i = 0; i < columns * rows; i++) {
            double x = (i % columns - margin) * (double) cell;
            double y = (i / columns - margin) * (double) cell;
            double out = LevelOfDetail.smoothStep(0, 1, Math.hypot(x - middleX, (y - middleY) * 1.15) / reach);
            for (int channel = 0; channel < 3; channel++) {
                int shift = 16 - 8 * channel;
                double from = (inner >> shift & 0xFF) / 255.0;
                double to = (outer >> shift & 0xFF) / 255.0;
                shares[channel][i] = (float) (from + (to - from) * out);
            }
        }
        return shares;
    }

    /// Noise that is even over every few pixels (Jimenez, *Next generation post processing in Call of Duty*, 2014): a night sky that
    /// is rounded to 256 steps without it shows bands on a projector.
    private static int[][] dither(int width) {
        int[][] rows = new int[DITHER_SIDE][width];
        for (int y = 0; y < DITHER_SIDE; y++) {
            for (int x = 0; x < width; x++) {
                double gradient = 0.06711056 * (x % DITHER_SIDE) + 0.00583715 * y;
                double noise = 52.9829189 * (gradient - Math.floor(gradient));
                rows[y][x] = 0x00010001 * (int) (256 * (noise - Math.floor(noise)));
            }
        }
        return rows;
    }

    /// Shows rows of a picture.
    ///
    /// @param pixels  of the whole picture, `width` to a row
    /// @param fromRow first of the rows
    /// @param toRow   row after the last
    void show(int[] pixels, int width, int fromRow, int toRow) {
        int[] redBlueStart = new int[width + cell];
        int[] redBlueStep = new int[width + cell];
        int[] greenStart = new int[width + cell];
        int[] greenStep = new int[width + cell];
        int[] mixed = new int[width];
        int expanded = -1;
        for (int y = fromRow; y < toRow; y++) {
            int row = y / cell;
            if (row != expanded) {
                expand(redBlue, row + margin, width, redBlueStart, redBlueStep);
                expand(green, row + margin, width, greenStart, greenStep);
                expanded = row;
            }
            mix(redBlueStart, redBlueStep, greenStart, greenStep, y % cell, dither[y % DITHER_SIDE], mixed, width);
            System.arraycopy(mixed, 0, pixels, y * width, width);
        }
    }

    /// For each pixel of the first line of a row of cells: what is shown there, and what it grows by from line to line. Lanes of what
    /// it grows by may be negative and borrow from each other; in the sum they come out right.
    private void expand(int[] nodes, int row, int width, int[] start, int[] step) {
        int node = row * columns + margin;
        for (int x = 0; x < width; x += cell, node++) {
            int left = nodes[node];
            int across = steps(left, nodes[node + 1]);
            int leftDown = steps(left, nodes[node + columns]);
            int rightDown = steps(nodes[node + 1], nodes[node + columns + 1]);
            int changeHigh = (int) ((high(rightDown) - high(leftDown)) * perCell * 0x10000);
            int changeLow = (int) ((low(rightDown) - low(leftDown)) * perCell * 0x10000);
            int atLeft = left;
            int high = 0;
            int low = 0;
            for (int from = x; from < x + cell; from += PIECE) {
                for (int i = 0; i < PIECE; i++) {
                    start[from + i] = atLeft;
                    step[from + i] = leftDown + (high & 0xFFFF0000) + (low >> 16);
                    atLeft += across;
                    high += changeHigh;
                    low += changeLow;
                }
            }
        }
    }

    /// What both lanes of `from` grow by, from step to step, to be those of `to` after a cell.
    private int steps(int from, int to) {
        return (int) (((to >>> 16) - (from >>> 16)) * perCell) * 0x10000 + (int) (((to & 0xFFFF) - (from & 0xFFFF)) * perCell);
    }

    private static int low(int lanes) {
        return (short) lanes;
    }

    private static int high(int lanes) {
        return lanes - low(lanes) >> 16;
    }

    /// Loops over arrays from 0 in step are what the compiler turns into vector instructions: four times as fast as writing to the
    /// picture in place.
    private static void mix(int[] redBlue, int[] redBlueStep, int[] green, int[] greenStep, int line, int[] noise, int[] mixed,
                            int width) {
        for (int x = 0; x < width; x++) {
            mixed[x] = 0xFF000000 | (redBlue[x] + redBlueStep[x] * line + noise[x]) >>> 8 & 0x00FF00FF
                    | green[x] + greenStep[x] * line + noise[x] & 0xFF00;
        }
    }
}
