package org.filmament.neighbors;

import java.util.Arrays;
import org.filmament.math.FloatMatrix;
import org.filmament.math.PackedRows;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import org.filmament.work.Tally;
import org.filmament.work.Workers;

/// Exact k-nearest neighbours of all rows among themselves, by blocked inner products.
///
/// Each pair of blocks is multiplied once and serves both of its sides. Candidates that beat a row's present threshold go to that row's
/// [NearestRows] buffer. A row keeps the least K of (distance, id), which does not depend on the order of arrival, so the
/// table is the same at any thread count. Cost: n²·d flops, and `n · (2K + 64)` longs.
public final class ExactNeighbors {

    /// Rows to a side of a block pair: a multiple of the panel; the rows of one side stay in the second-level cache.
    private static final int BLOCK = 256;

    private final PackedRows packed;
    private final float[] halfNorms;
    private final NearestRows nearest;

    /// @param halfNorms half of the squared length of each row, so that `|a − b|²/2 = |a|²/2 + |b|²/2 − <a, b>`; for unit rows that is 1 − cos. A
    ///                  half even for a row of zeros under the cosine metric, which puts it 1 away from everything
    private ExactNeighbors(FloatMatrix rows, float[] halfNorms, int k, Workers workers) {
        this.packed = PackedRows.of(rows, workers);
        this.halfNorms = Arrays.copyOf(halfNorms, packed.paddedRows());
        this.nearest = new NearestRows(rows.rows(), packed.paddedRows(), k);
    }

    /// The `width` nearest other rows of each row of `vectors` (fewer where there are not so many rows).
    ///
    /// @param width real neighbours of each row, the row itself excluded
    /// @throws InputException if a vector holds NaN or infinity
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static KnnTable search(FloatMatrix vectors, Metric metric, int width, Workers workers, Progress progress,
                                  Cancel cancel) {
        requireFinite(vectors);
        int k = Math.max(0, Math.min(width, vectors.rows() - 1));
        if (k == 0) {
            return new KnnTable(vectors.rows(), 0, 0, new int[0], new float[0]);
        }
        return switch (metric) {
            case COSINE -> {
                FloatMatrix rows = vectors.normalizedRows();
                float[] halfNorms = new float[rows.rows()];
                Arrays.fill(halfNorms, 0.5f);
                NearestRows nearest = new ExactNeighbors(rows, halfNorms, k, workers).run(workers, progress, cancel);
                yield KnnTables.ofCosines(rows, halfNorms, nearest, workers);
            }
            case EUCLIDEAN -> {
                CenteredRows centered = CenteredRows.of(vectors);
                float[] halfNorms = halfNorms(centered.rows());
                NearestRows nearest = new ExactNeighbors(centered.rows(), halfNorms, k, workers).run(workers, progress, cancel);
                yield KnnTables.ofLines(centered, halfNorms, nearest, workers);
            }
        };
    }

    private static void requireFinite(FloatMatrix vectors) {
        float[] data = vectors.data();
        for (int i = 0; i < data.length; i++) {
            if (!Float.isFinite(data[i])) {
                throw new InputException("Vector " + i / vectors.columns() + " holds " + data[i]
                        + " at position " + i % vectors.columns() + "; every value must be a finite number.");
            }
        }
    }

    private static float[] halfNorms(FloatMatrix rows) {
        float[] half = new float[rows.rows()];
        for (int i = 0; i < rows.rows(); i++) {
            double sum = 0;
            for (int j = rows.offset(i); j < rows.offset(i + 1); j++) {
                sum += (double) rows.data()[j] * rows.data()[j];
            }
            half[i] = (float) (sum / 2);
        }
        return half;
    }

    private NearestRows run(Workers workers, Progress progress, Cancel cancel) {
        int blocks = (packed.rows() + BLOCK - 1) / BLOCK;
        int pairs = blocks * (blocks + 1) / 2;
        Object[] locks = new Object[blocks];
        Arrays.setAll(locks, b -> new Object());
        Tally tally = new Tally(progress, pairs);
        workers.forRanges(pairs, 1, (pair, end) -> {
            cancel.check();
            // Pairs in order of their distance from the diagonal: neighbours in time touch different blocks, so locks are rarely
            // contended, and each row sees a spread of candidates early, which lowers its threshold fast.
            int offset = 0;
            int first = pair;
            while (first >= blocks - offset) {
                first -= blocks - offset;
                offset++;
            }
            multiply(first, first + offset, locks);
            tally.add(1);
        });
        return nearest;
    }

    private void multiply(int first, int second, Object[] locks) {
        float[] tile = new float[PackedRows.ROWS * PackedRows.PANEL];
        CandidateList forward = new CandidateList();
        CandidateList backward = new CandidateList();
        int lastPanel = Math.min(packed.panels(), (second + 1) * BLOCK / PackedRows.PANEL);
        int lastRow = Math.min(packed.rows(), (first + 1) * BLOCK);
        for (int row = first * BLOCK; row < lastRow; row += PackedRows.ROWS) {
            for (int panel = second * BLOCK / PackedRows.PANEL; panel < lastPanel; panel++) {
                packed.products(row, panel, tile);
                for (int r = 0; r < Math.min(PackedRows.ROWS, lastRow - row); r++) {
                    collect(tile, row, r, panel, first != second, forward, backward);
                }
            }
        }
        synchronized (locks[first]) {
            nearest.offer(forward);
        }
        synchronized (locks[second]) {
            nearest.offer(backward);
        }
    }

    /// Reads limits that another thread may be lowering: a stale one only lets a candidate through that is refused later.
    private void collect(float[] tile, int row, int r, int panel, boolean bothSides, CandidateList forward,
                         CandidateList backward) {
        int i = row + r;
        float[] limits = nearest.limits();
        int near = PackedRows.near(tile, r, halfNorms[i], limits[i], halfNorms, limits, panel);
        for (; near != 0; near &= near - 1) {
            int c = Integer.numberOfTrailingZeros(near);
            int j = panel * PackedRows.PANEL + c;
            float distance = Math.max(0, halfNorms[i] + halfNorms[j] - tile[r * PackedRows.PANEL + c]);
            if (distance <= limits[i] && i != j && j < packed.rows()) {
                forward.add(i, j, distance);
            }
            if (bothSides && distance <= limits[j]) {
                backward.add(j, i, distance);
            }
        }
    }
}
