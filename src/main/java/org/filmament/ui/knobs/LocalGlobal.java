package org.filmament.ui.knobs;

/// The friendly knob: one way from local grain to overall shape, through (5, 0.01), (20, 0.15) and (70, 0.5). Between them
/// `n_neighbors` runs logarithmically and `min_dist` linearly.
public final class LocalGlobal {

    private static final Knobs LOCAL = new Knobs(5, 0.01);
    private static final Knobs MIDDLE = new Knobs(20, 0.15);
    private static final Knobs GLOBAL = new Knobs(70, 0.5);
    private static final int SEARCH_STEPS = 200;

    private LocalGlobal() {
    }

    /// The knobs at `t`, from 0 (local) over ½ to 1 (global).
    public static Knobs at(double t) {
        double clamped = Math.clamp(t, 0, 1);
        return clamped < 0.5 ? between(LOCAL, MIDDLE, clamped * 2) : between(MIDDLE, GLOBAL, clamped * 2 - 1);
    }

    /// The `t` whose knobs lie nearest to `knobs` as the sliders show them.
    public static double nearest(Knobs knobs) {
        double best = 0;
        double bestDistance = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= SEARCH_STEPS; i++) {
            double t = (double) i / SEARCH_STEPS;
            double distance = distance(at(t), knobs);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = t;
            }
        }
        return best;
    }

    private static double distance(Knobs a, Knobs b) {
        return Math.hypot(
                KnobScale.neighborsFraction(a.nNeighbors()) - KnobScale.neighborsFraction(b.nNeighbors()),
                KnobScale.minDistFraction(a.minDist()) - KnobScale.minDistFraction(b.minDist()));
    }

    private static Knobs between(Knobs a, Knobs b, double t) {
        double nNeighbors = a.nNeighbors() * Math.pow((double) b.nNeighbors() / a.nNeighbors(), t);
        return new Knobs((int) Math.round(nNeighbors), a.minDist() + t * (b.minDist() - a.minDist()));
    }
}
