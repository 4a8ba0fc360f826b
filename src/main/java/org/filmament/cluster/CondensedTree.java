package org.filmament.cluster;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The hierarchy of clusters of at least a given size, as density rises (Campello, Moulavi, Zimek and Sander 2015). Density is λ = 1 ÷ distance, infinite
/// where points coincide. A cluster is born where its parent splits into two that are both large enough; until it splits itself it
/// only loses points, each at a density of its own. Points that coincide leave together.
///
/// Clusters are numbered from 0, the root, which holds every point; a parent has a lower number than its children. Immutable by contract.
///
/// @param pointClusters the last cluster that holds each point
/// @param pointLambdas  the density at which each point leaves it
/// @param parents       the parent of each cluster; -1 for the root
/// @param births        the density at which each cluster is born; 0 for the root
/// @param sizes         points of each cluster at its birth
public record CondensedTree(int[] pointClusters, double[] pointLambdas, int[] parents, double[] births, int[] sizes) {

    private static final int NO_PARENT = -1;

    /// What is left of `linkage` at this size. O(n) for n points.
    static CondensedTree of(SingleLinkage linkage, int minClusterSize) {
        return new Condensing(linkage, minClusterSize).tree();
    }

    /// Number of points.
    public int points() {
        return pointClusters.length;
    }

    /// Number of clusters, the root included.
    public int clusters() {
        return parents.length;
    }

    /// Whether each cluster has no children.
    public boolean[] leaves() {
        boolean[] leaves = new boolean[clusters()];
        Arrays.fill(leaves, true);
        for (int cluster = 1; cluster < leaves.length; cluster++) {
            leaves[parents[cluster]] = false;
        }
        return leaves;
    }

    /// The stability of each cluster, its excess of mass: how far past the cluster's birth its points stay in it, added up over them.
    public double[] stabilities() {
        double[] stabilities = new double[clusters()];
        for (int point = 0; point < pointClusters.length; point++) {
            stabilities[pointClusters[point]] += pointLambdas[point] - births[pointClusters[point]];
        }
        for (int cluster = 1; cluster < stabilities.length; cluster++) {
            stabilities[parents[cluster]] += (births[cluster] - births[parents[cluster]]) * sizes[cluster];
        }
        return stabilities;
    }

    /// The density at which each cluster ends: it splits or loses its last points.
    public double[] deaths() {
        double[] deaths = births.clone();
        for (int point = 0; point < pointClusters.length; point++) {
            deaths[pointClusters[point]] = Math.max(deaths[pointClusters[point]], pointLambdas[point]);
        }
        for (int cluster = 1; cluster < deaths.length; cluster++) {
            deaths[parents[cluster]] = Math.max(deaths[parents[cluster]], births[cluster]);
        }
        return deaths;
    }

    /// GLOSH outlier scores (same paper, section 5): how much sparser each point's surroundings are than the densest part of the last cluster that
    /// held it, 0 to 1.
    public float[] outlierScores() {
        double[] densest = deaths();
        for (int cluster = densest.length - 1; cluster > 0; cluster--) {
            densest[parents[cluster]] = Math.max(densest[parents[cluster]], densest[cluster]);
        }
        float[] scores = new float[points()];
        for (int point = 0; point < scores.length; point++) {
            scores[point] = (float) (1 - share(pointLambdas[point], densest[pointClusters[point]]));
        }
        return scores;
    }

    /// `lambda ÷ densest`, at most 1: also where both are infinite, or nothing has any density.
    static double share(double lambda, double densest) {
        return lambda >= densest ? 1 : lambda / densest;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CondensedTree t && Arrays.equals(pointClusters, t.pointClusters)
                && Arrays.equals(pointLambdas, t.pointLambdas) && Arrays.equals(parents, t.parents)
                && Arrays.equals(births, t.births) && Arrays.equals(sizes, t.sizes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(pointClusters) + Arrays.hashCode(parents);
    }

    /// One pass over the merges, from the last one down: what merged is met before its parts.
    private static final class Condensing {

        private static final double STAYS = -1;

        private final SingleLinkage linkage;
        private final int minClusterSize;
        private final int n;

        // By node: the cluster that it is, or is left of, or has left; and at which density it left, or STAYS.
        private final int[] clusterOf;
        private final double[] left;

        private int[] parents = new int[16];
        private double[] births = new double[16];
        private int[] sizes = new int[16];
        private int clusters;

        Condensing(SingleLinkage linkage, int minClusterSize) {
            this.linkage = linkage;
            this.minClusterSize = minClusterSize;
            n = linkage.points();
            clusterOf = new int[2 * n - 1];
            left = new double[2 * n - 1];
            Arrays.fill(left, STAYS);
        }

        CondensedTree tree() {
            bear(NO_PARENT, 0, n);
            for (int merge = n - 2; merge >= 0; merge--) {
                part(merge);
            }
            double[] pointLambdas = Arrays.copyOf(left, n);
            if (n == 1) {
                pointLambdas[0] = 0;
            }
            return new CondensedTree(Arrays.copyOf(clusterOf, n), pointLambdas, Arrays.copyOf(parents, clusters),
                    Arrays.copyOf(births, clusters), Arrays.copyOf(sizes, clusters));
        }

        private void part(int merge) {
            int node = n + merge;
            int a = linkage.left()[merge];
            int b = linkage.right()[merge];
            int cluster = clusterOf[node];
            clusterOf[a] = cluster;
            clusterOf[b] = cluster;
            if (left[node] != STAYS) {
                left[a] = left[node];
                left[b] = left[node];
                return;
            }
            double lambda = 1 / linkage.distances()[merge];
            if (linkage.splitSize(merge) >= minClusterSize) {
                clusterOf[a] = bear(cluster, lambda, linkage.size(a));
                clusterOf[b] = bear(cluster, lambda, linkage.size(b));
                return;
            }
            boolean apart = Double.isInfinite(lambda);
            if (apart || linkage.size(a) < minClusterSize) {
                left[a] = lambda;
            }
            if (apart || linkage.size(b) < minClusterSize) {
                left[b] = lambda;
            }
        }

        private int bear(int parent, double birth, int size) {
            if (clusters == parents.length) {
                parents = Arrays.copyOf(parents, 2 * clusters);
                births = Arrays.copyOf(births, 2 * clusters);
                sizes = Arrays.copyOf(sizes, 2 * clusters);
            }
            parents[clusters] = parent;
            births[clusters] = birth;
            sizes[clusters] = size;
            return clusters++;
        }
    }
}
