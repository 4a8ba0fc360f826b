package org.filmament.ui.map;

import java.util.Arrays;

/// The glow of the many: each film's colour spread softly over its surroundings, together with the backdrop's own gradient. Worked out on
/// a grid of one node every few pixels and interpolated between. Belongs to one thread while it is worked out, then to any.
final class Haze {

    /// Logical pixels between nodes.
    private static final int CELL = 8;

    /// However many films crowd, haze adds no more than this.
    private static final float MOST = 0.42f;

    private static final int PASSES = 3;

    private int cell;
    private int columns;
    private int rows;
    private int margin;
    private float[][] channels = new float[3][0];
    private float[] spare = new float[0];

    /// Works the haze out for a picture.
    void gather(SceneSnapshot scene, Placement placement, Light light) {
        int reach = (int) Math.max(1, Math.round(scene.level().hazeRadius() / CELL / 2));
        lay(scene.viewport(), PASSES * reach + 2);
        splat(scene, placement, light, (float) (scene.level().hazeGain() / (CELL * CELL)));
        for (float[] channel : channels) {
            for (int pass = 0; pass < PASSES; pass++) {
                blurRows(channel, reach);
                blurColumns(channel, reach);
            }
        }
        soften();
        addBackdrop(scene.viewport(), scene.backdrop(), light);
    }

    private void lay(Viewport viewport, int around) {
        cell = (int) Math.max(1, Math.round(CELL * viewport.outputScale()));
        margin = around;
        columns = viewport.deviceWidth() / cell + 3 + 2 * margin;
        rows = viewport.deviceHeight() / cell + 3 + 2 * margin;
        if (channels[0].length < columns * rows) {
            channels = new float[3][columns * rows];
        }
        if (spare.length < Math.max(columns, rows) + 1) {
            spare = new float[Math.max(columns, rows) + 1];
        }
        for (float[] channel : channels) {
            Arrays.fill(channel, 0, columns * rows, 0);
        }
    }

    private void splat(SceneSnapshot scene, Placement placement, Light light, float gain) {
        float[] screen = placement.screen();
        float perPixel = 1f / cell;
        float[] red = channels[0];
        float[] green = channels[1];
        float[] blue = channels[2];
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
            float r = light.channel(color, 16) * amount;
            float g = light.channel(color, 8) * amount;
            float b = light.channel(color, 0) * amount;
            for (int corner = 0; corner < 4; corner++) {
                int node = at + (corner & 1) + (corner >> 1) * columns;
                float share = ((corner & 1) == 0 ? 1 - partX : partX) * (corner < 2 ? 1 - partY : partY);
                red[node] += r * share;
                green[node] += g * share;
                blue[node] += b * share;
            }
        }
    }

    private void blurRows(float[] channel, int reach) {
        for (int row = 0; row < rows; row++) {
            blur(channel, row * columns, 1, columns, reach);
        }
    }

    private void blurColumns(float[] channel, int reach) {
        for (int column = 0; column < columns; column++) {
            blur(channel, column, columns, rows, reach);
        }
    }

    /// Running mean over `2 * reach + 1` nodes of a line; dark beyond its ends.
    private void blur(float[] channel, int from, int stride, int length, int reach) {
        float[] sums = spare;
        sums[0] = 0;
        for (int i = 0; i < length; i++) {
            sums[i + 1] = sums[i] + channel[from + i * stride];
        }
        float share = 1f / (2 * reach + 1);
        for (int i = 0; i < length; i++) {
            float sum = sums[Math.min(length, i + reach + 1)] - sums[Math.max(0, i - reach)];
            channel[from + i * stride] = Math.max(0, sum * share);
        }
    }

    /// Brightness levels off towards [#MOST]; hue stays.
    private void soften() {
        for (int i = 0; i < columns * rows; i++) {
            float brightest = Math.max(channels[0][i], Math.max(channels[1][i], channels[2][i]));
            float factor = MOST / (MOST + brightest);
            channels[0][i] *= factor;
            channels[1][i] *= factor;
            channels[2][i] *= factor;
        }
    }

    private void addBackdrop(Viewport viewport, Backdrop backdrop, Light light) {
        int inner = backdrop == Backdrop.NIGHT ? 0x10172B : 0xFBF9F4;
        int outer = backdrop == Backdrop.NIGHT ? 0x04060B : 0xEDE8DD;
        double middleX = viewport.deviceWidth() * 0.5;
        double middleY = viewport.deviceHeight() * 0.44;
        double reach = Math.hypot(viewport.deviceWidth(), viewport.deviceHeight()) * 0.56;
        for (int channel = 0; channel < 3; channel++) {
            int shift = 16 - 8 * channel;
            double from = light.amount(inner >> shift & 0xFF);
            double to = light.amount(outer >> shift & 0xFF);
            for (int i = 0; i < columns * rows; i++) {
                double x = (i % columns - margin) * (double) cell;
                double y = (i / columns - margin) * (double) cell;
                double out = LevelOfDetail.smoothStep(0, 1, Math.hypot(x - middleX, (y - middleY) * 1.15) / reach);
                channels[channel][i] += (float) (from + (to - from) * out);
            }
        }
    }

    /// Shows one row of a picture: the glow given, before the haze.
    ///
    /// @param glow light of each pixel of the row from `at` on; left dark
    void show(Light light, long[] glow, int at, int[] pixels, int width, int y) {
        int row = y / cell + margin;
        float part = (float) (y % cell) / cell;
        long next = node(row, margin, part);
        for (int x = 0; x < width; x += cell) {
            int column = x / cell + margin;
            long here = next;
            next = node(row, column + 1, part);
            light.show(glow, at + x, here, Light.slope(here, next, cell), pixels, y * width + x, Math.min(cell, width - x), x, y);
        }
    }

    private long node(int row, int column, float part) {
        int above = row * columns + column;
        return Light.lanes(lane(channels[0], above, part), lane(channels[1], above, part), lane(channels[2], above, part));
    }

    private long lane(float[] channel, int above, float part) {
        float value = channel[above] + (channel[above + columns] - channel[above]) * part;
        return (long) (value * Light.ONE);
    }
}
