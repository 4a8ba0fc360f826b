package org.filmament.cluster;

import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import org.tribuo.Dataset;
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.hdbscan.HdbscanModel;
import org.tribuo.clustering.hdbscan.HdbscanTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.Distance;
import org.tribuo.math.distance.L2Distance;
import org.tribuo.math.la.SGDVector;
import org.tribuo.math.neighbour.NeighboursQueryFactoryType;
import org.tribuo.math.protos.DistanceProto;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/// HDBSCAN* by the Tribuo library (4.3.2), under this app's conventions: Euclidean distances, `minSamples` without the point
/// itself, excess-of-mass selection that never selects the root.
///
/// **Probabilities.** Tribuo reports no membership probabilities, only GLOSH outlier scores (Campello et al. 2015, section 5).
/// A member's probability here is 1 − its score. The score compares a point with the densest part of the last cluster that
/// held it, which lies in or below the selected one; where that is the selected cluster itself, the result is hdbscan's
/// membership probability. Around `minClusterSize` or more identical points the densest part is infinitely dense: those
/// points have probability 1, the other members of their cluster 0, as in hdbscan.
///
/// **Ties.** Equal distances are cut at once, so a cluster may split into more than two, and the partition does not depend on
/// the order of the points.
///
/// **Cost.** Tribuo compares all pairs of points on one thread: 5,000 points take 1 to 2 seconds, 10,000 some 3 to 7, hence
/// [#MAX_POINTS]. It keeps an `int[n]` for each level of the hierarchy at which a cluster splits: 4 · n · splits bytes, 20 MB
/// for 10,000 points and 500 splits.
///
/// **Cancel.** A request ends the pairwise phases, nearly all of the time, within milliseconds; the cutting of the tree
/// after them runs to its end. One run at a time: further callers wait, and may be cancelled while they do.
public final class TribuoHdbscan {

    /// More points than this are refused: the time grows with their square.
    public static final int MAX_POINTS = 10_000;

    private static final int TRIBUO_NOISE = 0;

    // Tribuo hangs every finished tree on one static, unsynchronized list: two trainings at a time could corrupt it.
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    // Held strongly, since the log manager would forget the level of a logger that nobody refers to.
    private static final Logger CHATTER = Logger.getLogger("org.tribuo");

    static {
        CHATTER.setLevel(Level.WARNING);
    }

    private TribuoHdbscan() {
    }

    /// [#cluster(FloatMatrix, HdbscanParams, Progress, Cancel)] without progress.
    public static Clustering cluster(FloatMatrix points, HdbscanParams params, Cancel cancel) {
        return cluster(points, params, Progress.NONE, cancel);
    }

    /// Clusters the rows of `points`. The same rows give the same clustering. Too few points for two clusters of
    /// `minClusterSize`, or for `minSamples` neighbours each, are all noise.
    ///
    /// @param params   sizes and samples; Tribuo has no choice of selection, and the parameters of it must be at their defaults
    /// @param points   n × d, n at most [#MAX_POINTS]
    /// @param progress told of pairs of points compared
    /// @throws InputException        if there are too many points, or a coordinate is not finite
    /// @throws CancellationException if `cancel` is requested
    public static Clustering cluster(FloatMatrix points, HdbscanParams params, Progress progress, Cancel cancel) {
        requireUsable(points, params);
        cancel.check();
        int n = points.rows();
        if (n < 2L * params.minClusterSize() || n <= params.minSamples()) {
            int[] noise = new int[n];
            Arrays.fill(noise, Clustering.NOISE);
            return new Clustering(noise, new float[n], 0);
        }
        HdbscanModel model = train(points, params, new WatchedDistance(n, progress, cancel), cancel);
        cancel.check();
        return clustering(model);
    }

    private static void requireUsable(FloatMatrix points, HdbscanParams params) {
        if (!params.equals(new HdbscanParams(params.minClusterSize(), params.minSamples()))) {
            throw new InputException("Tribuo's HDBSCAN selects clusters by excess of mass only, with no further limits.");
        }
        if (points.rows() > MAX_POINTS) {
            throw new InputException("Tribuo's HDBSCAN takes at most %,d points, not %,d: its time grows with their square."
                    .formatted(MAX_POINTS, points.rows()));
        }
        Hdbscan.requireFinite(points);
    }

    private static HdbscanModel train(FloatMatrix points, HdbscanParams params, Distance distance, Cancel cancel) {
        // Tribuo counts the point itself among the k.
        int k = params.minSamples() + 1;
        // Its k-d tree gains nothing where comparing all pairs comes after, and goes as deep as there are equal points.
        HdbscanTrainer trainer = new HdbscanTrainer(params.minClusterSize(), distance, k, 1,
                NeighboursQueryFactoryType.BRUTE_FORCE);
        Dataset<ClusterID> dataset = dataset(points);
        takeTurn(cancel);
        try {
            return trainer.train(dataset);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static void takeTurn(Cancel cancel) {
        try {
            while (!ONE_AT_A_TIME.tryLock(20, TimeUnit.MILLISECONDS)) {
                cancel.check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private static Dataset<ClusterID> dataset(FloatMatrix points) {
        ClusteringFactory factory = new ClusteringFactory();
        OffsetDateTime noTime = OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC);
        MutableDataset<ClusterID> dataset =
                new MutableDataset<>(new SimpleDataSourceProvenance("layout", noTime, factory), factory);
        String[] names = new String[points.columns()];
        Arrays.setAll(names, Integer::toString);
        for (int i = 0; i < points.rows(); i++) {
            double[] values = new double[names.length];
            for (int j = 0; j < names.length; j++) {
                values[j] = points.get(i, j);
            }
            dataset.add(new ArrayExample<>(ClusteringFactory.UNASSIGNED_CLUSTER_ID, names, values));
        }
        return dataset;
    }

    private static Clustering clustering(HdbscanModel model) {
        List<Integer> tribuoLabels = model.getClusterLabels();
        List<Double> outlierScores = model.getOutlierScores();
        int[] labels = new int[tribuoLabels.size()];
        float[] probabilities = new float[labels.length];
        for (int i = 0; i < labels.length; i++) {
            int label = tribuoLabels.get(i);
            if (label == TRIBUO_NOISE) {
                labels[i] = Clustering.NOISE;
            } else {
                labels[i] = label;
                probabilities[i] = (float) Math.clamp(1 - outlierScores.get(i), 0.0, 1.0);
            }
        }
        return Clustering.canonical(labels, probabilities);
    }

    /// Euclidean distance that leaves Tribuo's loops by an exception when cancelled, and counts how far they have come.
    /// For one thread, as Tribuo is told to use.
    private static final class WatchedDistance implements Distance {

        private static final long serialVersionUID = 1L;
        private static final int CALLS_BETWEEN_CHECKS = 1 << 14;
        private static final int CALLS_BETWEEN_REPORTS = 1 << 20;
        private static final L2Distance L2 = new L2Distance();

        private final transient Progress progress;
        private final transient Cancel cancel;
        private final long expectedCalls;
        private long calls;

        WatchedDistance(long points, Progress progress, Cancel cancel) {
            this.progress = progress;
            this.cancel = cancel;
            expectedCalls = points * points + points * (points - 1) / 2;
        }

        @Override
        public double computeDistance(SGDVector first, SGDVector second) {
            if (++calls % CALLS_BETWEEN_CHECKS == 0) {
                cancel.check();
                if (calls % CALLS_BETWEEN_REPORTS == 0) {
                    // The search for exemplars compares a few pairs more than the two phases that take the time.
                    progress.report(Math.min(calls, expectedCalls), expectedCalls);
                }
            }
            return L2.computeDistance(first, second);
        }

        @Override
        public DistanceProto serialize() {
            return L2.serialize();
        }

        @Override
        public ConfiguredObjectProvenance getProvenance() {
            return L2.getProvenance();
        }
    }
}
