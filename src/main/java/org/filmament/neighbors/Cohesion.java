package org.filmament.neighbors;

import java.util.BitSet;

/// Whether a group of rows is also a neighbourhood: how far the nearest rows of its members are members too.
public final class Cohesion {

    private Cohesion() {
    }

    /// The share of the members' `k` nearest rows that are members, corrected for chance as Cohen's kappa is: 1 where all are, 0 where no more are than
    /// of a group drawn at random, negative where fewer are. 0 for a group of fewer than two rows, and for one of all rows. O(members · k).
    ///
    /// @param group rows, each once
    /// @param k     as many as the table has, if that is less
    public static double of(KnnTable table, int[] group, int k) {
        int width = Math.min(k, table.width());
        double chance = table.rows() < 2 ? 1 : (group.length - 1.0) / (table.rows() - 1.0);
        if (group.length < 2 || width == 0 || chance == 1) {
            return 0;
        }
        BitSet members = new BitSet(table.rows());
        for (int row : group) {
            members.set(row);
        }
        long inside = 0;
        for (int row : group) {
            for (int rank = 0; rank < width; rank++) {
                inside += members.get(table.id(row, rank)) ? 1 : 0;
            }
        }
        double share = inside / ((double) width * group.length);
        return (share - chance) / (1 - chance);
    }
}
