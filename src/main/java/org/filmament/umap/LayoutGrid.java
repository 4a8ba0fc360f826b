package org.filmament.umap;

import org.filmament.math.FloatMatrix;

/// Exact nearest neighbours in a layout, by a grid over its first two coordinates: some microseconds a query in two
/// dimensions, correct in any. Safe for concurrent queries.
///
/// The grid spans three standard deviations around the mean, so that a few strays cannot stretch it; points beyond belong to
/// its rim. Moving points onto the rim only brings them closer to each other, so distances between cells stay lower bounds.
final class LayoutGrid {

    private static final int POINTS_PER_CELL = 4;
    private static final int MAX_SIDE = 1024;
    private static final double REACH = 3;
    // Keeps rounding in the division into cells from ending a search too early; in cells.
    private static final double SLACK = 1e-5;

    private final FloatMatrix layout;
    private final int side;
    private final Axis x;
    private final Axis y;
    private final int[] cellStarts;
    private final int[] pointsByCell;

    /// One coordinate's division into cells; an axis without extent has one cell without end.
    private record Axis(int column, double start, double cellSize, int cells) {

        static Axis of(FloatMatrix layout, int column, int cells) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < layout.rows(); i++) {
                sum += layout.get(i, column);
            }
            double mean = sum / layout.rows();
            for (int i = 0; i < layout.rows(); i++) {
                squares += (layout.get(i, column) - mean) * (layout.get(i, column) - mean);
            }
            double reach = REACH * Math.sqrt(squares / layout.rows());
            return reach == 0 ? endless() : new Axis(column, mean - reach, 2 * reach / cells, cells);
        }

        static Axis endless() {
            return new Axis(0, 0, Double.POSITIVE_INFINITY, 1);
        }

        /// Where a point lies on this axis, in cells, between 0 and less than [#cells].
        double position(FloatMatrix layout, int point) {
            return Math.clamp((layout.get(point, column) - start) / cellSize, 0, Math.nextDown((double) cells));
        }

        /// Least distance from `position` to a cell further than `ring` cells from its own.
        double distanceBeyond(double position, int ring) {
            int cell = (int) position;
            double below = cell - ring > 0 ? position - (cell - ring) : Double.POSITIVE_INFINITY;
            double above = cell + ring + 1 < cells ? cell + ring + 1 - position : Double.POSITIVE_INFINITY;
            return Math.max(0, Math.min(below, above) - SLACK) * cellSize;
        }
    }

    /// @param layout n × d, n ≥ 1; must not change while the grid is used
    /// @throws IllegalArgumentException if it holds NaN or infinity
    LayoutGrid(FloatMatrix layout) {
        for (float coordinate : layout.data()) {
            if (!Float.isFinite(coordinate)) {
                throw new IllegalArgumentException("the layout holds NaN or infinity");
            }
        }
        this.layout = layout;
        side = Math.clamp((int) Math.sqrt((double) layout.rows() / POINTS_PER_CELL), 1, MAX_SIDE);
        x = Axis.of(layout, 0, side);
        y = layout.columns() > 1 ? Axis.of(layout, 1, side) : Axis.endless();
        int[] cells = new int[layout.rows()];
        cellStarts = new int[side * side + 1];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (int) y.position(layout, i) * side + (int) x.position(layout, i);
            cellStarts[cells[i] + 1]++;
        }
        for (int cell = 0; cell < side * side; cell++) {
            cellStarts[cell + 1] += cellStarts[cell];
        }
        pointsByCell = new int[cells.length];
        int[] next = cellStarts.clone();
        for (int i = 0; i < cells.length; i++) {
            pointsByCell[next[cells[i]]++] = i;
        }
    }

    /// The points nearest to `point`, itself excluded, nearest first, ties by number; `ids.length` of them, which must be
    /// below the number of points.
    ///
    /// @param ids       receives the points
    /// @param distances receives their squared distances, as long as `ids`
    void nearest(int point, int[] ids, double[] distances) {
        double px = x.position(layout, point);
        double py = y.position(layout, point);
        int column = (int) px;
        int row = (int) py;
        int found = 0;
        for (int ring = 0; ring < side; ring++) {
            int left = Math.max(0, column - ring);
            int right = Math.min(side - 1, column + ring);
            for (int r = Math.max(0, row - ring); r <= Math.min(side - 1, row + ring); r++) {
                boolean wholeRow = Math.abs(r - row) == ring;
                for (int c = left; c <= right; c++) {
                    if (wholeRow || Math.abs(c - column) == ring) {
                        found = scan(r * side + c, point, ids, distances, found);
                    }
                }
            }
            double beyond = Math.min(x.distanceBeyond(px, ring), y.distanceBeyond(py, ring));
            if (found == ids.length && (found == 0 || distances[found - 1] < beyond * beyond)) {
                return;
            }
        }
    }

    private int scan(int cell, int point, int[] ids, double[] distances, int found) {
        int count = found;
        for (int at = cellStarts[cell]; at < cellStarts[cell + 1]; at++) {
            int candidate = pointsByCell[at];
            if (candidate != point) {
                double distance = SquaredDistances.between(layout, point, candidate);
                if (count < ids.length || isBefore(distance, candidate, distances[count - 1], ids[count - 1])) {
                    count = Math.min(count + 1, ids.length);
                    insert(distance, candidate, ids, distances, count);
                }
            }
        }
        return count;
    }

    /// Inserts in order into the first `count` places, the last of which is free or given up.
    private static void insert(double distance, int id, int[] ids, double[] distances, int count) {
        int place = count - 1;
        while (place > 0 && isBefore(distance, id, distances[place - 1], ids[place - 1])) {
            distances[place] = distances[place - 1];
            ids[place] = ids[place - 1];
            place--;
        }
        distances[place] = distance;
        ids[place] = id;
    }

    private static boolean isBefore(double distance, int id, double otherDistance, int otherId) {
        return distance < otherDistance || distance == otherDistance && id < otherId;
    }
}
