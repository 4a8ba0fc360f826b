package org.filmament.cluster;

import java.util.function.IntPredicate;

/// How far two sortings of the same points agree: a clustering with another one, or with known classes.
public final class Agreement {

    /// How pure clusters are in known classes, against what one single cluster would reach.
    ///
    /// @param purity   share of the judged points that are of the most common class of their cluster, 0 to 1
    /// @param baseline share of the judged points that are of the most common class of all: the purity of one single
    ///                 cluster, below which no clustering falls
    /// @param judged   number of points that are in a cluster and have a class; where it is 0, so are both shares
    public record Purity(double purity, double baseline, int judged) {
    }

    private Agreement() {
    }

    /// The adjusted Rand index of two clusterings of the same points (Hubert and Arabie 1985): 1 for the same partition, about
    /// 0 for unrelated ones, negative for less agreement than chance. Noise counts as one class of its own.
    ///
    /// @throws IllegalArgumentException if the clusterings are not of the same number of points
    public static double adjustedRand(Clustering a, Clustering b) {
        return adjustedRand(a.labels(), b.labels());
    }

    /// The adjusted Rand index of two labellings of the same points, by any numbers. O(n log n) for n points; fewer than two
    /// agree fully.
    ///
    /// @throws IllegalArgumentException if the labellings are not of the same number of points
    public static double adjustedRand(int[] a, int[] b) {
        IntPredicate all = point -> true;
        double together = Contingency.of(a, b, all).pairsTogether();
        double togetherInA = Contingency.of(a, a, all).pairsTogether();
        double togetherInB = Contingency.of(b, b, all).pairsTogether();
        if (together == togetherInA && together == togetherInB) {
            // The same partition, and the formula 0 / 0 if that is a single class or one class a point.
            return 1;
        }
        double expected = togetherInA * togetherInB / (a.length * (a.length - 1.0) / 2);
        return (together - expected) / ((togetherInA + togetherInB) / 2 - expected);
    }

    /// The purity of a clustering in known classes. Noise, and points without a class, are not judged.
    ///
    /// @param classes the class of each point, any number of at least 0, or a negative one for none
    /// @throws IllegalArgumentException if there is not one class a point
    public static Purity purity(Clustering clustering, int[] classes) {
        int[] labels = clustering.labels();
        IntPredicate judged = point -> labels[point] != Clustering.NOISE && classes[point] >= 0;
        Contingency table = Contingency.of(labels, classes, judged);
        if (table.size() == 0) {
            return new Purity(0, 0, 0);
        }
        int agreeing = 0;
        for (int from = 0, to; from < table.size(); from = to) {
            int mostCommon = table.counts()[from];
            for (to = from + 1; to < table.size() && table.first()[to] == table.first()[from]; to++) {
                mostCommon = Math.max(mostCommon, table.counts()[to]);
            }
            agreeing += mostCommon;
        }
        double points = table.total();
        return new Purity(agreeing / points, Contingency.of(classes, classes, judged).largest() / points, table.total());
    }
}
