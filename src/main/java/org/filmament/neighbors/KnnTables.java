package org.filmament.neighbors;

import java.util.Arrays;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Workers;

/// Turns what a search kept into the table that everything else reads.
final class KnnTables {

    /// Below this share of a row's squared length, a half squared distance that was found as a difference of inner products is mostly rounding error.
    private static final float UNSURE = 1e-5f;

    /// From half a squared distance to what a table tells.
    private interface Measure {
        double distance(double half);
    }

    private KnnTables() {
    }

    /// @param rows      unit rows that were searched
    /// @param halfNorms of each row
    /// @param nearest   what was kept of each row: half squared distances, which are 1 − cos
    static KnnTable ofCosines(FloatMatrix rows, float[] halfNorms, NearestRows nearest, Workers workers) {
        return finish(rows, halfNorms, nearest, half -> half, workers);
    }

    /// @param centered  rows that were searched
    /// @param halfNorms of each row
    /// @param nearest   what was kept of each row: half squared distances
    static KnnTable ofLines(CenteredRows centered, float[] halfNorms, NearestRows nearest, Workers workers) {
        double unit = centered.unit();
        return finish(centered.rows(), halfNorms, nearest, half -> Math.min(Float.MAX_VALUE, unit * Math.sqrt(2 * half)), workers);
    }

    private static KnnTable finish(FloatMatrix rows, float[] halfNorms, NearestRows nearest, Measure measure, Workers workers) {
        int n = nearest.rows();
        int k = nearest.k();
        int[] ids = new int[Math.multiplyExact(n, k)];
        float[] distances = new float[ids.length];
        workers.forRanges(n, 256, (from, to) -> {
            for (int i = from; i < to; i++) {
                long[] entries = nearest.finish(i);
                sharpen(rows, i, 2 * UNSURE * halfNorms[i], entries, k);
                for (int j = 0; j < k; j++) {
                    ids[i * k + j] = NearestRows.id(entries[j]);
                    distances[i * k + j] = (float) measure.distance(NearestRows.distance(entries[j]));
                }
            }
        });
        return new KnnTable(n, k, k, ids, distances);
    }

    /// Takes the tiny distances again from the difference of the vectors, so that equal texts are exactly 0 apart, and puts those few in
    /// order. They come first already; the rest of the row is left alone, so that a narrow table is a slice of a wide one.
    private static void sharpen(FloatMatrix rows, int i, float unsure, long[] entries, int k) {
        int tiny = 0;
        while (tiny < k && NearestRows.distance(entries[tiny]) < unsure) {
            int id = NearestRows.id(entries[tiny]);
            entries[tiny++] = NearestRows.entry(Math.min(unsure, halfSquaredDistance(rows, i, id)), id);
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
