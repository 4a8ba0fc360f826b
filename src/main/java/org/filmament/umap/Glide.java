package org.filmament.umap;

import java.util.Arrays;
import org.filmament.math.PlanarDrift;

/// What is drawn of a live layout: the optimiser's positions, smoothed, without rigid drift, and never faster than the eye follows.
///
/// A flat rate has a noise floor: raw positions tremble. Their exponential moving average does not, and keeps most of the quality. A layout
/// has no up and no middle, so whatever the figure does as a whole is taken away: the mental map stays. Positions are point by point.
final class Glide {

    /// Farthest that a point may be drawn to move in a frame, as a share of the radius.
    static final double MAX_STEP = 0.02;

    private final int dimensions;
    private float[] drawn;
    private double radius;
    private double medianStep;

    Glide(float[] start, int dimensions) {
        this.dimensions = dimensions;
        this.drawn = start.clone();
        this.radius = radius(start, dimensions);
    }

    /// One frame towards `target` by `share` of the way, no point farther than [#MAX_STEP].
    void advance(float[] target, double share) {
        show(towards(target, share, MAX_STEP * radius));
    }

    /// Like [#advance], without the figure's shift and turn as a whole, which are taken from `target` too.
    void advanceInPlace(float[] target, double share) {
        double limit = MAX_STEP * radius;
        float[] next = towards(target, share, limit);
        if (dimensions == 2) {
            PlanarDrift drift = PlanarDrift.between(drawn, next);
            drift.undo(next);
            drift.undo(target);
            shorten(next, limit);
        }
        show(next);
    }

    /// One frame of a figure that finds its shape: as far as it takes.
    void unfold(float[] target, double share) {
        show(towards(target, share, Double.POSITIVE_INFINITY));
    }

    /// One frame onto `target`, which has been reached but for what nobody sees.
    void arrive(float[] target) {
        show(target.clone());
    }

    private float[] towards(float[] target, double share, double limit) {
        float[] next = drawn.clone();
        for (int i = 0; i < next.length; i += dimensions) {
            double length = share * distance(target, drawn, i);
            double scale = length > limit ? share * limit / length : share;
            for (int c = 0; c < dimensions; c++) {
                next[i + c] += (float) (scale * (target[i + c] - next[i + c]));
            }
        }
        return next;
    }

    /// A point that moved against the drift moves faster once that is taken away. All steps are shortened alike: that brings back no drift.
    private void shorten(float[] next, double limit) {
        double longest = 0;
        for (int i = 0; i < next.length; i += dimensions) {
            longest = Math.max(longest, distance(next, drawn, i));
        }
        if (longest > limit) {
            for (int v = 0; v < next.length; v++) {
                next[v] = (float) (drawn[v] + limit / longest * (next[v] - drawn[v]));
            }
        }
    }

    private void show(float[] next) {
        medianStep = medianStep(drawn, next);
        drawn = next;
        radius = radius(drawn, dimensions);
    }

    private double distance(float[] a, float[] b, int i) {
        double squared = 0;
        for (int c = i; c < i + dimensions; c++) {
            double difference = a[c] - b[c];
            squared += difference * difference;
        }
        return Math.sqrt(squared);
    }

    /// Whether every point is drawn within `share` of the radius of its place in `target`.
    boolean hasReached(float[] target, double share) {
        double limit = share * radius;
        for (int v = 0; v < drawn.length; v++) {
            if (Math.abs(drawn[v] - target[v]) > limit) {
                return false;
            }
        }
        return true;
    }

    /// The drawn positions; never written to again.
    float[] drawn() {
        return drawn;
    }

    /// Median step of the last frame as a share of the radius.
    double stepShare() {
        return radius > 0 ? medianStep / radius : 0;
    }

    double radius() {
        return radius;
    }

    private double medianStep(float[] before, float[] after) {
        int n = before.length / dimensions;
        float[] steps = new float[n];
        for (int i = 0; i < n; i++) {
            steps[i] = (float) distance(after, before, i * dimensions);
        }
        Arrays.sort(steps);
        return n == 0 ? 0 : steps[n / 2];
    }

    /// Root mean square distance from the centroid.
    static double radius(float[] positions, int dimensions) {
        int n = positions.length / dimensions;
        double total = 0;
        for (int c = 0; c < dimensions; c++) {
            double sum = 0;
            double squares = 0;
            for (int i = c; i < positions.length; i += dimensions) {
                sum += positions[i];
                squares += (double) positions[i] * positions[i];
            }
            total += squares - sum * sum / Math.max(1, n);
        }
        return Math.sqrt(Math.max(0, total) / Math.max(1, n));
    }
}
