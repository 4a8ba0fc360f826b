package org.filmament.umap;

import java.util.Arrays;
import org.filmament.math.FloatMatrix;

/// Squared Euclidean distances within one matrix.
final class SquaredDistances {

    // With 384 columns a transposed tile is 400 KB: it stays in a core's second-level cache while rows pass over it.
    private static final int TILE = 256;

    private SquaredDistances() {
    }

    /// Between rows `i` and `j`.
    static double between(FloatMatrix matrix, int i, int j) {
        float[] data = matrix.data();
        int a = matrix.offset(i);
        int b = matrix.offset(j);
        double sum = 0;
        for (int c = 0; c < matrix.columns(); c++) {
            double difference = (double) data[a + c] - data[b + c];
            sum += difference * difference;
        }
        return sum;
    }

    /// From the rows `ids[from .. to)` to every row, `(to - from) * rows` values, one source row after the other. Differences
    /// are summed directly, so vectors far from the origin lose nothing to cancellation.
    ///
    /// @param out at least that long; overwritten
    static void fromRows(FloatMatrix matrix, int[] ids, int from, int to, float[] out) {
        int n = matrix.rows();
        float[][] tile = new float[matrix.columns()][TILE];
        float[] sums = new float[TILE];
        for (int start = 0; start < n; start += TILE) {
            int width = Math.min(TILE, n - start);
            transpose(matrix, start, width, tile);
            for (int a = from; a < to; a++) {
                Arrays.fill(sums, 0);
                addSquares(matrix.data(), matrix.offset(ids[a]), tile, sums);
                System.arraycopy(sums, 0, out, (a - from) * n + start, width);
            }
        }
    }

    private static void transpose(FloatMatrix matrix, int start, int width, float[][] tile) {
        for (int j = 0; j < width; j++) {
            int row = matrix.offset(start + j);
            for (int c = 0; c < tile.length; c++) {
                tile[c][j] = matrix.data()[row + c];
            }
        }
    }

    private static void addSquares(float[] data, int row, float[][] tile, float[] sums) {
        int c = 0;
        for (; c + 4 <= tile.length; c += 4) {
            addSquares(tile[c], data[row + c], tile[c + 1], data[row + c + 1], tile[c + 2], data[row + c + 2],
                    tile[c + 3], data[row + c + 3], sums);
        }
        for (; c < tile.length; c++) {
            addSquares(tile[c], data[row + c], sums);
        }
    }

    // These two loops become SIMD code by themselves, since they run along many points and index every array alike. A sum along
    // the coordinates of one point would have to keep its order.

    private static void addSquares(float[] t0, float x0, float[] t1, float x1, float[] t2, float x2, float[] t3, float x3,
                                   float[] sums) {
        for (int j = 0; j < TILE; j++) {
            float d0 = t0[j] - x0;
            float d1 = t1[j] - x1;
            float d2 = t2[j] - x2;
            float d3 = t3[j] - x3;
            sums[j] += d0 * d0 + d1 * d1 + (d2 * d2 + d3 * d3);
        }
    }

    private static void addSquares(float[] t, float x, float[] sums) {
        for (int j = 0; j < TILE; j++) {
            float d = t[j] - x;
            sums[j] += d * d;
        }
    }
}
