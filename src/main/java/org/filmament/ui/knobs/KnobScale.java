package org.filmament.ui.knobs;

import org.filmament.umap.UmapParams;

/// How a knob's values lie along its slider, as fractions from 0 to 1, and how far a key press steps.
public final class KnobScale {

    private static final double LOG_MIN = Math.log(UmapParams.MIN_NEIGHBORS);
    private static final double LOG_MAX = Math.log(UmapParams.MAX_NEIGHBORS);
    private static final double NEIGHBOR_STEP = 1.12;
    private static final double MIN_DIST_STEP = 0.05;
    private static final double PICTURES_STEP = 0.05;

    private KnobScale() {
    }

    /// `n_neighbors` lies logarithmically: going from 5 to 10 changes the map as much as going from 50 to 100.
    public static double neighborsFraction(double nNeighbors) {
        return (Math.log(nNeighbors) - LOG_MIN) / (LOG_MAX - LOG_MIN);
    }

    /// The whole number nearest to `fraction`, 0 to 1.
    public static int neighborsAt(double fraction) {
        return (int) Math.round(Math.exp(LOG_MIN + Math.clamp(fraction, 0, 1) * (LOG_MAX - LOG_MIN)));
    }

    /// `min_dist` lies linearly.
    public static double minDistFraction(double minDist) {
        return minDist / UmapParams.MAX_MIN_DIST;
    }

    public static double minDistAt(double fraction) {
        return Math.clamp(fraction, 0, 1) * UmapParams.MAX_MIN_DIST;
    }

    /// The next value of a fixed ladder (2, 3, 4, … 10, 11, 12, 13, 15, 17, … 200), so that a step up and a step down cancel.
    ///
    /// @param direction +1 or −1
    public static int stepNeighbors(int nNeighbors, int direction) {
        int below = UmapParams.MIN_NEIGHBORS;
        int rung = below;
        while (rung < nNeighbors) {
            below = rung;
            rung = Math.max(rung + 1, (int) Math.round(rung * NEIGHBOR_STEP));
        }
        if (direction < 0) {
            return below;
        }
        int next = rung > nNeighbors ? rung : Math.max(rung + 1, (int) Math.round(rung * NEIGHBOR_STEP));
        return Math.min(next, UmapParams.MAX_NEIGHBORS);
    }

    /// The next multiple of 0.05.
    ///
    /// @param direction +1 or −1
    public static double stepMinDist(double minDist, int direction) {
        return Math.clamp(nextRung(minDist, MIN_DIST_STEP, direction), 0, UmapParams.MAX_MIN_DIST);
    }

    /// The next multiple of 0.05, from words alone at 0 to pictures alone at 1.
    ///
    /// @param direction +1 or −1
    public static double stepPictures(double pictures, int direction) {
        return Math.clamp(nextRung(pictures, PICTURES_STEP, direction), 0, 1);
    }

    private static double nextRung(double value, double step, int direction) {
        double rungs = value / step;
        double rung = direction > 0 ? Math.floor(rungs + 1e-9) + 1 : Math.ceil(rungs - 1e-9) - 1;
        return rung * step;
    }
}
