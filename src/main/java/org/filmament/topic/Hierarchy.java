package org.filmament.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.filmament.cluster.Clustering;
import org.jspecify.annotations.Nullable;

/// The strictly nested levels of a clustering: its clusters, then cuts of one tree over them.
///
/// The tree is size-weighted average linkage on the mean of two distances between clusters, each as 1 − cosine and divided by its mean over
/// all pairs: that of their vectors and that of their words. Clusters whose films were together before are taken for a little nearer, so
/// that a small change of the layout does not turn the tree over.
final class Hierarchy {

    /// What part of their distance clusters lose that were together at every coarser level.
    private static final double LOYALTY = 0.3;
    /// More clusters than these are not compared pair by pair; the smallest join the one nearest to them first.
    private static final int MOST = 1_000;

    private Hierarchy() {
    }

    /// For each level, the finest first, the group of each film, or [Clustering#NOISE]. Every group of a level is a union of groups of the
    /// level before. No level where there is no cluster.
    ///
    /// @param all    the clustering
    /// @param before themes of an earlier clustering of the same films, or null
    static List<int[]> levels(TopicModel model, Clustering all, @Nullable Themes before) {
        Clustering clustering = all.clusters() > MOST ? reduced(model, all) : all;
        if (clustering.clusters() == 0) {
            return List.of();
        }
        Kinship kinship = new Kinship(clustering, before);
        Linkage tree = tree(model, clustering.labels(), clustering.clusters(), (a, b) -> 1 - LOYALTY * kinship.of(a, b));
        int[] countsBefore = before == null ? new int[0] : before.levels().stream().mapToInt(List::size).toArray();
        List<int[]> levels = new ArrayList<>();
        for (int count : LevelCounts.of(tree, Math.min(LevelCounts.MOST_FINEST, clustering.clusters()), countsBefore)) {
            int[] groups = tree.cut(count);
            levels.add(Arrays.stream(clustering.labels()).map(label -> label == Clustering.NOISE ? label : groups[label]).toArray());
        }
        return levels;
    }

    /// The largest clusters, each with the films of the smaller ones nearest to it.
    private static Clustering reduced(TopicModel model, Clustering all) {
        int[][] members = Groups.members(all.labels(), all.clusters());
        float[][] directions = Arrays.stream(members).map(films -> model.directions().mean(films)).toArray(float[][]::new);
        int[] joined = new int[all.clusters()];
        for (int cluster = 0; cluster < joined.length; cluster++) {
            joined[cluster] = cluster < MOST ? cluster : nearest(directions, directions[cluster]);
        }
        return Clustering.canonical(Arrays.stream(all.labels()).map(label -> label == Clustering.NOISE ? label : joined[label]).toArray(),
                all.probabilities());
    }

    private static int nearest(float[][] directions, float[] direction) {
        int nearest = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int cluster = 0; cluster < MOST; cluster++) {
            double cosine = Directions.product(directions[cluster], 0, direction, 0, direction.length);
            if (cosine > most) {
                nearest = cluster;
                most = cosine;
            }
        }
        return nearest;
    }

    /// The merge tree of groups of films.
    ///
    /// @param labels one a film: its group from 0 to `count` − 1, or [Clustering#NOISE]; no group is empty
    static Linkage tree(TopicModel model, int[] labels, int count) {
        return tree(model, labels, count, (a, b) -> 1);
    }

    /// A factor for the distance of each pair of groups.
    @FunctionalInterface
    private interface PairFactor {
        double of(int a, int b);
    }

    private static Linkage tree(TopicModel model, int[] labels, int count, PairFactor factor) {
        int[][] members = Groups.members(labels, count);
        SparseRows words = CTfIdf.weigh(model.corpus().uses().grouped(labels, count), model.params().weights());
        float[][] directions = new float[count][];
        double[] sizes = new double[count];
        double[] lengths = new double[count];
        for (int group = 0; group < count; group++) {
            directions[group] = model.directions().mean(members[group]);
            sizes[group] = members[group].length;
            lengths[group] = words.length(group);
        }
        double[][] byVector = new double[count][count];
        double[][] byWords = new double[count][count];
        for (int a = 0; a < count; a++) {
            double[] full = words.full(a);
            for (int b = 0; b < a; b++) {
                byVector[a][b] = 1 - Directions.product(directions[a], 0, directions[b], 0, directions[a].length);
                double length = lengths[a] * lengths[b];
                byWords[a][b] = length == 0 ? 1 : 1 - words.product(b, full) / length;
            }
        }
        return Linkage.average(blended(byVector, byWords, factor), sizes);
    }

    private static double[][] blended(double[][] first, double[][] second, PairFactor factor) {
        int count = first.length;
        double firstMean = mean(first);
        double secondMean = mean(second);
        for (int a = 0; a < count; a++) {
            for (int b = 0; b < a; b++) {
                double blend = factor.of(a, b) * (first[a][b] / firstMean + second[a][b] / secondMean) / 2;
                first[a][b] = blend;
                first[b][a] = blend;
            }
        }
        return first;
    }

    /// Of the lower triangle; 1 where all is 0.
    private static double mean(double[][] triangle) {
        double sum = 0;
        for (int a = 0; a < triangle.length; a++) {
            for (int b = 0; b < a; b++) {
                sum += triangle[a][b];
            }
        }
        double pairs = triangle.length * (triangle.length - 1.0) / 2;
        return sum > 0 ? sum / pairs : 1;
    }
}
