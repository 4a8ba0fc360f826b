package org.filmament.cluster;

import java.util.Arrays;
import java.util.stream.IntStream;
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

    /// The clustering whose partition is that of `labels`, its clusters renumbered as this type promises.
    ///
    /// @param labels any number of at least 0 for a cluster, gaps allowed, or [#NOISE]; memory grows with the largest
    public static Clustering canonical(int[] labels, float[] probabilities) {
        int bound = Arrays.stream(labels).max().orElse(NOISE) + 1;
        int[] sizes = new int[bound];
        int[] lowestMembers = new int[bound];
        for (int i = labels.length - 1; i >= 0; i--) {
            if (labels[i] != NOISE) {
                sizes[labels[i]]++;
                lowestMembers[labels[i]] = i;
            }
        }
        // Size, falling, in the upper half and lowest member, rising, in the lower: sorting the keys sorts the clusters.
        long[] keys = IntStream.range(0, bound).filter(label -> sizes[label] > 0)
                .mapToLong(label -> (long) -sizes[label] << 32 | lowestMembers[label]).sorted().toArray();
        int[] renumbered = new int[bound];
        for (int cluster = 0; cluster < keys.length; cluster++) {
            renumbered[labels[(int) keys[cluster]]] = cluster;
        }
        int[] canonical = Arrays.stream(labels).map(label -> label == NOISE ? NOISE : renumbered[label]).toArray();
        return new Clustering(canonical, probabilities, keys.length);
    }

    public int size() {
        return labels.length;
    }

    /// Number of members of each cluster, by label.
    public int[] sizes() {
        int[] sizes = new int[clusters];
        for (int label : labels) {
            if (label != NOISE) {
                sizes[label]++;
            }
        }
        return sizes;
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
