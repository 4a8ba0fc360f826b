package org.filmament.ui.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Lines of one value on a grid of nodes: marching squares (Lorensen and Cline, 1987, in the plane), with the value interpolated along the edges
/// between nodes. The grid is taken to be below the value beyond its border, so all lines are closed.
final class IsoLines {

    private final float[] values;
    private final int columns;
    private final int rows;
    private final float level;

    /// Where a line that enters a cell through an edge of the grid leaves it: edges by number, twice the node at their upper left end, one more
    /// for those that go down. -1 where no line enters.
    private final int[] next;

    /// @param values of the nodes, `columns` to a row
    IsoLines(float[] values, int columns, int rows, float level) {
        this.values = values;
        this.columns = columns;
        this.rows = rows;
        this.level = level;
        next = new int[2 * columns * rows];
        Arrays.fill(next, -1);
    }

    /// Closed lines in units of cells, x and y of each corner; above the level is always on the same side.
    float[][] closed() {
        for (int row = 0; row + 1 < rows; row++) {
            for (int column = 0; column + 1 < columns; column++) {
                march(row * columns + column);
            }
        }
        List<float[]> lines = new ArrayList<>();
        for (int edge = 0; edge < next.length; edge++) {
            if (next[edge] >= 0) {
                lines.add(follow(edge));
            }
        }
        return lines.stream().filter(line -> line.length >= 6).toArray(float[][]::new);
    }

    /// The border counts as below.
    private boolean isAbove(int node) {
        int column = node % columns;
        int row = node / columns;
        return column > 0 && row > 0 && column < columns - 1 && row < rows - 1 && values[node] > level;
    }

    private void march(int node) {
        int top = 2 * node;
        int left = 2 * node + 1;
        int bottom = 2 * (node + columns);
        int right = 2 * (node + 1) + 1;
        int corners = (isAbove(node) ? 1 : 0) | (isAbove(node + 1) ? 2 : 0) | (isAbove(node + columns + 1) ? 4 : 0)
                | (isAbove(node + columns) ? 8 : 0);
        switch (corners) {
            case 1 -> next[left] = top;
            case 2 -> next[top] = right;
            case 3 -> next[left] = right;
            case 4 -> next[right] = bottom;
            case 5 -> {
                next[left] = top;
                next[right] = bottom;
            }
            case 6 -> next[top] = bottom;
            case 7 -> next[left] = bottom;
            case 8 -> next[bottom] = left;
            case 9 -> next[bottom] = top;
            case 10 -> {
                next[top] = right;
                next[bottom] = left;
            }
            case 11 -> next[bottom] = right;
            case 12 -> next[right] = left;
            case 13 -> next[right] = top;
            case 14 -> next[top] = left;
            default -> {
                // All above, or none: no line.
            }
        }
    }

    private float[] follow(int start) {
        float[] line = new float[64];
        int n = 0;
        int edge = start;
        while (edge >= 0) {
            if (n == line.length) {
                line = Arrays.copyOf(line, 2 * n);
            }
            int node = edge / 2;
            boolean down = edge % 2 == 1;
            float share = crossing(node, down ? node + columns : node + 1);
            line[n++] = node % columns + (down ? 0 : share);
            line[n++] = node / columns + (down ? share : 0);
            int after = next[edge];
            next[edge] = -1;
            edge = after;
        }
        // The first edge is met again at the end.
        return Arrays.copyOf(line, n - 2);
    }

    private float crossing(int from, int to) {
        float span = values[to] - values[from];
        return Math.abs(span) < 1e-12f ? 0.5f : Math.clamp((level - values[from]) / span, 0f, 1f);
    }
}
