package org.filmament.math;

/// Eigenvalues and eigenvectors of a small symmetric tridiagonal matrix by QL iteration with implicit shifts (Bowdler, Martin, Reinsch and
/// Wilkinson 1968).
///
/// @param values  ascending
/// @param vectors `vectors[j]` is the unit eigenvector of `values[j]`
public record TridiagonalEigen(double[] values, double[][] vectors) {

    private static final int MAX_SWEEPS = 60;

    /// @param diagonal m values
    /// @param beside   the m − 1 values beside the diagonal
    public static TridiagonalEigen of(double[] diagonal, double[] beside) {
        int m = diagonal.length;
        double[] d = diagonal.clone();
        double[] e = new double[m];
        System.arraycopy(beside, 0, e, 0, m - 1);
        // Column j of the usual formulation is row j here, so that a rotation mixes two contiguous arrays.
        double[][] z = new double[m][m];
        for (int i = 0; i < m; i++) {
            z[i][i] = 1;
        }
        for (int l = 0; l < m; l++) {
            for (int sweep = 0; sweep < MAX_SWEEPS; sweep++) {
                int split = firstNegligible(d, e, l);
                if (split == l) {
                    break;
                }
                chase(d, e, z, l, split);
            }
        }
        return sorted(d, z);
    }

    private static int firstNegligible(double[] d, double[] e, int l) {
        int split = l;
        while (split < d.length - 1
                && Math.abs(e[split]) > Math.ulp(1.0) * (Math.abs(d[split]) + Math.abs(d[split + 1]))) {
            split++;
        }
        return split;
    }

    private static void chase(double[] d, double[] e, double[][] z, int l, int split) {
        double g = (d[l + 1] - d[l]) / (2 * e[l]);
        double r = Math.hypot(g, 1);
        g = d[split] - d[l] + e[l] / (g + Math.copySign(r, g));
        double s = 1;
        double c = 1;
        double p = 0;
        for (int i = split - 1; i >= l; i--) {
            double f = s * e[i];
            double b = c * e[i];
            r = Math.hypot(f, g);
            e[i + 1] = r;
            if (r == 0) {
                d[i + 1] -= p;
                e[split] = 0;
                return;
            }
            s = f / r;
            c = g / r;
            g = d[i + 1] - p;
            r = (d[i] - g) * s + 2 * c * b;
            p = s * r;
            d[i + 1] = g + p;
            g = c * r - b;
            rotate(z[i], z[i + 1], c, s);
        }
        d[l] -= p;
        e[l] = g;
        e[split] = 0;
    }

    private static void rotate(double[] low, double[] high, double c, double s) {
        for (int k = 0; k < low.length; k++) {
            double f = high[k];
            high[k] = s * low[k] + c * f;
            low[k] = c * low[k] - s * f;
        }
    }

    private static TridiagonalEigen sorted(double[] d, double[][] z) {
        int m = d.length;
        for (int i = 0; i < m - 1; i++) {
            int least = i;
            for (int j = i + 1; j < m; j++) {
                if (d[j] < d[least]) {
                    least = j;
                }
            }
            double value = d[i];
            d[i] = d[least];
            d[least] = value;
            double[] vector = z[i];
            z[i] = z[least];
            z[least] = vector;
        }
        return new TridiagonalEigen(d, z);
    }
}
