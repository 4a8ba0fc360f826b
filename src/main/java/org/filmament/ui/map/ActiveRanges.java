package org.filmament.ui.map;

/// Chooses at which magnifications each of many labels of fixed size is seen, so that no two that are seen together overlap and each is seen
/// through one range only: it comes once and goes once however far one zooms (Been, Daiches and Yap, *Dynamic map labeling*, 2006).
///
/// Two labels overlap up to the scale at which their anchors are far enough apart, and at no larger one. So each label, the most important
/// first, takes the longest range of its own that those before it leave free. Quadratic in the number of labels, a few nanoseconds a pair.
final class ActiveRanges {

    /// A range that ends at less than so many times the scale that it begins at would only flash.
    static final double LEAST = 1.13;

    private final double[] freeFrom;
    private final double[] freeTo;
    private int free;

    /// @param most labels at a time
    ActiveRanges(int most) {
        freeFrom = new double[most + 1];
        freeTo = new double[most + 1];
    }

    /// Where labels stand and how large they are; all arrays by label, the most important first.
    ///
    /// @param x      of the anchor on the map
    /// @param y      likewise
    /// @param width  half the width in logical pixels
    /// @param height half the height
    record Boxes(double[] x, double[] y, double[] width, double[] height) {
    }

    /// Narrows the ranges.
    ///
    /// @param gap  logical pixels that labels keep apart
    /// @param from the smallest scale that each label may be seen at, above 0; afterwards at which it is
    /// @param to   likewise the largest; not above `from` for a label that is not seen at all
    void choose(int labels, Boxes boxes, double gap, double[] from, double[] to) {
        for (int i = 0; i < labels; i++) {
            free = 1;
            freeFrom[0] = from[i];
            freeTo[0] = to[i];
            for (int j = 0; j < i && free > 0; j++) {
                if (to[j] > from[j] && from[j] < to[i] && to[j] > from[i]) {
                    block(from[j], Math.min(to[j], apart(boxes, i, j, gap)));
                }
            }
            takeLongest(i, from, to);
        }
    }

    /// The scale from which two labels do not overlap.
    private static double apart(Boxes boxes, int i, int j, double gap) {
        double byX = (boxes.width[i] + boxes.width[j] + gap) / Math.abs(boxes.x[i] - boxes.x[j]);
        double byY = (boxes.height[i] + boxes.height[j] + gap) / Math.abs(boxes.y[i] - boxes.y[j]);
        return Math.min(byX, byY);
    }

    private void block(double from, double to) {
        for (int k = free - 1; k >= 0; k--) {
            double left = freeFrom[k];
            double right = freeTo[k];
            if (to <= left || from >= right) {
                continue;
            }
            boolean before = from > left;
            boolean after = to < right;
            if (before && after) {
                freeTo[k] = from;
                freeFrom[free] = to;
                freeTo[free++] = right;
            } else if (before) {
                freeTo[k] = from;
            } else if (after) {
                freeFrom[k] = to;
            } else {
                free--;
                freeFrom[k] = freeFrom[free];
                freeTo[k] = freeTo[free];
            }
        }
    }

    private void takeLongest(int i, double[] from, double[] to) {
        double longest = LEAST;
        double bestFrom = 0;
        double bestTo = 0;
        for (int k = 0; k < free; k++) {
            if (freeTo[k] / freeFrom[k] > longest) {
                longest = freeTo[k] / freeFrom[k];
                bestFrom = freeFrom[k];
                bestTo = freeTo[k];
            }
        }
        from[i] = bestFrom;
        to[i] = bestTo;
    }
}
