package org.filmament.ui;

import java.util.Arrays;
import java.util.List;
import org.filmament.ui.scene.Viewpoint;

/// From where a group of films is seen best.
final class Around {

    /// Films farther out than this share of their group, at each side, may lie outside the view.
    private static final double STRAYS = 0.05;
    private static final double AIR = 1.35;
    private static final double LEAST_SPAN = 0.05;

    private Around() {
    }

    /// The viewpoint from which most of the films in `rows` are seen, with a little air around them.
    ///
    /// @param positions x and y of each film
    /// @param rows      at least one
    static Viewpoint of(float[] positions, int[] rows) {
        float[] xs = new float[rows.length];
        float[] ys = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            xs[i] = positions[2 * rows[i]];
            ys[i] = positions[2 * rows[i] + 1];
        }
        Arrays.sort(xs);
        Arrays.sort(ys);
        int first = (int) (STRAYS * (rows.length - 1));
        int last = rows.length - 1 - first;
        double span = AIR * Math.max(xs[last] - xs[first], ys[last] - ys[first]);
        return new Viewpoint(List.of((xs[first] + xs[last]) / 2.0, (ys[first] + ys[last]) / 2.0, Math.max(span, LEAST_SPAN)));
    }
}
