package org.filmament.umap;

import org.filmament.neighbors.KnnTable;

/// Finds the scale at which the memberships of a point's neighbours add up to `log2(n_neighbors)`. For one thread at a time.
///
/// The logarithm of a sum of `e^(-u·d)` is convex in `u`, nearly straight, and falls: Newton's method on it, from `u = 0` on, comes from one side, needs
/// no bracket and is there after a few steps. `u` is the reciprocal of sigma.
final class ScaleSearch {

    private static final int MAX_STEPS = 64;
    /// Of the sum of memberships, as a share.
    private static final double TOLERANCE = 1e-7;

    private final double[] beyond;
    private final double[] memberships;

    /// @param width neighbours of a point
    ScaleSearch(int width) {
        beyond = new double[width];
        memberships = new double[width];
    }

    /// Sigma of point `i`, or 0 where there is none: where the certain neighbours alone reach the sum, as many duplicates do.
    ///
    /// @param rho the distance at which the point's neighbourhood begins
    double sigma(KnnTable table, int i, double rho) {
        int count = 0;
        double sum = 0;
        for (int rank = 0; rank < table.width(); rank++) {
            double distance = table.distance(i, rank) - rho;
            if (distance > 0) {
                beyond[count++] = distance;
                sum += distance;
            }
        }
        double wanted = Math.log(table.width() + 1) / Math.log(2) - (table.width() - count);
        if (count == 0 || wanted <= 0) {
            return 0;
        }
        return 1 / Math.max(rate(count, sum, wanted), Float.MIN_NORMAL);
    }

    /// The `u` for which `e^(-u·beyond)` adds up to `wanted`.
    private double rate(int count, double sum, double wanted) {
        double rate = Math.log(count / wanted) * count / sum;
        for (int step = 0; step < MAX_STEPS; step++) {
            NegativeExponentials.of(beyond, rate, memberships, count);
            double reached = total(memberships, count);
            double excess = Math.log(reached / wanted);
            if (Math.abs(excess) < TOLERANCE) {
                break;
            }
            rate += excess * reached / product(memberships, beyond, count);
        }
        return rate;
    }

    private static double total(double[] values, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int k = 0;
        for (; k < count - 3; k += 4) {
            s0 += values[k];
            s1 += values[k + 1];
            s2 += values[k + 2];
            s3 += values[k + 3];
        }
        for (; k < count; k++) {
            s0 += values[k];
        }
        return s0 + s2 + (s1 + s3);
    }

    private static double product(double[] a, double[] b, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int k = 0;
        for (; k < count - 3; k += 4) {
            s0 = Math.fma(a[k], b[k], s0);
            s1 = Math.fma(a[k + 1], b[k + 1], s1);
            s2 = Math.fma(a[k + 2], b[k + 2], s2);
            s3 = Math.fma(a[k + 3], b[k + 3], s3);
        }
        for (; k < count; k++) {
            s0 = Math.fma(a[k], b[k], s0);
        }
        return s0 + s2 + (s1 + s3);
    }
}
