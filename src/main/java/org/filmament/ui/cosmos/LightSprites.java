package org.filmament.ui.cosmos;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.filmament.ui.map.Backdrop;

/// Points of light in the colours of the films, as cells of an atlas sheet's first rows; [#CELLS] further on, haze in the same colours. Up to that many
/// colours; beyond, a film takes the nearest of those. How light falls off is worked out once: a change of colours draws up to twice that many
/// cells on the FX thread.
final class LightSprites {

    static final int SIDE = 32;

    /// Rows left clear above: a sheet's upper edge borders on its lower one.
    static final int CLEAR = 16;

    /// Rows of a sheet of the largest width that they take.
    static final int ROWS = CLEAR + 4 * SIDE;
    static final int CELLS = 256;

    private static final double CORE = 0.10;
    private static final double INK_CORE = 0.22;

    private static final double[] HALO_AT = acrossCell(distance -> 0.9 * edge(distance) * edge(distance) * edge(distance));
    private static final double[] CORE_AT = acrossCell(distance -> Math.exp(-distance * distance / (2 * CORE * CORE)));
    private static final double[] INK_AT = acrossCell(distance -> Math.min(1,
            0.35 * edge(distance) * edge(distance) + Math.exp(-distance * distance / (2 * INK_CORE * INK_CORE))));
    private static final double[] HAZE_AT = acrossCell(distance -> Math.max(0, 1 - distance * distance));

    private final Map<Integer, Integer> cells = new HashMap<>();
    private final int[] colors = new int[CELLS];

    /// @param ofDistance from the middle, 1 at the rim
    private static double[] acrossCell(DoubleUnaryOperator ofDistance) {
        double[] values = new double[SIDE * SIDE];
        for (int p = 0; p < values.length; p++) {
            values[p] = ofDistance.applyAsDouble(Math.hypot(p % SIDE + 0.5 - SIDE / 2.0, p / SIDE + 0.5 - SIDE / 2.0) / (SIDE / 2.0 - 1));
        }
        return values;
    }

    private static double edge(double distance) {
        return Math.max(0, 1 - distance);
    }

    /// The cell of each film's colour.
    ///
    /// @param argb one opaque colour a film
    short[] assign(int[] argb) {
        cells.clear();
        short[] cell = new short[argb.length];
        for (int i = 0; i < argb.length; i++) {
            int color = argb[i] & 0xFFFFFF;
            Integer known = cells.get(color);
            if (known == null) {
                known = cells.size() < CELLS ? cells.size() : nearest(color);
                if (cells.size() < CELLS) {
                    colors[known] = color;
                }
                cells.put(color, known);
            }
            cell[i] = (short) (int) known;
        }
        return cell;
    }

    private int nearest(int color) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int c = 0; c < CELLS; c++) {
            int red = (colors[c] >> 16) - (color >> 16);
            int green = (colors[c] >> 8 & 0xFF) - (color >> 8 & 0xFF);
            int blue = (colors[c] & 0xFF) - (color & 0xFF);
            int distance = red * red + green * green + blue * blue;
            if (distance < least) {
                least = distance;
                best = c;
            }
        }
        return best;
    }

    /// Draws all cells in use into the first rows of a sheet of premultiplied ARGB.
    void draw(int[] pixels, int width, Backdrop backdrop) {
        int perRow = width / SIDE;
        for (int c = 0; c < Math.min(CELLS, cells.size()); c++) {
            int left = c % perRow * SIDE;
            int top = CLEAR + c / perRow * SIDE;
            for (int p = 0; p < SIDE * SIDE; p++) {
                int at = (top + p / SIDE) * width + left + p % SIDE;
                pixels[at] = backdrop == Backdrop.NIGHT ? light(colors[c], p) : ink(colors[c], p);
                pixels[at + CELLS / perRow * SIDE * width] = haze(colors[c], p, backdrop);
            }
        }
    }

    private static int haze(int color, int pixel, Backdrop backdrop) {
        double edge = HAZE_AT[pixel];
        double strength = (backdrop == Backdrop.NIGHT ? 0.19 : 0.1) * edge * edge * edge;
        // At night haze is light alone, which hides next to nothing; the least alpha keeps it from being left out.
        int alpha = backdrop == Backdrop.NIGHT ? strength * 255 >= 0.5 ? 1 : 0 : (int) Math.round(strength * 255);
        return alpha == 0 ? 0 : alpha << 24 | (int) Math.round((color >> 16 & 0xFF) * strength) << 16
                | (int) Math.round((color >> 8 & 0xFF) * strength) << 8 | (int) Math.round((color & 0xFF) * strength);
    }

    /// A white-hot core in a halo: light adds more to what is behind it than it hides.
    private static int light(int color, int pixel) {
        double halo = HALO_AT[pixel];
        double core = CORE_AT[pixel];
        double alpha = Math.min(1, 0.4 * halo + core);
        int red = lit(color >> 16 & 0xFF, halo, core);
        int green = lit(color >> 8 & 0xFF, halo, core);
        int blue = lit(color & 0xFF, halo, core);
        return (int) Math.round(alpha * 255) << 24 | red << 16 | green << 8 | blue;
    }

    private static int lit(int channel, double halo, double core) {
        return (int) Math.min(255, Math.round(channel * halo + (channel + 0.65 * (255 - channel)) * core));
    }

    private static int ink(int color, int pixel) {
        double alpha = INK_AT[pixel];
        return (int) Math.round(alpha * 255) << 24 | (int) Math.round((color >> 16 & 0xFF) * alpha) << 16
                | (int) Math.round((color >> 8 & 0xFF) * alpha) << 8 | (int) Math.round((color & 0xFF) * alpha);
    }
}
