package org.filmament.cluster;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Points sorted into clusters and noise. Clusters are numbered from 0, the largest first (ties by lowest member), so that
/// equal partitions have equal labels. Immutable by contract.
///
/// @param labels        one label a point: its cluster, or [#NOISE]
/// @param probabilities how firmly each point belongs to its cluster, 0 to 1; noise has 0
/// @param clusters      number of clusters
public record Clustering(int[] labels, float[] probabilities, int clusters) {

    public static final int NOISE = -1;

    public Clustering {
        if (labels.length != probabilities.length) {
            throw new IllegalArgumentException(labels.length + " labels, " + probabilities.length + " probabilities");
        }
    }

    public int size() {
        return labels.length;
    }

    /// Share of points that belong to no cluster, 0 to 1.
    public double noiseShare() {
        return labels.length == 0 ? 0 : (double) Arrays.stream(labels).filter(l -> l == NOISE).count() / labels.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Clustering c && clusters == c.clusters && Arrays.equals(labels, c.labels)
                && Arrays.equals(probabilities, c.probabilities);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(labels);
    }
}
