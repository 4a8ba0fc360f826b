package org.filmament.umap;

import java.util.Arrays;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;

/// The figures of [LayoutQuality] fast enough to be read while the films move: the true ranks around a fixed sample of points
/// are computed once, then a layout costs a few milliseconds. Immutable, safe for use from any thread.
///
/// Since the sample stays, differences between layouts are far more exact than the figures themselves.
public final class LiveQuality {

    /// 15 neighbours of at most 1,000 anchors, and 10,000 triplets.
    public static final LayoutQuality.Sample SAMPLE = new LayoutQuality.Sample(15, 1_000, 10_000, 7);

    /// Bound on anchors × points, two bytes each: fewer anchors are taken where it would be passed, 160 at 100,000 points.
    private static final int MAX_CELLS = 16_000_000;
    private static final int ANCHORS_PER_QUERY_RANGE = 64;

    private final int points;
    private final int neighbors;
    private final int[] anchors;
    /// By how much the true rank of each point around each anchor exceeds k, in units, rounded up: 0 means not at all.
    private final char[] penalties;
    private final int unit;
    private final TripletSample triplets;

    private LiveQuality(int points, int neighbors, int[] anchors, TripletSample triplets) {
        this.points = points;
        this.neighbors = neighbors;
        this.anchors = anchors;
        this.triplets = triplets;
        penalties = new char[anchors.length * points];
        unit = Math.max(1, Math.ceilDiv(points, Character.MAX_VALUE));
    }

    /// Computes the true ranks: about 1 s on one core for 5,000 rows of 384 numbers, 3 s for 100,000, and at most 32 MB to keep.
    ///
    /// @param vectors  n × D, judged by Euclidean distance; unit rows for the cosine metric
    /// @param progress told of anchors done
    public static LiveQuality of(FloatMatrix vectors, LayoutQuality.Sample sample, Workers workers, Progress progress,
                                 Cancel cancel) {
        int n = vectors.rows();
        int affordable = Math.max(1, MAX_CELLS / Math.max(1, n));
        int[] anchors = sample.withAnchors(Math.min(sample.anchors(), affordable)).anchorsAmong(n);
        LiveQuality live = new LiveQuality(n, sample.neighborsAmong(n), anchors,
                TripletSample.draw(vectors, sample.triplets(), sample.seed()));
        LayoutQuality.forAnchors(anchors.length, (from, to) -> live.rank(vectors, from, to), workers, progress, cancel);
        return live;
    }

    /// Judges a layout: about 5 ms on one core for 5,000 points as for 100,000, once the code is warm. Bitwise the same at any
    /// parallelism, and equal to [LayoutQuality#measure] for the same sample, save that above 65,535 points the ranks of
    /// intruders are known in steps of two or more.
    ///
    /// @param layout n × d
    /// @throws IllegalArgumentException if n is not that of the vectors, or the layout holds NaN or infinity
    public LayoutQuality measure(FloatMatrix layout, Workers workers) {
        LayoutQuality.requireRows(points, layout);
        NeighborTally tally = new NeighborTally(points, neighbors, anchors.length);
        if (neighbors > 0) {
            LayoutGrid grid = new LayoutGrid(layout);
            workers.forRanges(anchors.length, ANCHORS_PER_QUERY_RANGE, (from, to) -> judge(grid, from, to, tally));
        }
        return tally.quality(triplets.accuracy(layout));
    }

    private void judge(LayoutGrid grid, int from, int to, NeighborTally tally) {
        int[] near = new int[neighbors];
        double[] distances = new double[neighbors];
        // The middle of those that round up to one unit more.
        double excess = (unit - 1) / 2.0;
        for (int a = from; a < to; a++) {
            grid.nearest(anchors[a], near, distances);
            for (int neighbor : near) {
                int units = penalties[a * points + neighbor];
                tally.add(a, units == 0 ? 0 : (double) units * unit - excess);
            }
        }
    }

    private void rank(FloatMatrix vectors, int from, int to) {
        float[] distances = new float[(to - from) * points];
        SquaredDistances.fromRows(vectors, anchors, from, to, distances);
        long[] order = new long[points];
        for (int a = from; a < to; a++) {
            int row = (a - from) * points;
            distances[row + anchors[a]] = Float.POSITIVE_INFINITY;
            for (int j = 0; j < points; j++) {
                // The bits of floats that are not negative sort as the floats do.
                order[j] = (long) Float.floatToRawIntBits(distances[row + j]) << 32 | j;
            }
            Arrays.sort(order);
            int rank = 1;
            for (int place = 0; place < points; place++) {
                boolean tied = place > 0 && order[place] >> 32 == order[place - 1] >> 32;
                rank = tied ? rank : place + 1;
                penalties[a * points + (int) order[place]] = (char) Math.ceilDiv(Math.max(0, rank - neighbors), unit);
            }
        }
    }
}
