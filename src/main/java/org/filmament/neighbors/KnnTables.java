package org.filmament.neighbors;

import java.util.Arrays;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Workers;

/// Turns what a search kept into the table that everything else reads.
final class KnnTables {

    /// Below this, a distance that was found as a difference of inner products is mostly rounding error.
    private static final float UNSURE = 1e-5f;

    private KnnTables() {
    }

    /// @param rows    the vectors that were searched; unit rows for the cosine metric
    /// @param nearest what was kept of each row: half squared distances (for unit rows: 1 − cos)
    static KnnTable finish(FloatMatrix rows, Metric metric, NearestRows nearest, Workers workers) {
        int n = nearest.rows();
        int k = nearest.k();
        int[] ids = new int[Math.multiplyExact(n, k)];
        float[] distances = new float[ids.length];
        workers.forRanges(n, 256, (from, to) -> {
            for (int i = from; i < to; i++) {
                long[] entries = nearest.finish(i);
                sharpen(rows, i, entries, k);
                for (int j = 0; j < k; j++) {
                    ids[i * k + j] = NearestRows.id(entries[j]);
                    float half = NearestRows.distance(entries[j]);
                    distances[i * k + j] = metric == Metric.COSINE ? half : (float) Math.sqrt(2 * half);
                }
            }
        });
        return new KnnTable(n, k, k, ids, distances);
    }

    /// Takes the tiny distances again from the difference of the vectors, so that equal texts are exactly 0 apart, and puts those few in
    /// order. They come first already; the rest of the row is left alone, so that a narrow table is a slice of a wide one.
    private static void sharpen(FloatMatrix rows, int i, long[] entries, int k) {
        int tiny = 0;
        while (tiny < k && NearestRows.distance(entries[tiny]) < UNSURE) {
            int id = NearestRows.id(entries[tiny]);
            entries[tiny++] = NearestRows.entry(Math.min(UNSURE, halfSquaredDistance(rows, i, id)), id);
        }
        Arrays.sort(entries, 0, tiny);
    }

    private static float halfSquaredDistance(FloatMatrix rows, int a, int b) {
        float[] data = rows.data();
        int columns = rows.columns();
        double sum = 0;
        for (int c = 0; c < columns; c++) {
            double difference = data[a * columns + c] - data[b * columns + c];
            sum += difference * difference;
        }
        return (float) (sum / 2);
    }
}
