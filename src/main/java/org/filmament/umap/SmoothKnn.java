package org.filmament.umap;

import org.filmament.neighbors.KnnTable;
import org.filmament.work.Workers;

/// Each point's local scale: `rho`, the distance at which its neighbourhood begins, and `sigma`, how fast membership falls beyond, chosen
/// so that the memberships of its neighbours add up to `log2(n_neighbors)` (McInnes, Healy and Melville 2018, algorithm 3).
///
/// @param rhos   one a point
/// @param sigmas one a point, above 0
record SmoothKnn(float[] rhos, float[] sigmas) {

    /// Below this share of the mean distance sigma is floored: a neighbourhood of one point is no scale.
    private static final double MIN_SCALE = 1e-3;

    /// @param table             neighbours in use: a slice of `n_neighbors - 1` of them
    /// @param localConnectivity how many nearest neighbours count as certain, 1 by default; a fraction interpolates
    static SmoothKnn of(KnnTable table, double localConnectivity, Workers workers) {
        int n = table.rows();
        float[] rhos = new float[n];
        float[] sigmas = new float[n];
        double meanOfAll = meanDistance(table, workers);
        workers.forRanges(n, 512, (from, to) -> {
            ScaleSearch search = new ScaleSearch(table.width());
            for (int i = from; i < to; i++) {
                double rho = rho(table, i, localConnectivity);
                rhos[i] = (float) rho;
                double floor = MIN_SCALE * (rho > 0 ? rowSum(table, i) / (table.width() + 1) : meanOfAll);
                sigmas[i] = (float) Math.max(search.sigma(table, i, rho), floor);
            }
        });
        return new SmoothKnn(rhos, sigmas);
    }

    /// Memberships of all points' neighbours, row by row.
    float[] memberships(KnnTable table, Workers workers) {
        int width = table.width();
        float[] memberships = new float[table.rows() * width];
        workers.forRanges(table.rows(), 256, (from, to) -> {
            double[] beyond = new double[width];
            double[] exact = new double[width];
            for (int i = from; i < to; i++) {
                for (int rank = 0; rank < width; rank++) {
                    beyond[rank] = Math.max(0, table.distance(i, rank) - rhos[i]);
                }
                NegativeExponentials.of(beyond, sigmas[i] == 0 ? 0 : 1.0 / sigmas[i], exact, width);
                for (int rank = 0; rank < width; rank++) {
                    memberships[i * width + rank] = (float) exact[rank];
                }
            }
        });
        return memberships;
    }

    private static double rho(KnnTable table, int i, double localConnectivity) {
        int zeros = 0;
        while (zeros < table.width() && table.distance(i, zeros) <= 0) {
            zeros++;
        }
        int nonZeros = table.width() - zeros;
        if (nonZeros == 0) {
            return 0;
        }
        int whole = (int) Math.floor(localConnectivity);
        if (nonZeros < localConnectivity) {
            return table.distance(i, table.width() - 1);
        }
        double fraction = localConnectivity - whole;
        if (whole == 0) {
            return fraction * table.distance(i, zeros);
        }
        double rho = table.distance(i, zeros + whole - 1);
        if (fraction > 0) {
            rho += fraction * (table.distance(i, zeros + whole) - rho);
        }
        return rho;
    }

    private static double rowSum(KnnTable table, int i) {
        double sum = 0;
        for (int j = 0; j < table.width(); j++) {
            sum += table.distance(i, j);
        }
        return sum;
    }

    private static double meanDistance(KnnTable table, Workers workers) {
        double sum = workers.sum(table.rows(), 1024, (from, to) -> {
            double part = 0;
            for (int i = from; i < to; i++) {
                part += rowSum(table, i);
            }
            return part;
        });
        return sum / Math.max(1, (long) table.rows() * (table.width() + 1));
    }
}
