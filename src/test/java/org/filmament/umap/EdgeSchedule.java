package org.filmament.umap;

/// When umap-learn's optimiser visits an edge: once every `period` epochs, with five negative samples a visit on average, of which the first visit
/// gets what had not come due before it.
final class EdgeSchedule {

    private static final double NEGATIVES = 5;

    private final double period;
    private double next;
    private double nextNegative;

    /// @param period the heaviest weight of the graph over that of the edge
    EdgeSchedule(double period) {
        this.period = period;
        this.next = period;
        this.nextNegative = period / NEGATIVES;
    }

    /// Whether the edge is visited in `epoch`; asked once an epoch, in order.
    boolean isDue(int epoch) {
        if (next > epoch) {
            return false;
        }
        next += period;
        return true;
    }

    /// How many negative samples belong to a visit in `epoch`.
    int negatives(int epoch) {
        double each = period / NEGATIVES;
        int count = (int) ((epoch - nextNegative) / each);
        nextNegative += count * each;
        return count;
    }
}
