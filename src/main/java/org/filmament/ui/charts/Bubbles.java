package org.filmament.ui.charts;

import java.util.List;
import org.filmament.math.FloatMatrix;
import org.filmament.topic.Theme;

/// Circles for themes: areas in proportion to their films, middles where their themes lie, moved apart as far as they would overlap.
///
/// @param xs    of the middles
/// @param ys    of the middles
/// @param radii of the circles
record Bubbles(double[] xs, double[] ys, double[] radii) {

    /// What part of the picture the circles cover together.
    private static final double COVER = 0.27;
    private static final double LARGEST = 0.2;
    private static final int ROUNDS = 400;
    /// The axes may be stretched against each other by this much, to use a wide picture.
    private static final double STRETCH = 1.6;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    /// @param gap      between circles
    /// @param smallest radius that can still be pointed at
    static Bubbles of(FloatMatrix places, List<Theme> row, Area area, double gap, double smallest) {
        int n = row.size();
        double films = row.stream().mapToInt(Theme::size).sum();
        double unit = COVER * area.width() * area.height() / Math.PI;
        double cap = LARGEST * Math.min(area.width(), area.height());
        double[] radii = new double[n];
        for (int i = 0; i < n; i++) {
            radii[i] = Math.max(smallest, Math.min(cap, Math.sqrt(unit * row.get(i).size() / films)));
        }
        double[][] middles = placed(places, n, area, radii.length == 0 ? 0 : radii[0]);
        Bubbles bubbles = new Bubbles(middles[0], middles[1], radii);
        for (int round = 0; round < ROUNDS && bubbles.moveApart(gap); round++) {
            bubbles.keepInside(area);
        }
        bubbles.keepInside(area);
        return bubbles;
    }

    private static double[][] placed(FloatMatrix places, int n, Area area, double margin) {
        double[][] middles = new double[2][n];
        double[] from = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] to = {-Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = 0; i < n; i++) {
            for (int axis = 0; axis < 2; axis++) {
                from[axis] = Math.min(from[axis], places.get(i, axis));
                to[axis] = Math.max(to[axis], places.get(i, axis));
            }
        }
        double wide = Math.max(1, area.width() - 2 * margin) / Math.max(1e-9, to[0] - from[0]);
        double high = Math.max(1, area.height() - 2 * margin) / Math.max(1e-9, to[1] - from[1]);
        double[] scale = {Math.min(wide, STRETCH * high), Math.min(high, STRETCH * wide)};
        double[] middle = {area.x() + area.width() / 2, area.y() + area.height() / 2};
        for (int i = 0; i < n; i++) {
            for (int axis = 0; axis < 2; axis++) {
                middles[axis][i] = middle[axis] + scale[axis] * (places.get(i, axis) - (from[axis] + to[axis]) / 2);
            }
        }
        return middles;
    }

    /// Each overlapping pair gives way, the smaller circle more.
    ///
    /// @return whether any did
    private boolean moveApart(double gap) {
        boolean moved = false;
        for (int a = 0; a < radii.length; a++) {
            for (int b = 0; b < a; b++) {
                double dx = xs[b] - xs[a];
                double dy = ys[b] - ys[a];
                double distance = Math.hypot(dx, dy);
                double lack = radii[a] + radii[b] + gap - distance;
                if (lack > 0.01) {
                    double angle = distance > 1e-6 ? Math.atan2(dy, dx) : a * GOLDEN_ANGLE;
                    double share = radii[b] * radii[b] / (radii[a] * radii[a] + radii[b] * radii[b]);
                    xs[a] -= share * lack * Math.cos(angle);
                    ys[a] -= share * lack * Math.sin(angle);
                    xs[b] += (1 - share) * lack * Math.cos(angle);
                    ys[b] += (1 - share) * lack * Math.sin(angle);
                    moved = true;
                }
            }
        }
        return moved;
    }

    private void keepInside(Area area) {
        for (int i = 0; i < radii.length; i++) {
            xs[i] = Math.clamp(xs[i], Math.min(area.x() + radii[i], area.right() - radii[i]), Math.max(area.x() + radii[i], area.right() - radii[i]));
            ys[i] = Math.clamp(ys[i], Math.min(area.y() + radii[i], area.bottom() - radii[i]), Math.max(area.y() + radii[i], area.bottom() - radii[i]));
        }
    }
}
