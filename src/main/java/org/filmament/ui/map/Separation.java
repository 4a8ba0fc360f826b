package org.filmament.ui.map;

import java.util.Arrays;

/// How much room each film has: the distance to the nearest film that is more prominent than it, heights counted by posters' proportions (two
/// posters that stand above each other touch at 1.5 times the distance of two side by side).
///
/// A film whose room on the screen exceeds a poster's size may be shown as a poster without touching a better-known one. The rule looks
/// at nothing but distances, so it does not change while the map is panned, grows with the zoom alone (a poster once shown stays while
/// one comes nearer), and changes continuously while films move: representatives that were picked by cells of the screen would flicker.
final class Separation {

    private Separation() {
    }

    /// @param positions x and y of each film
    /// @param order     films, the most prominent first
    /// @return one distance a film, in the layout's units: infinite for the first, 0 for a film without a place
    static float[] of(float[] positions, int[] order) {
        float[] separation = new float[order.length];
        Grid grid = new Grid(positions, order.length);
        int inserted = 0;
        int regridAt = 16;
        for (int rank = 0; rank < order.length; rank++) {
            int film = order[rank];
            if (Float.isFinite(positions[2 * film]) && Float.isFinite(positions[2 * film + 1])) {
                if (inserted == regridAt) {
                    regridAt *= 4;
                    grid.refine(order, rank, inserted);
                }
                separation[film] = inserted == 0 ? Float.POSITIVE_INFINITY : grid.nearest(film);
                grid.insert(film);
                inserted++;
            }
        }
        return separation;
    }

    /// Films in square cells, which get smaller as more films come: about one film a cell. The cells cover the bulk of the films;
    /// strays are filed in the border cells. Since that brings films nearer to each other but never farther apart, the search by
    /// rings stays exact.
    private static final class Grid {

        private static final int LARGEST_SIDE = 1024;

        /// Half the side of the square that is divided into cells, in standard deviations.
        private static final double DEVIATIONS = 2.5;

        private final float[] positions;
        private final float minX;
        private final float minY;
        private final float width;
        private final int[] next;
        private int side = 4;
        private float cell;
        private int[] heads = new int[16];

        Grid(float[] positions, int films) {
            this.positions = positions;
            double[] middle = new double[2];
            double reach = 0;
            for (int axis = 0; axis < 2; axis++) {
                double sum = 0;
                double squares = 0;
                int placed = 0;
                for (int i = axis; i < positions.length; i += 2) {
                    if (Float.isFinite(positions[i])) {
                        sum += positions[i];
                        squares += (double) positions[i] * positions[i];
                        placed++;
                    }
                }
                middle[axis] = placed == 0 ? 0 : sum / placed;
                double variance = placed == 0 ? 0 : squares / placed - middle[axis] * middle[axis];
                reach = Math.max(reach, DEVIATIONS * Math.sqrt(Math.max(0, variance)));
            }
            minX = (float) (middle[0] - reach);
            minY = (float) (middle[1] - reach);
            width = (float) Math.max(2 * reach, 1e-9);
            cell = width / side;
            next = new int[films];
            Arrays.fill(heads, -1);
        }

        void refine(int[] order, int ranks, int inserted) {
            side = Math.min(LARGEST_SIDE, 2 * (int) Math.ceil(Math.sqrt(inserted)));
            cell = width / side;
            heads = new int[side * side];
            Arrays.fill(heads, -1);
            for (int rank = 0; rank < ranks; rank++) {
                int film = order[rank];
                if (Float.isFinite(positions[2 * film]) && Float.isFinite(positions[2 * film + 1])) {
                    insert(film);
                }
            }
        }

        void insert(int film) {
            int at = row(film) * side + column(film);
            next[film] = heads[at];
            heads[at] = film;
        }

        /// Distance to the nearest film in the grid, looking in squares of cells around the film's own.
        float nearest(int film) {
            int column = column(film);
            int row = row(film);
            float best = Float.POSITIVE_INFINITY;
            for (int ring = 0; ring < side; ring++) {
                best = Math.min(best, nearestInRing(film, column, row, ring));
                float reached = ring * cell / Placement.ASPECT;
                if (best <= reached * reached) {
                    break;
                }
            }
            return (float) Math.sqrt(best);
        }

        private float nearestInRing(int film, int column, int row, int ring) {
            float best = Float.POSITIVE_INFINITY;
            int fromRow = Math.max(0, row - ring);
            int toRow = Math.min(side - 1, row + ring);
            for (int r = fromRow; r <= toRow; r++) {
                boolean whole = Math.abs(r - row) == ring;
                for (int c = column - ring; c <= column + ring; c += whole || ring == 0 ? 1 : 2 * ring) {
                    if (c >= 0 && c < side) {
                        best = Math.min(best, nearestInCell(film, r * side + c));
                    }
                }
            }
            return best;
        }

        private float nearestInCell(int film, int at) {
            float best = Float.POSITIVE_INFINITY;
            for (int other = heads[at]; other >= 0; other = next[other]) {
                float dx = positions[2 * other] - positions[2 * film];
                float dy = (positions[2 * other + 1] - positions[2 * film + 1]) / Placement.ASPECT;
                best = Math.min(best, dx * dx + dy * dy);
            }
            return best;
        }

        private int column(int film) {
            return Math.clamp((int) ((positions[2 * film] - minX) / cell), 0, side - 1);
        }

        private int row(int film) {
            return Math.clamp((int) ((positions[2 * film + 1] - minY) / cell), 0, side - 1);
        }
    }
}
