package org.filmament.umap;

import java.util.Arrays;

/// Adds up what the layout's neighbours of some anchors are in truth. Each anchor has its own place, so threads that share the
/// anchors out may share a tally, and the sums do not depend on them.
final class NeighborTally {

    private final int points;
    private final int neighbors;
    private final double[] penalties;
    private final int[] kept;

    NeighborTally(int points, int neighbors, int anchors) {
        this.points = points;
        this.neighbors = neighbors;
        penalties = new double[anchors];
        kept = new int[anchors];
    }

    /// Counts one neighbour of an anchor.
    ///
    /// @param penalty by how much its true rank exceeds k, 0 if it does not
    void add(int anchor, double penalty) {
        penalties[anchor] += penalty;
        if (penalty == 0) {
            kept[anchor]++;
        }
    }

    /// The figures, with the global one given; the local ones are 1 if nothing was to be counted.
    LayoutQuality quality(double tripletAccuracy) {
        double counted = (double) kept.length * neighbors;
        if (counted == 0) {
            return new LayoutQuality(1, 1, tripletAccuracy, neighbors, kept.length);
        }
        double scale = 2 / (counted * (2.0 * points - 3.0 * neighbors - 1));
        return new LayoutQuality(1 - scale * Arrays.stream(penalties).sum(), Arrays.stream(kept).sum() / counted,
                tripletAccuracy, neighbors, kept.length);
    }
}
