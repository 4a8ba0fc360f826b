package org.filmament.umap;

/// The curve that turns a distance on the map into a membership strength, `1 / (1 + a·d^(2b))`, fitted to what `min_dist` and
/// `spread` ask for: 1 up to `min_dist`, then falling as `exp(-(d - min_dist) / spread)`.
///
/// The fit is the least-squares fit on 300 points over `[0, 3·spread]` that McInnes, Healy and Melville describe (2018, section 4.2 and
/// appendix C); done by Gauss and Newton's method with Levenberg's damping in doubles, it takes well under a millisecond.
///
/// @param a stretches the curve
/// @param b sharpens its shoulder
public record Curve(double a, double b) {

    private static final int POINTS = 300;
    private static final int MAX_STEPS = 200;

    /// The curve for `minDist` and `spread`, `0 <= minDist <= spread`.
    public static Curve fit(double minDist, double spread) {
        // a(s, m) = a(1, m/s)·s^(-2b) and b depends on m/s alone, so fitting at spread 1 keeps the problem well scaled.
        Curve unit = fitUnit(minDist / spread);
        return new Curve(unit.a * Math.pow(spread, -2 * unit.b), unit.b);
    }

    /// Membership strength at distance `d`.
    public double at(double d) {
        return 1 / (1 + a * Math.pow(d, 2 * b));
    }

    private static Curve fitUnit(double minDist) {
        double a = 1;
        double b = 1;
        double damping = 1e-3;
        double error = squaredError(a, b, minDist);
        for (int step = 0; step < MAX_STEPS; step++) {
            Normal normal = Normal.at(a, b, minDist);
            double[] move = normal.solve(damping);
            double tryA = a + move[0];
            double tryB = b + move[1];
            double tryError = tryA > 0 && tryB > 0 ? squaredError(tryA, tryB, minDist) : Double.POSITIVE_INFINITY;
            if (tryError <= error) {
                boolean still = Math.abs(move[0]) + Math.abs(move[1]) < 1e-12;
                a = tryA;
                b = tryB;
                error = tryError;
                damping /= 10;
                if (still) {
                    break;
                }
            } else {
                damping *= 10;
            }
        }
        return new Curve(a, b);
    }

    private static double x(int i) {
        return 3.0 * i / (POINTS - 1);
    }

    private static double target(double x, double minDist) {
        return x < minDist ? 1 : Math.exp(-(x - minDist));
    }

    private static double squaredError(double a, double b, double minDist) {
        Curve curve = new Curve(a, b);
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            double r = curve.at(x(i)) - target(x(i), minDist);
            sum += r * r;
        }
        return sum;
    }

    /// The normal equations of one Gauss–Newton step.
    private record Normal(double aa, double ab, double bb, double ar, double br) {

        static Normal at(double a, double b, double minDist) {
            Curve curve = new Curve(a, b);
            double aa = 0;
            double ab = 0;
            double bb = 0;
            double ar = 0;
            double br = 0;
            for (int i = 1; i < POINTS; i++) {
                double x = x(i);
                double y = curve.at(x);
                double power = Math.pow(x, 2 * b);
                double da = -y * y * power;
                double db = -y * y * a * power * 2 * Math.log(x);
                double r = target(x, minDist) - y;
                aa += da * da;
                ab += da * db;
                bb += db * db;
                ar += da * r;
                br += db * r;
            }
            return new Normal(aa, ab, bb, ar, br);
        }

        double[] solve(double damping) {
            double p = aa * (1 + damping);
            double q = bb * (1 + damping);
            double determinant = p * q - ab * ab;
            return new double[] {(ar * q - br * ab) / determinant, (br * p - ar * ab) / determinant};
        }
    }
}
