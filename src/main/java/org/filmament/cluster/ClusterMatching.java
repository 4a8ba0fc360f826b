package org.filmament.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Finds the clusters of one clustering again in the next one of the same points.
///
/// Two clusters are alike by the Jaccard index of their sets of points: common points ÷ points of either. Of all one-to-one
/// matchings of clusters alike by at least [#LEAST_ALIKE], the one with the largest sum is taken. A cluster alike to its
/// successor by more than one half is therefore always matched with it, whatever splits and merges around it.
public final class ClusterMatching {

    /// Least Jaccard index of a match: that of two clusters of one size that share half of their points. No lower bound would
    /// do: under this one, no two other matches of a pair can outbid its majority, and no cluster has over three candidates.
    public static final double LEAST_ALIKE = 1.0 / 3;

    /// A cluster of the one clustering that may be one of the other.
    private record Candidate(int before, int after, double alike) {
    }

    private ClusterMatching() {
    }

    /// `next` with the identities of `previous` for the clusters found again and fresh ones, in the order of their labels,
    /// for the others. O(n log n) for n points; for clusters, the cube of the largest group that overlaps in a chain.
    ///
    /// @throws IllegalArgumentException if the clusterings are not of the same number of points
    public static MatchedClusters match(MatchedClusters previous, Clustering next) {
        int[] ids = new int[next.clusters()];
        float[] kept = new float[ids.length];
        Arrays.fill(ids, Clustering.NOISE);
        Clustering before = previous.clustering();
        for (List<Candidate> group : groups(candidates(before, next), before.clusters(), next.clusters())) {
            for (Candidate match : best(group)) {
                ids[match.after] = previous.ids()[match.before];
                kept[match.after] = (float) match.alike;
            }
        }
        int nextId = previous.nextId();
        for (int label = 0; label < ids.length; label++) {
            if (ids[label] == Clustering.NOISE) {
                ids[label] = nextId++;
            }
        }
        return new MatchedClusters(next, ids, kept, nextId);
    }

    /// All pairs of clusters alike enough, by label before and then after.
    private static List<Candidate> candidates(Clustering before, Clustering after) {
        Contingency common = Contingency.of(before.labels(), after.labels(),
                i -> before.labels()[i] != Clustering.NOISE && after.labels()[i] != Clustering.NOISE);
        int[] sizesBefore = before.sizes();
        int[] sizesAfter = after.sizes();
        List<Candidate> candidates = new ArrayList<>();
        for (int pair = 0; pair < common.size(); pair++) {
            int a = common.first()[pair];
            int b = common.second()[pair];
            int both = common.counts()[pair];
            double alike = both / (double) (sizesBefore[a] + sizesAfter[b] - both);
            if (alike >= LEAST_ALIKE) {
                candidates.add(new Candidate(a, b, alike));
            }
        }
        return candidates;
    }

    /// The candidates in groups that share no cluster, so that each can be decided alone.
    private static Collection<List<Candidate>> groups(List<Candidate> candidates, int clustersBefore, int clustersAfter) {
        int[] parents = IntStream.range(0, clustersBefore + clustersAfter).toArray();
        for (Candidate c : candidates) {
            parents[root(parents, c.before)] = root(parents, clustersBefore + c.after);
        }
        Map<Integer, List<Candidate>> groups = new TreeMap<>();
        for (Candidate c : candidates) {
            groups.computeIfAbsent(root(parents, c.before), root -> new ArrayList<>()).add(c);
        }
        return groups.values();
    }

    private static int root(int[] parents, int node) {
        int at = node;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    private static List<Candidate> best(List<Candidate> group) {
        if (group.size() == 1) {
            return group;
        }
        int[] rows = group.stream().mapToInt(Candidate::before).distinct().sorted().toArray();
        int[] columns = group.stream().mapToInt(Candidate::after).distinct().sorted().toArray();
        // Weight 0 stands for no match, so every row may get a column.
        double[][] weights = new double[rows.length][Math.max(rows.length, columns.length)];
        for (Candidate c : group) {
            weights[Arrays.binarySearch(rows, c.before)][Arrays.binarySearch(columns, c.after)] = c.alike;
        }
        int[] chosen = Assignment.maximize(weights);
        return group.stream()
                .filter(c -> chosen[Arrays.binarySearch(rows, c.before)] == Arrays.binarySearch(columns, c.after)).toList();
    }
}
