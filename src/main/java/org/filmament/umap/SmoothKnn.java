package org.filmament.umap;

import org.filmament.neighbors.KnnTable;
import org.filmament.work.Workers;

/// Each point's local scale: `rho`, the distance at which its neighbourhood begins, and `sigma`, how fast membership falls beyond, chosen
/// so that the memberships of its neighbours add up to `log2(n_neighbors)` (McInnes, Healy and Melville 2018, algorithm 3).
///
/// @param rhos   one a point
/// @param sigmas one a point, above 0
record SmoothKnn(float[] rhos, float[] sigmas) {

    private static final int MAX_STEPS = 64;
    private static final double TOLERANCE = 1e-6;
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
            for (int i = from; i < to; i++) {
                double rho = rho(table, i, localConnectivity);
                rhos[i] = (float) rho;
                double floor = MIN_SCALE * (rho > 0 ? rowSum(table, i) / (table.width() + 1) : meanOfAll);
                sigmas[i] = (float) Math.max(sigma(table, i, rho), floor);
            }
        });
        return new SmoothKnn(rhos, sigmas);
    }

    /// Membership of the `rank`-th neighbour of point `i`.
    float membership(KnnTable table, int i, int rank) {
        float beyond = table.distance(i, rank) - rhos[i];
        return beyond <= 0 || sigmas[i] == 0 ? 1 : (float) Math.exp(-beyond / sigmas[i]);
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

    /// Newton's method on the monotone sum of memberships, kept inside a bracket. A row whose certain neighbours alone exceed the target
    /// (many duplicates, or `n_neighbors` 2) has no solution above 0 and falls to the caller's floor.
    private static double sigma(KnnTable table, int i, double rho) {
        double target = Math.log(table.width() + 1) / Math.log(2);
        double sum = 0;
        int beyond = 0;
        for (int j = 0; j < table.width(); j++) {
            double d = table.distance(i, j) - rho;
            if (d > 0) {
                sum += d;
                beyond++;
            }
        }
        if (beyond == 0 || table.width() - beyond >= target) {
            return 0;
        }
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double sigma = sum / beyond;
        for (int step = 0; step < MAX_STEPS; step++) {
            double value = -target;
            double slope = 0;
            for (int j = 0; j < table.width(); j++) {
                double d = table.distance(i, j) - rho;
                if (d > 0) {
                    double weight = Math.exp(-d / sigma);
                    value += weight;
                    slope += weight * d / (sigma * sigma);
                } else {
                    value++;
                }
            }
            if (Math.abs(value) < TOLERANCE) {
                break;
            }
            if (value > 0) {
                high = sigma;
            } else {
                low = sigma;
            }
            double next = sigma - value / slope;
            if (!(next > low && next < high)) {
                next = Double.isInfinite(high) ? 2 * sigma : (low + high) / 2;
            }
            sigma = next;
        }
        return sigma;
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
