package org.filmament.math;

/// Singular value decomposition of a small square matrix by one-sided Jacobi rotations (Hestenes 1958): A = U · diag(s) · Vᵀ.
/// U and V are orthogonal even if A is singular. Cubic in the dimension with some ten sweeps: for d up to a hundred or so.
///
/// @param u left singular vectors: `u[j]` is the j-th
/// @param s singular values, descending
/// @param v right singular vectors: `v[j]` is the j-th
record SmallSvd(double[][] u, double[] s, double[][] v) {

    private static final int MAX_SWEEPS = 60;
    private static final double TOLERANCE = 1e-15;

    /// @param a d × d, by rows, finite
    static SmallSvd of(double[][] a) {
        int d = a.length;
        double[][] w = transposed(a);
        double[][] v = identity(d);
        boolean turned = true;
        for (int sweep = 0; turned && sweep < MAX_SWEEPS; sweep++) {
            turned = false;
            for (int p = 0; p < d - 1; p++) {
                for (int q = p + 1; q < d; q++) {
                    turned |= orthogonalize(w, v, p, q);
                }
            }
        }
        double[] s = new double[d];
        for (int j = 0; j < d; j++) {
            s[j] = Math.sqrt(dot(w[j], w[j]));
        }
        sortDescending(s, w, v);
        normalize(w, s);
        return new SmallSvd(w, s, v);
    }

    /// Turns the vectors `p` and `q` of `w` in their plane until they are orthogonal, and those of `v` along with them.
    private static boolean orthogonalize(double[][] w, double[][] v, int p, int q) {
        double pp = dot(w[p], w[p]);
        double qq = dot(w[q], w[q]);
        double pq = dot(w[p], w[q]);
        if (Math.abs(pq) <= TOLERANCE * Math.sqrt(pp) * Math.sqrt(qq)) {
            return false;
        }
        double zeta = (qq - pp) / (2 * pq);
        double tangent = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.hypot(1, zeta));
        double cosine = 1 / Math.hypot(1, tangent);
        turn(w[p], w[q], cosine, cosine * tangent);
        turn(v[p], v[q], cosine, cosine * tangent);
        return true;
    }

    private static void turn(double[] p, double[] q, double cosine, double sine) {
        for (int i = 0; i < p.length; i++) {
            double x = p[i];
            p[i] = cosine * x - sine * q[i];
            q[i] = sine * x + cosine * q[i];
        }
    }

    private static void sortDescending(double[] s, double[][] w, double[][] v) {
        for (int j = 0; j < s.length; j++) {
            int largest = j;
            for (int i = j + 1; i < s.length; i++) {
                largest = s[i] > s[largest] ? i : largest;
            }
            double value = s[j];
            s[j] = s[largest];
            s[largest] = value;
            swap(w, j, largest);
            swap(v, j, largest);
        }
    }

    private static void swap(double[][] vectors, int i, int j) {
        double[] vector = vectors[i];
        vectors[i] = vectors[j];
        vectors[j] = vector;
    }

    /// Scales the vectors of `w` to length 1; where a singular value is nothing but rounding, any direction orthogonal to
    /// the ones before will do.
    private static void normalize(double[][] w, double[] s) {
        for (int j = 0; j < s.length; j++) {
            if (s[j] > s[0] * s.length * TOLERANCE) {
                for (int i = 0; i < s.length; i++) {
                    w[j][i] /= s[j];
                }
            } else {
                w[j] = orthogonalTo(w, j);
            }
        }
    }

    /// A unit vector orthogonal to the first `count` vectors: what is left of the axis that they cover least.
    private static double[] orthogonalTo(double[][] vectors, int count) {
        double[] longest = new double[vectors.length];
        double longestSquare = 0;
        for (int axis = 0; axis < vectors.length; axis++) {
            double[] rest = new double[vectors.length];
            rest[axis] = 1;
            // Twice, since once leaves rounding errors as large as the rest is short.
            subtractProjections(rest, vectors, count);
            subtractProjections(rest, vectors, count);
            double square = dot(rest, rest);
            if (square > longestSquare) {
                longest = rest;
                longestSquare = square;
            }
        }
        for (int i = 0; i < longest.length; i++) {
            longest[i] /= Math.sqrt(longestSquare);
        }
        return longest;
    }

    private static void subtractProjections(double[] vector, double[][] onto, int count) {
        for (int j = 0; j < count; j++) {
            double share = dot(vector, onto[j]);
            for (int i = 0; i < vector.length; i++) {
                vector[i] -= share * onto[j][i];
            }
        }
    }

    private static double[][] transposed(double[][] a) {
        double[][] t = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                t[j][i] = a[i][j];
            }
        }
        return t;
    }

    private static double[][] identity(int d) {
        double[][] identity = new double[d][d];
        for (int i = 0; i < d; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
