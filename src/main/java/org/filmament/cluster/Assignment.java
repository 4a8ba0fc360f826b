package org.filmament.cluster;

import java.util.Arrays;

/// The linear assignment problem by shortest augmenting paths (Jonker and Volgenant 1987, without their initial
/// reductions): exact, O(rows² · columns).
final class Assignment {

    static final int NONE = -1;

    private final double[][] weights;
    private final int rows;
    private final int columns;
    private final double[] rowPotentials;
    private final double[] columnPotentials;
    private final int[] rowOfColumn;

    private Assignment(double[][] weights) {
        this.weights = weights;
        rows = weights.length;
        columns = weights[0].length;
        rowPotentials = new double[rows];
        columnPotentials = new double[columns];
        rowOfColumn = new int[columns];
        Arrays.fill(rowOfColumn, NONE);
    }

    /// The column for each row, every column used at most once, with the largest possible sum of weights. Of several
    /// such assignments always the same one.
    ///
    /// @param weights rows × columns, finite, at least as many columns as rows, at least one row
    static int[] maximize(double[][] weights) {
        if (weights.length > weights[0].length) {
            throw new IllegalArgumentException(weights.length + " rows for " + weights[0].length + " columns");
        }
        Assignment assignment = new Assignment(weights);
        for (int row = 0; row < assignment.rows; row++) {
            assignment.augment(row);
        }
        int[] columnOfRow = new int[assignment.rows];
        for (int column = 0; column < assignment.columns; column++) {
            if (assignment.rowOfColumn[column] != NONE) {
                columnOfRow[assignment.rowOfColumn[column]] = column;
            }
        }
        return columnOfRow;
    }

    /// Gives `start` a column, moving rows that have one already along the cheapest alternating path.
    private void augment(int start) {
        double[] distances = new double[columns];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        int[] previousColumns = new int[columns];
        boolean[] settled = new boolean[columns];
        int row = start;
        int column = NONE;
        double length = 0;
        do {
            relax(row, column, length, distances, previousColumns, settled);
            column = nearest(distances, settled);
            settled[column] = true;
            length = distances[column];
            row = rowOfColumn[column];
        } while (row != NONE);
        updatePotentials(start, length, distances, settled);
        shift(start, column, previousColumns);
    }

    private void relax(int row, int viaColumn, double length, double[] distances, int[] previousColumns, boolean[] settled) {
        for (int j = 0; j < columns; j++) {
            double through = length - weights[row][j] - rowPotentials[row] - columnPotentials[j];
            if (!settled[j] && through < distances[j]) {
                distances[j] = through;
                previousColumns[j] = viaColumn;
            }
        }
    }

    private static int nearest(double[] distances, boolean[] settled) {
        int nearest = NONE;
        for (int j = 0; j < distances.length; j++) {
            if (!settled[j] && (nearest == NONE || distances[j] < distances[nearest])) {
                nearest = j;
            }
        }
        return nearest;
    }

    private void updatePotentials(int start, double length, double[] distances, boolean[] settled) {
        rowPotentials[start] += length;
        for (int j = 0; j < columns; j++) {
            if (settled[j] && rowOfColumn[j] != NONE) {
                rowPotentials[rowOfColumn[j]] += length - distances[j];
                columnPotentials[j] -= length - distances[j];
            }
        }
    }

    private void shift(int start, int freeColumn, int[] previousColumns) {
        int column = freeColumn;
        while (previousColumns[column] != NONE) {
            rowOfColumn[column] = rowOfColumn[previousColumns[column]];
            column = previousColumns[column];
        }
        rowOfColumn[column] = start;
    }
}
