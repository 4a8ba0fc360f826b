package org.filmament.umap;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Tally;
import org.filmament.work.Workers;

/// How true a layout is to the vectors it was made from: two local figures and a global one. The local ones fall and the global
/// one rises as `n_neighbors` grows: a trade, not a score.
///
/// Distances are Euclidean. For the cosine metric hand in vectors of length 1
/// ([FloatMatrix#normalizedRows()]): among them both metrics order neighbours alike.
///
/// @param trustworthiness how far the layout's neighbours are neighbours in truth too, intruders weighing more the
///                        farther they come from: 1 − 2 / (m·k·(2n − 3k − 1)) · Σ max(0, rank − k) over m anchors (Venna
///                        and Kaski 2001); 1 at best, about 0.5 for a random layout
/// @param preservation    mean share of a point's k neighbours in the layout that are among its k nearest in truth, 0 to 1; a
///                        neighbour as near as the k-th counts
/// @param tripletAccuracy share of random triplets whose order of distances the layout keeps, 0 to 1; 0.5 for a random layout
/// @param neighbors       the k judged: the one asked for, or less where there are no more than twice as many points
/// @param anchors         number of points, m, whose neighbourhoods were judged
public record LayoutQuality(double trustworthiness, double preservation, double tripletAccuracy, int neighbors, int anchors) {

    // So many rows of distances share one pass over the vectors, and take 13 MB a thread at 100,000 points.
    private static final int ANCHORS_AT_A_TIME = 32;

    /// What is judged: the sample is a function of these numbers and of how many points there are.
    ///
    /// @param neighbors size k of a neighbourhood, the point itself not counted, at least 1
    /// @param anchors   points whose neighbourhoods are judged, at least 1; all if there are fewer points
    /// @param triplets  random triplets drawn for the global figure
    /// @param seed      seed of both samples
    public record Sample(int neighbors, int anchors, int triplets, long seed) {

        /// 15 neighbours of 2,000 anchors, and 20,000 triplets.
        public static final Sample DEFAULT = new Sample(15, 2_000, 20_000, 7);

        public Sample {
            if (neighbors < 1 || anchors < 1 || triplets < 0) {
                throw new IllegalArgumentException(neighbors + " neighbors, " + anchors + " anchors, " + triplets + " triplets");
            }
        }

        public Sample withAnchors(int anchors) {
            return new Sample(neighbors, anchors, triplets, seed);
        }

        /// Trustworthiness is defined for neighbourhoods of less than half of the points.
        int neighborsAmong(int points) {
            return Math.max(0, Math.min(neighbors, (points - 1) / 2));
        }

        /// The anchors among `points`, drawn without replacement, ascending.
        int[] anchorsAmong(int points) {
            int[] ids = IntStream.range(0, points).toArray();
            Random random = new Random(seed);
            int count = Math.min(anchors, points);
            for (int i = 0; i < count; i++) {
                int other = i + random.nextInt(points - i);
                int id = ids[other];
                ids[other] = ids[i];
                ids[i] = id;
            }
            int[] drawn = Arrays.copyOf(ids, count);
            Arrays.sort(drawn);
            return drawn;
        }
    }

    /// Judges a layout by exact ranks. The time is that of `anchors * n` distances between vectors: for 2,000 anchors on one
    /// core, 1 s for 5,000 rows of 384 numbers and some 25 s for 100,000. Bitwise the same at any parallelism.
    ///
    /// @param vectors  n × D
    /// @param layout   n × d
    /// @param progress told of anchors done
    /// @throws IllegalArgumentException if the numbers of rows differ, or the layout holds NaN or infinity
    public static LayoutQuality measure(FloatMatrix vectors, FloatMatrix layout, Sample sample, Workers workers,
                                        Progress progress, Cancel cancel) {
        int n = vectors.rows();
        requireRows(n, layout);
        int k = sample.neighborsAmong(n);
        int[] anchors = sample.anchorsAmong(n);
        NeighborTally tally = new NeighborTally(n, k, anchors.length);
        if (k > 0) {
            LayoutGrid grid = new LayoutGrid(layout);
            forAnchors(anchors.length, (from, to) -> judge(vectors, grid, anchors, from, to, k, tally), workers, progress,
                    cancel);
        }
        return tally.quality(TripletSample.draw(vectors, sample.triplets(), sample.seed()).accuracy(layout));
    }

    static void requireRows(int rows, FloatMatrix layout) {
        if (layout.rows() != rows) {
            throw new IllegalArgumentException(rows + " rows of vectors, " + layout.rows() + " of layout");
        }
    }

    /// Runs `task` over ranges of anchors, told of and stopped between them.
    static void forAnchors(int anchors, Workers.RangeTask task, Workers workers, Progress progress, Cancel cancel) {
        Tally tally = new Tally(progress, anchors);
        workers.forRanges(anchors, ANCHORS_AT_A_TIME, (from, to) -> {
            cancel.check();
            task.run(from, to);
            tally.add(to - from);
        });
    }

    private static void judge(FloatMatrix vectors, LayoutGrid grid, int[] anchors, int from, int to, int k,
                              NeighborTally tally) {
        int n = vectors.rows();
        float[] distances = new float[(to - from) * n];
        SquaredDistances.fromRows(vectors, anchors, from, to, distances);
        int[] near = new int[k];
        double[] nearDistances = new double[k];
        for (int a = from; a < to; a++) {
            int row = (a - from) * n;
            distances[row + anchors[a]] = Float.POSITIVE_INFINITY;
            grid.nearest(anchors[a], near, nearDistances);
            for (int neighbor : near) {
                tally.add(a, Math.max(0, 1 + closer(distances, row, n, distances[row + neighbor]) - k));
            }
        }
    }

    private static int closer(float[] distances, int from, int count, float bound) {
        int closer = 0;
        for (int j = from; j < from + count; j++) {
            closer += distances[j] < bound ? 1 : 0;
        }
        return closer;
    }
}
