package org.filmament.ui.cosmos;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.filmament.ui.map.Backdrop;

/// Points of light in the colours of the films, as cells of an atlas sheet's first rows; [#CELLS] further on, haze in the same colours. Up to that many
/// colours; beyond, a film takes the nearest of those. How light falls off is worked out once: a change of colours draws up to twice that many
/// cells on the FX thread.
///
/// In a cell there is room for the smallest triangle about what is seen of a light: it stands on its side, and the light is below the middle.
final class LightSprites {

    /// Texels from the middle of a light to where nothing would be left of it, and to where it is cut off for being too faint to be seen.
    static final float REACH = 11.25f;
    static final float SEEN = 9;

    /// Texels from the middle of haze to its rim.
    static final float HAZE_REACH = 15;

    private static final int SIDE = 32;
    private static final int LIGHT_MIDDLE = 20;

    /// Rows left clear above: a sheet's upper edge borders on its lower one.
    static final int CLEAR = 16;

    /// Rows of a sheet of the largest width that they take.
    static final int ROWS = CLEAR + 4 * SIDE;
    static final int CELLS = 256;

    private static final double CORE = 0.10;
    private static final double INK_CORE = 0.22;

    private static final double[] HALO_AT = acrossLight(distance -> 0.9 * cutOff(cube(1 - distance), cube(1 - SEEN / REACH)));
    private static final double[] CORE_AT = acrossLight(distance -> Math.exp(-distance * distance / (2 * CORE * CORE)));
    private static final double[] INK_AT = acrossLight(distance -> Math.min(1, 0.35 * cutOff(square(1 - distance), square(1 - SEEN / REACH))
            + Math.exp(-distance * distance / (2 * INK_CORE * INK_CORE))));
    private static final double[] HAZE_AT = acrossCell(SIDE / 2.0, HAZE_REACH, distance -> Math.max(0, 1 - square(distance)));

    private final Map<Integer, Integer> cells = new HashMap<>();
    private final int[] colors = new int[CELLS];

    /// @param ofDistance from the middle, 1 where nothing would be left of the light; not asked beyond what is seen of it
    private static double[] acrossLight(DoubleUnaryOperator ofDistance) {
        return acrossCell(LIGHT_MIDDLE, REACH, distance -> distance * REACH > SEEN ? 0 : ofDistance.applyAsDouble(distance));
    }

    private static double[] acrossCell(double middleY, double reach, DoubleUnaryOperator ofDistance) {
        double[] values = new double[SIDE * SIDE];
        for (int p = 0; p < values.length; p++) {
            values[p] = ofDistance.applyAsDouble(Math.hypot(p % SIDE + 0.5 - SIDE / 2.0, p / SIDE + 0.5 - middleY) / reach);
        }
        return values;
    }

    /// What falls to nothing where it used to fall to `end`.
    private static double cutOff(double value, double end) {
        return Math.max(0, value - end) / (1 - end);
    }

    private static double square(double value) {
        return value * value;
    }

    private static double cube(double value) {
        return value * value * value;
    }

    /// Texels from a sheet's left edge to the middle of what is in a cell.
    ///
    /// @param width of the sheet
    static int middleX(int cell, int width) {
        return cell % (width / SIDE) * SIDE + SIDE / 2;
    }

    /// Texels from the sheet's upper edge.
    static int middleY(int cell, int width) {
        return CLEAR + cell / (width / SIDE) * SIDE + (cell < CELLS ? LIGHT_MIDDLE : SIDE / 2);
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
