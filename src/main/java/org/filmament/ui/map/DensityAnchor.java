package org.filmament.ui.map;

import java.util.Arrays;

/// The place where a group of films is densest, and which travels with them while they move. Found as the middle of the smallest circle around
/// one of them that holds a fifth of them; then carried along by the films in that circle, and drawn towards their middle. Large groups
/// are known by a sample. Belongs to one thread.
final class DensityAnchor {

    private static final int SAMPLE = 128;
    private static final int CANDIDATES = 32;
    private static final double SHARE = 0.2;

    /// How much wider the circle is that carries the anchor than the one that found it.
    private static final double WIDER = 1.3;

    /// Seconds in which two thirds of a way are made: towards the middle of the films around it, and to a better place.
    private static final double DRAW = 0.4;
    private static final double EASE = 0.14;

    /// A place is better if its circle is at most this share as wide.
    private static final double BETTER = 0.8;

    private final int[] films;
    private final float[] before;
    private final float[] distances;
    private boolean looked;
    private double x = Double.NaN;
    private double y = Double.NaN;
    private double reach;
    private double lagX;
    private double lagY;

    /// @param members rows of the group
    DensityAnchor(int[] members) {
        int n = Math.min(SAMPLE, members.length);
        films = new int[n];
        for (int i = 0; i < n; i++) {
            films[i] = members[(int) ((long) i * members.length / n)];
        }
        before = new float[2 * n];
        distances = new float[n];
    }

    boolean isPlaced() {
        return !Double.isNaN(x);
    }

    /// On the map.
    double x() {
        return x + lagX;
    }

    double y() {
        return y + lagY;
    }

    /// Whether it is still on its way although no film moves.
    boolean isEasing(double scale) {
        return Math.hypot(lagX, lagY) * scale > 0.05;
    }

    /// Whether any of the films is not where it was when they were last looked at; not if they never were.
    boolean isLeft(float[] positions) {
        for (int i = 0; looked && i < films.length; i++) {
            if (Float.compare(positions[2 * films[i]], before[2 * i]) != 0 || Float.compare(positions[2 * films[i] + 1], before[2 * i + 1]) != 0) {
                return true;
            }
        }
        return false;
    }

    /// Takes the place of another anchor of nearly the same films, and leaves it without haste.
    void succeed(DensityAnchor other) {
        x = other.x;
        y = other.y;
        reach = other.reach;
        lagX = other.lagX;
        lagY = other.lagY;
    }

    /// Looks through the whole group. A place that was found before is kept unless there is a clearly better one, and then left without a
    /// jump.
    ///
    /// @param positions x and y of every film
    void seek(float[] positions) {
        double bestX = Double.NaN;
        double bestY = Double.NaN;
        double best = isPlaced() ? BETTER * circle(positions, x, y) : Double.POSITIVE_INFINITY;
        int step = Math.max(1, films.length / CANDIDATES);
        for (int i = 0; i < films.length; i += step) {
            double atX = positions[2 * films[i]];
            double atY = positions[2 * films[i] + 1];
            double circle = circle(positions, atX, atY);
            // NaN, of a film without a place, fails the comparison.
            if (circle < best) {
                best = circle;
                bestX = atX;
                bestY = atY;
            }
        }
        if (!Double.isNaN(bestX)) {
            double fromX = x();
            double fromY = y();
            boolean first = !isPlaced();
            x = bestX;
            y = bestY;
            reach = WIDER * best;
            for (int i = 0; i < 3; i++) {
                draw(positions, 1);
            }
            lagX = first ? 0 : fromX - x;
            lagY = first ? 0 : fromY - y;
        }
        if (isPlaced()) {
            reach = Math.max(WIDER * circle(positions, x, y), 1e-6);
        }
        remember(positions);
    }

    /// Moves on with the films.
    void follow(float[] positions, double seconds) {
        double pull = 0;
        double moveX = 0;
        double moveY = 0;
        for (int i = 0; i < films.length; i++) {
            double dx = (before[2 * i] - x) / reach;
            double dy = (before[2 * i + 1] - y) / reach;
            double weight = 1 - dx * dx - dy * dy;
            double stepX = positions[2 * films[i]] - before[2 * i];
            double stepY = positions[2 * films[i] + 1] - before[2 * i + 1];
            if (weight > 0 && Double.isFinite(stepX + stepY)) {
                pull += weight;
                moveX += weight * stepX;
                moveY += weight * stepY;
            }
        }
        if (pull > 0) {
            x += moveX / pull;
            y += moveY / pull;
        }
        draw(positions, 1 - Math.exp(-seconds / DRAW));
        settle(seconds);
        remember(positions);
    }

    /// Goes on to a better place while the films are at rest.
    void settle(double seconds) {
        double left = Math.exp(-seconds / EASE);
        lagX *= left;
        lagY *= left;
    }

    private void draw(float[] positions, double share) {
        double pull = 0;
        double sumX = 0;
        double sumY = 0;
        for (int film : films) {
            double dx = positions[2 * film] - x;
            double dy = positions[2 * film + 1] - y;
            if (dx * dx + dy * dy < reach * reach) {
                pull++;
                sumX += dx;
                sumY += dy;
            }
        }
        if (pull > 0) {
            x += share * sumX / pull;
            y += share * sumY / pull;
        }
    }

    /// Radius of the circle around a place that holds the share of the films.
    private double circle(float[] positions, double atX, double atY) {
        int n = 0;
        for (int film : films) {
            double dx = positions[2 * film] - atX;
            double dy = positions[2 * film + 1] - atY;
            double squared = dx * dx + dy * dy;
            if (Double.isFinite(squared)) {
                distances[n++] = (float) squared;
            }
        }
        if (n == 0) {
            return Double.NaN;
        }
        int rank = Math.clamp((int) Math.ceil(SHARE * n), Math.min(2, n - 1), n - 1);
        Arrays.sort(distances, 0, n);
        return Math.sqrt(distances[rank]);
    }

    private void remember(float[] positions) {
        looked = true;
        for (int i = 0; i < films.length; i++) {
            before[2 * i] = positions[2 * films[i]];
            before[2 * i + 1] = positions[2 * films[i] + 1];
        }
    }
}
