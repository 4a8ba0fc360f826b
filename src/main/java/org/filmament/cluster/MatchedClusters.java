package org.filmament.cluster;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A clustering whose clusters have identities that outlive it: what keeps its colour and name when the points are
/// clustered anew. Labels always count from the largest cluster down and so change from one clustering to the next;
/// identities stay, and a number once given up is not given out again. Immutable by contract.
///
/// @param clustering the points in their clusters
/// @param ids        the identity of each cluster, by label; no two are equal
/// @param kept       how much of each cluster is its predecessor, by label: the Jaccard index of the two sets of points;
///                   0 for a cluster that has none
/// @param nextId     the identity for the next new cluster, above all given out so far
public record MatchedClusters(Clustering clustering, int[] ids, float[] kept, int nextId) {

    public MatchedClusters {
        if (ids.length != clustering.clusters() || kept.length != ids.length) {
            throw new IllegalArgumentException(
                    clustering.clusters() + " clusters, " + ids.length + " ids, " + kept.length + " shares kept");
        }
    }

    /// A clustering without a predecessor: every cluster is new, and its identity is its label.
    public static MatchedClusters first(Clustering clustering) {
        int clusters = clustering.clusters();
        return new MatchedClusters(clustering, IntStream.range(0, clusters).toArray(), new float[clusters], clusters);
    }

    /// The identity of the cluster that holds `point`, or [Clustering#NOISE].
    public int idOf(int point) {
        int label = clustering.labels()[point];
        return label == Clustering.NOISE ? Clustering.NOISE : ids[label];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MatchedClusters m && nextId == m.nextId && clustering.equals(m.clustering)
                && Arrays.equals(ids, m.ids) && Arrays.equals(kept, m.kept);
    }

    @Override
    public int hashCode() {
        return 31 * clustering.hashCode() + Arrays.hashCode(ids);
    }
}
