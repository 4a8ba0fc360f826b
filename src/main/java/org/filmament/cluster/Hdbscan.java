package org.filmament.cluster;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import org.filmament.work.Tally;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// HDBSCAN* (Campello, Moulavi and Sander 2013): what the densities of a set of points are, ready to be cut into clusters in any number of ways.
///
/// All the work lies in the core distances and the minimum spanning tree of the mutual reachability distances, which depend on the points and
/// `minSamples` alone. Both are exact, by a k-d tree: made for 2 to 10 dimensions. A cut costs O(n).
///
/// The same points give the same clusters to the bit at any thread count. Distances are Euclidean. Immutable; safe for use from
/// any thread.
public final class Hdbscan {

    /// Fewest and most natural clusters, where the points have as many.
    public static final int FEWEST_NATURAL = 5;
    public static final int MOST_NATURAL = 300;

    private static final double NATURAL_SHARE = 5;
    private static final int SMALLEST_NATURAL = 5;

    private final int minSamples;
    private final float[] coreDistances;
    private final @Nullable SingleLinkage linkage;

    private Hdbscan(int minSamples, float[] coreDistances, @Nullable SingleLinkage linkage) {
        this.minSamples = minSamples;
        this.coreDistances = coreDistances;
        this.linkage = linkage;
    }

    /// The clustering of `points` by `params`.
    ///
    /// @see #of
    public static Clustering cluster(FloatMatrix points, HdbscanParams params, Workers workers, Progress progress, Cancel cancel) {
        return of(points, params.minSamples(), workers, progress, cancel).cut(params).clustering();
    }

    /// Takes the densities of the rows of `points`, n × d.
    ///
    /// @param minSamples neighbours that decide how dense a point's surroundings are, the point itself not counted; where there are fewer other points,
    ///                   all of them. (Tribuo counts the point itself: it takes one more for the same.)
    /// @param progress   told of points whose core distance is known, and then of edges found, 2n in all
    /// @throws InputException        if a coordinate is not finite
    /// @throws CancellationException if cancelled
    public static Hdbscan of(FloatMatrix points, int minSamples, Workers workers, Progress progress, Cancel cancel) {
        requireFinite(points);
        cancel.check();
        int n = points.rows();
        if (n == 0) {
            return new Hdbscan(minSamples, new float[0], null);
        }
        Tally tally = new Tally(progress, 2L * n);
        KdTree tree = KdTree.of(points, workers);
        CoreDistances cores = CoreDistances.of(tree, Math.min(minSamples, n - 1), workers, tally, cancel);
        SpanningTree spanning = Boruvka.of(tree, cores, workers, tally, cancel);
        float[] coreDistances = new float[n];
        for (int place = 0; place < n; place++) {
            coreDistances[tree.row(place)] = (float) tree.distance(cores.squared()[place]);
        }
        SingleLinkage linkage = SingleLinkage.of(spanning);
        tally.add(1);
        return new Hdbscan(minSamples, coreDistances, linkage);
    }

    /// Refuses points that have no distances.
    static void requireFinite(FloatMatrix points) {
        float[] data = points.data();
        for (int i = 0; i < data.length; i++) {
            if (!Float.isFinite(data[i])) {
                throw new InputException("Point " + (i / points.columns() + 1) + " of " + points.rows()
                        + " cannot be clustered: its coordinate " + (i % points.columns() + 1) + " is not a finite number.");
            }
        }
    }

    /// Number of points.
    public int size() {
        return coreDistances.length;
    }

    /// The distance of each point to its `minSamples`-th nearest other one; shared, not copied.
    public float[] coreDistances() {
        return coreDistances;
    }

    /// The hierarchy of clusters of at least this many points.
    public CondensedTree condensedTree(int minClusterSize) {
        if (linkage == null) {
            return new CondensedTree(new int[0], new double[0], new int[] {-1}, new double[1], new int[1]);
        }
        return CondensedTree.of(linkage, minClusterSize);
    }

    /// The clusters by `params`. Fewer than twice `minClusterSize` points are all noise, unless they may be one single cluster.
    ///
    /// @throws IllegalArgumentException if the parameters are for other densities than these
    public DensityClustering cut(HdbscanParams params) {
        if (params.minSamples() != minSamples) {
            throw new IllegalArgumentException("densities by " + minSamples + " samples, not " + params.minSamples());
        }
        return DensityClustering.of(condensedTree(params.minClusterSize()), params);
    }

    /// How many leaves the hierarchy has at this `minClusterSize`. Never more at a larger one.
    public int leaves(int minClusterSize) {
        int leaves = 1;
        for (int size : splitSizes()) {
            leaves += size >= minClusterSize ? 1 : 0;
        }
        return leaves;
    }

    /// The leaves at the least `minClusterSize`, from that of `params` on, that gives no more than `most` of them: the finest clustering of so many
    /// clusters. It has fewer than `most` only where the next finer one has more.
    ///
    /// A split of the hierarchy needs both sides to be large enough, and each gives one leaf more. So that size is found by sorting, without a
    /// search.
    ///
    /// @param most at least 1
    public DensityClustering leafClusters(int most, HdbscanParams params) {
        int[] sizes = splitSizes();
        Arrays.sort(sizes);
        // With this many splits, and no more, there are `most` leaves.
        int tooMany = sizes.length - most;
        int least = tooMany < 0 ? 0 : sizes[tooMany] + 1;
        return cut(params.withSelection(ClusterSelection.LEAF).withMinClusterSize(Math.max(least, params.minClusterSize())));
    }

    /// The finest clusters that are worth a name of their own: the leaves at a `minClusterSize` of √(n / 5), but at least 5 points, and larger where
    /// that gives over [#MOST_NATURAL] of them, smaller where it gives under [#FEWEST_NATURAL].
    ///
    /// So both the clusters and what they hold grow with the square root of the points: 20 to 31 clusters of 2,000 films, 45 to 50 of
    /// 5,000, about 110 of 34,000. Leaves, since their number is a sum over the whole hierarchy: another seed of the layout changes it by a tenth, while excess
    /// of mass takes all films for two clusters at one seed and finds 40 at the next.
    public DensityClustering naturalClusters() {
        int[] sizes = splitSizes();
        Arrays.sort(sizes);
        int few = sizes.length < FEWEST_NATURAL - 1 ? 0 : sizes[sizes.length - (FEWEST_NATURAL - 1)];
        int size = (int) Math.round(Math.sqrt(size() / NATURAL_SHARE));
        return leafClusters(MOST_NATURAL, new HdbscanParams(Math.max(SMALLEST_NATURAL, Math.min(size, few)), minSamples));
    }

    private int[] splitSizes() {
        if (linkage == null) {
            return new int[0];
        }
        int[] sizes = new int[linkage.distances().length];
        Arrays.setAll(sizes, linkage::splitSize);
        return sizes;
    }
}
