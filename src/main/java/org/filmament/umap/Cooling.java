package org.filmament.umap;

/// How the rate falls in a run: `start · (1 − epoch / epochs) ^ power`.
///
/// @param epochs length of the run
/// @param start  rate of the first epoch: about how far a coordinate moves in it
/// @param power  1 is umap-learn's straight line; more spends less time in haste and more in rest
record Cooling(int epochs, double start, double power) {

    private static final int LARGE = 10_000;
    private static final double OTHER_GRAPH = 1.3;
    private static final double OTHER_BLEND = 0.1;
    private static final double STRANGE_BLEND = 0.5;

    /// A fresh run. Adam's steps are as long as its rate at first and noise at last: against the straight line that suits drawn edges, the early haste
    /// untangles and the long quiet end sharpens (src/docs/decisions/0004).
    static Cooling fresh(int epochs) {
        return new Cooling(epochs, 2, 3);
    }

    /// The run that brings a moved layout to rest at the quality of a fresh one (src/docs/decisions/0004). Another graph needs a hot start to find its
    /// shape; where `n_neighbors` and what is mixed hardly changed, or `min_dist` alone did, a mild one is enough and moves films less. A graph of mostly
    /// other edges is as far away as a fresh run's (src/docs/decisions/0017).
    ///
    /// @param otherwise by how much graphs are [mixed otherwise][GraphSource#distance] than before
    static Cooling settling(int points, int neighborsBefore, int neighborsNow, double otherwise) {
        double ratio = (double) Math.max(neighborsBefore, neighborsNow) / Math.min(neighborsBefore, neighborsNow);
        boolean large = points > LARGE;
        if (otherwise >= STRANGE_BLEND) {
            return new Cooling(large ? 200 : 500, 2, 3);
        }
        return ratio < OTHER_GRAPH && otherwise < OTHER_BLEND
                ? new Cooling(large ? 100 : 200, 0.25, 2)
                : new Cooling(large ? 150 : 400, 1, 3);
    }

    /// The run that takes a layout at rest from one key of a sweep to the next, as good as a fresh one and no more restless than that needs
    /// (src/docs/decisions/0019). With fewer than five neighbours the graph falls into pieces, which have a long way to go apart.
    static Cooling continuing(UmapParams before, UmapParams now) {
        int fewest = Math.min(before.nNeighbors(), now.nNeighbors());
        if (before.nNeighbors() == now.nNeighbors()) {
            return new Cooling(120, 0.15, 2);
        }
        return switch (fewest) {
            case 2, 3 -> fresh(500);
            case 4 -> new Cooling(400, 1, 3);
            case 5, 6, 7 -> new Cooling(200, 0.25, 2);
            default -> new Cooling(200, 0.12, 2);
        };
    }

    double rate(int epoch) {
        double left = Math.max(0, 1 - (double) epoch / epochs);
        return start * Math.pow(left, power);
    }
}
