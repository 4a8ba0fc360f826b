package org.filmament.ui.map;

import java.util.Arrays;

/// A rectangle of the map, in the layout's units.
public record Extent(double minX, double minY, double maxX, double maxY) {

    /// Share of the films at either end of each axis that [#of] lets lie outside: one stray film does not shrink the others to a dot.
    private static final double STRAY = 0.004;

    /// Films whose coordinates are sorted, about.
    private static final int SORTED = 10_000;

    /// How far beyond the bulk of the films the extent may reach for the strays, in widths of the bulk.
    private static final double REACH = 0.14;

    /// The rectangle of the placed films, strays cut off; a unit square around the origin when there are none.
    ///
    /// @param positions x and y of each film; those that are not finite are left out
    public static Extent of(float[] positions) {
        double[] x = axis(positions, 0);
        double[] y = axis(positions, 1);
        return x.length == 0 || y.length == 0 ? new Extent(-0.5, -0.5, 0.5, 0.5)
                : new Extent(low(x), low(y), high(x), high(y));
    }

    public double width() {
        return maxX - minX;
    }

    public double height() {
        return maxY - minY;
    }

    public double centerX() {
        return (minX + maxX) / 2;
    }

    public double centerY() {
        return (minY + maxY) / 2;
    }

    /// Coordinates in order; of many films every so-manieth, and the two outermost: sorting 100,000 would take longer than a frame has.
    private static double[] axis(float[] positions, int axis) {
        int every = Math.max(1, positions.length / 2 / SORTED);
        double[] values = new double[positions.length / 2 / every + 3];
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        int n = 0;
        for (int film = 0; film < positions.length / 2; film++) {
            float value = positions[2 * film + axis];
            if (Float.isFinite(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
                if (film % every == 0) {
                    values[n++] = value;
                }
            }
        }
        if (every > 1 && least <= most) {
            values[n++] = least;
            values[n++] = most;
        }
        double[] sorted = Arrays.copyOf(values, n);
        Arrays.sort(sorted);
        return sorted;
    }

    private static double low(double[] sorted) {
        return Math.max(sorted[0], bulkLow(sorted) - REACH * (bulkHigh(sorted) - bulkLow(sorted)));
    }

    private static double high(double[] sorted) {
        return Math.min(sorted[sorted.length - 1], bulkHigh(sorted) + REACH * (bulkHigh(sorted) - bulkLow(sorted)));
    }

    private static double bulkLow(double[] sorted) {
        return sorted[(int) (STRAY * (sorted.length - 1))];
    }

    private static double bulkHigh(double[] sorted) {
        return sorted[sorted.length - 1 - (int) (STRAY * (sorted.length - 1))];
    }
}
