package org.filmament.ui.cosmos;

import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.filmament.ui.map.Backdrop;
import org.jspecify.annotations.Nullable;

/// Points of light in the colours of the films, as cells of a small sheet for the graphics card; [#CELLS] further on, haze in the same colours. Up to that many
/// colours; beyond, a film takes the nearest of those. How light falls off is worked out once: a change of colours draws up to twice that many
/// cells. FX thread only.
///
/// In a cell there is room for the smallest triangle about what is seen of a light: it stands on its side, and the light is below the middle.
final class LightSprites {

    /// Texels from the middle of a light to where nothing would be left of it, and to where it is cut off for being too faint to be seen.
    static final float REACH = 11.25f;
    static final float SEEN = 9;

    /// Texels from the middle of haze to its rim.
    static final float HAZE_REACH = 15;

    static final int CELLS = 256;

    static final int WIDTH = 1024;
    static final int HEIGHT = 544;

    private static final int SIDE = 32;
    private static final int PER_ROW = WIDTH / SIDE;
    private static final int LIGHT_MIDDLE = 20;

    /// Rows left clear above: a sheet's upper edge borders on its lower one.
    private static final int CLEAR = 16;

    private static final double CORE = 0.10;
    private static final double INK_CORE = 0.22;

    private static final double[] HALO_AT = acrossLight(distance -> 0.9 * cutOff(cube(1 - distance), cube(1 - SEEN / REACH)));
    private static final double[] CORE_AT = acrossLight(distance -> Math.exp(-distance * distance / (2 * CORE * CORE)));
    private static final double[] INK_AT = acrossLight(distance -> Math.min(1, 0.35 * cutOff(square(1 - distance), square(1 - SEEN / REACH))
            + Math.exp(-distance * distance / (2 * INK_CORE * INK_CORE))));
    private static final double[] HAZE_AT = acrossCell(SIDE / 2.0, HAZE_REACH, distance -> Math.max(0, 1 - square(distance)));

    private final Map<Integer, Integer> cells = new HashMap<>();
    private final int[] colors = new int[CELLS];
    private final int[] pixels = new int[WIDTH * HEIGHT];
    private short[] cellOf = new short[0];
    private boolean stale;

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

    /// Texels from the left edge to the middle of what is in a cell.
    static int middleX(int cell) {
        return cell % PER_ROW * SIDE + SIDE / 2;
    }

    /// Texels from the upper edge.
    static int middleY(int cell) {
        return CLEAR + cell / PER_ROW * SIDE + (cell < CELLS ? LIGHT_MIDDLE : SIDE / 2);
    }

    /// The cell of a film's light.
    int cellOf(int film) {
        return cellOf[film];
    }

    /// Takes the films' colours.
    ///
    /// @param argb one opaque colour a film
    void setColors(int[] argb, Backdrop backdrop) {
        assign(argb);
        for (int cell = 0; cell < Math.min(CELLS, cells.size()); cell++) {
            draw(cell, backdrop);
        }
        stale = true;
    }

    /// The sheet's image if it has changed since the last call, else null.
    @Nullable Image refresh() {
        if (!stale) {
            return null;
        }
        stale = false;
        return new WritableImage(new PixelBuffer<>(WIDTH, HEIGHT, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }

    private void assign(int[] argb) {
        cells.clear();
        if (cellOf.length != argb.length) {
            cellOf = new short[argb.length];
        }
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
            cellOf[i] = (short) (int) known;
        }
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

    private void draw(int cell, Backdrop backdrop) {
        int color = colors[cell];
        int at = (CLEAR + cell / PER_ROW * SIDE) * WIDTH + cell % PER_ROW * SIDE;
        int toHaze = CELLS / PER_ROW * SIDE * WIDTH;
        for (int p = 0; p < SIDE * SIDE; p++) {
            int pixel = at + p / SIDE * WIDTH + p % SIDE;
            pixels[pixel] = backdrop == Backdrop.NIGHT ? light(color, p) : ink(color, p);
            pixels[pixel + toHaze] = haze(color, p, backdrop);
        }
    }

    private static int haze(int color, int pixel, Backdrop backdrop) {
        double edge = HAZE_AT[pixel];
        double strength = (backdrop == Backdrop.NIGHT ? 0.24 : 0.13) * edge * edge * edge;
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
