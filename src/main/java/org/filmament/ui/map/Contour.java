package org.filmament.ui.map;

import java.util.Arrays;

/// The line around the dense part of a group of films: where the density of the group, a bell on each film, falls to a level within which most
/// of the group lies. Immutable by contract; in the layout's units, so that it is worked out anew only when films move.
///
/// @param lines closed lines, x and y of each corner, the first not repeated at the end
record Contour(float[][] lines) {

    static final Contour NONE = new Contour(new float[0][]);

    /// Share of the group's films that lie within.
    private static final double MASS = 0.85;

    /// A group of fewer films has no shape.
    private static final int LEAST = 5;

    /// Nodes along the longer side of the grid on which density is worked out.
    private static final int SIDE = 40;

    /// The bell's radius, in the group's mean spread; narrower for groups of more films, which can show more of their shape.
    private static final double BANDWIDTH = 0.62;

    /// A film this many times as far from the middle as the median film does not stretch the grid.
    private static final double STRAY = 4;

    private static final int PASSES = 3;

    /// Corners are cut this many times (Chaikin, 1974): a smooth line.
    private static final int CUTS = 1;

    /// @param positions x and y of each film
    /// @param members   rows of the group's films
    static Contour of(float[] positions, int[] members) {
        int[] placed = Arrays.stream(members).filter(film -> Float.isFinite(positions[2 * film] + positions[2 * film + 1])).toArray();
        if (placed.length < LEAST) {
            return NONE;
        }
        return new Grid(positions, placed).contour();
    }

    /// Density of one group on nodes around it.
    private static final class Grid {

        private final float[] positions;
        private final int[] films;
        private final double minX;
        private final double minY;
        private final double cell;
        private final int columns;
        private final int rows;
        private float[] density;

        Grid(float[] positions, int[] films) {
            this.positions = positions;
            this.films = films;
            double middleX = middle(0);
            double middleY = middle(1);
            double reach = STRAY * Math.max(1e-6, medianDistance(middleX, middleY));
            double bandwidth = BANDWIDTH * spread(middleX, middleY, reach) * Math.pow(films.length, -1 / 6.0) * 1.6;
            double left = Double.MAX_VALUE;
            double top = Double.MAX_VALUE;
            double right = -Double.MAX_VALUE;
            double bottom = -Double.MAX_VALUE;
            for (int film : films) {
                double x = Math.clamp(positions[2 * film], middleX - reach, middleX + reach);
                double y = Math.clamp(positions[2 * film + 1], middleY - reach, middleY + reach);
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
            }
            double margin = 3 * bandwidth;
            cell = Math.max(right - left, bottom - top) / SIDE + 2 * margin / SIDE;
            minX = left - margin;
            minY = top - margin;
            columns = (int) Math.ceil((right - left + 2 * margin) / cell) + 2;
            rows = (int) Math.ceil((bottom - top + 2 * margin) / cell) + 2;
            density = new float[columns * rows];
            for (int film : films) {
                splat(film);
            }
            // Running means, several times over, come near to a bell of this radius.
            double half = Math.max(0.5, bandwidth / cell * Math.sqrt(3.0 / PASSES));
            for (int pass = 0; pass < PASSES; pass++) {
                density = blurred(density, columns, rows, half);
                density = blurred(density, rows, columns, half);
            }
        }

        private double middle(int axis) {
            float[] values = new float[films.length];
            for (int i = 0; i < films.length; i++) {
                values[i] = positions[2 * films[i] + axis];
            }
            Arrays.sort(values);
            return values[values.length / 2];
        }

        private double medianDistance(double x, double y) {
            double[] distances = new double[films.length];
            for (int i = 0; i < films.length; i++) {
                distances[i] = Math.hypot(positions[2 * films[i]] - x, positions[2 * films[i] + 1] - y);
            }
            Arrays.sort(distances);
            return distances[distances.length / 2];
        }

        private double spread(double middleX, double middleY, double reach) {
            double sum = 0;
            for (int film : films) {
                double distance = Math.min(reach, Math.hypot(positions[2 * film] - middleX, positions[2 * film + 1] - middleY));
                sum += distance * distance;
            }
            return Math.sqrt(sum / films.length / 2) + 1e-6;
        }

        private void splat(int film) {
            double x = (positions[2 * film] - minX) / cell;
            double y = (positions[2 * film + 1] - minY) / cell;
            if (!(x >= 0 && y >= 0 && x < columns - 1 && y < rows - 1)) {
                return;
            }
            int at = (int) y * columns + (int) x;
            float partX = (float) (x - (int) x);
            float partY = (float) (y - (int) y);
            density[at] += (1 - partX) * (1 - partY);
            density[at + 1] += partX * (1 - partY);
            density[at + columns] += (1 - partX) * partY;
            density[at + columns + 1] += partX * partY;
        }

        /// Running mean of each row over `2 * half + 1` nodes, a part of a node counting in part; transposed, so that twice is both ways.
        private static float[] blurred(float[] source, int width, int height, double half) {
            int reach = (int) half;
            float part = (float) (half - reach);
            float share = (float) (1 / (2 * half + 1));
            float[] target = new float[source.length];
            for (int row = 0; row < height; row++) {
                int from = row * width;
                float sum = 0;
                for (int i = 0; i < Math.min(reach, width); i++) {
                    sum += source[from + i];
                }
                for (int i = 0; i < width; i++) {
                    sum += i + reach < width ? source[from + i + reach] : 0;
                    float ends = (i + reach + 1 < width ? source[from + i + reach + 1] : 0) + (i - reach - 1 >= 0 ? source[from + i - reach - 1] : 0);
                    target[i * height + row] = (sum + part * ends) * share;
                    sum -= i >= reach ? source[from + i - reach] : 0;
                }
            }
            return target;
        }

        Contour contour() {
            float level = level();
            IsoLines lines = new IsoLines(density, columns, rows, level);
            float[][] closed = lines.closed();
            for (int i = 0; i < closed.length; i++) {
                for (int cut = 0; cut < CUTS; cut++) {
                    closed[i] = cut(closed[i]);
                }
                for (int k = 0; k < closed[i].length; k += 2) {
                    closed[i][k] = (float) (minX + closed[i][k] * cell);
                    closed[i][k + 1] = (float) (minY + closed[i][k + 1] * cell);
                }
            }
            return new Contour(closed);
        }

        /// The density that the wanted share of the films have at least, where they stand.
        private float level() {
            float[] values = new float[films.length];
            for (int i = 0; i < films.length; i++) {
                values[i] = at((positions[2 * films[i]] - minX) / cell, (positions[2 * films[i] + 1] - minY) / cell);
            }
            Arrays.sort(values);
            return Math.max(1e-6f, values[(int) ((1 - MASS) * (values.length - 1))] * 0.999f);
        }

        private float at(double x, double y) {
            if (!(x >= 0 && y >= 0 && x < columns - 1 && y < rows - 1)) {
                return 0;
            }
            int node = (int) y * columns + (int) x;
            float partX = (float) (x - (int) x);
            float partY = (float) (y - (int) y);
            float upper = density[node] + (density[node + 1] - density[node]) * partX;
            float lower = density[node + columns] + (density[node + columns + 1] - density[node + columns]) * partX;
            return upper + (lower - upper) * partY;
        }

        private static float[] cut(float[] line) {
            float[] smooth = new float[2 * line.length];
            for (int i = 0; i < line.length; i += 2) {
                int next = (i + 2) % line.length;
                smooth[2 * i] = 0.75f * line[i] + 0.25f * line[next];
                smooth[2 * i + 1] = 0.75f * line[i + 1] + 0.25f * line[next + 1];
                smooth[2 * i + 2] = 0.25f * line[i] + 0.75f * line[next];
                smooth[2 * i + 3] = 0.25f * line[i + 1] + 0.75f * line[next + 1];
            }
            return smooth;
        }
    }
}
