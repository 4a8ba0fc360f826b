package org.filmament.ui.charts;

/// Smooth curves through values at equal steps that never swing beyond them: monotone cubic interpolation (Fritsch and Carlson, 1980). What is
/// nowhere negative stays so.
final class MonotoneCurve {

    private MonotoneCurve() {
    }

    /// The values with `fine − 1` more between each two.
    static double[] through(double[] values, int fine) {
        int n = values.length;
        if (n < 2) {
            return values.clone();
        }
        double[] slopes = slopes(values);
        double[] curve = new double[(n - 1) * fine + 1];
        for (int i = 0; i < curve.length; i++) {
            int from = Math.min(i / fine, n - 2);
            double t = (double) i / fine - from;
            double rest = 1 - t;
            curve[i] = rest * rest * ((1 + 2 * t) * values[from] + t * slopes[from])
                    + t * t * ((1 + 2 * rest) * values[from + 1] - rest * slopes[from + 1]);
        }
        return curve;
    }

    private static double[] slopes(double[] values) {
        int n = values.length;
        double[] slopes = new double[n];
        slopes[0] = values[1] - values[0];
        slopes[n - 1] = values[n - 1] - values[n - 2];
        for (int i = 1; i < n - 1; i++) {
            double before = values[i] - values[i - 1];
            double after = values[i + 1] - values[i];
            // The harmonic mean is at most twice the smaller one, which keeps the curve monotone.
            slopes[i] = before * after > 0 ? 2 * before * after / (before + after) : 0;
        }
        return slopes;
    }
}
