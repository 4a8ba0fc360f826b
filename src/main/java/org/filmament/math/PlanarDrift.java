package org.filmament.math;

/// How a figure in the plane has moved as a whole between two moments: its centroid's shift, and its turn about the centroid,
/// the angle being that of the least squares fit. Two passes over the points and no allocation: made for every frame of a
/// moving layout. For other dimensions see [Procrustes].
///
/// @param angle  turn in radians, counter-clockwise where y points up, −π to π
/// @param fromX  centroid before
/// @param fromY  centroid before
/// @param toX    centroid after
/// @param toY    centroid after
public record PlanarDrift(double angle, double fromX, double fromY, double toX, double toY) {

    /// The drift between two states of the same points, each given as x, y, x, y, … A figure without extent has not turned.
    ///
    /// @throws IllegalArgumentException if the lengths differ or are odd
    public static PlanarDrift between(float[] before, float[] after) {
        if (before.length != after.length || before.length % 2 != 0) {
            throw new IllegalArgumentException(before.length + " coordinates before, " + after.length + " after");
        }
        double fromX = 0;
        double fromY = 0;
        double toX = 0;
        double toY = 0;
        for (int i = 0; i < before.length; i += 2) {
            fromX += before[i];
            fromY += before[i + 1];
            toX += after[i];
            toY += after[i + 1];
        }
        double count = Math.max(1, before.length / 2);
        fromX /= count;
        fromY /= count;
        toX /= count;
        toY /= count;
        double cross = 0;
        double dot = 0;
        for (int i = 0; i < before.length; i += 2) {
            double x = before[i] - fromX;
            double y = before[i + 1] - fromY;
            double u = after[i] - toX;
            double v = after[i + 1] - toY;
            cross += x * v - y * u;
            dot += x * u + y * v;
        }
        return new PlanarDrift(Math.atan2(cross, dot), fromX, fromY, toX, toY);
    }

    /// Moves points of the state after, in place, back by the drift.
    ///
    /// @param positions x, y, x, y, …
    public void undo(float[] positions) {
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        for (int i = 0; i < positions.length; i += 2) {
            double u = positions[i] - toX;
            double v = positions[i + 1] - toY;
            positions[i] = (float) (fromX + cosine * u + sine * v);
            positions[i + 1] = (float) (fromY - sine * u + cosine * v);
        }
    }
}
