package org.filmament.ui;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.filmament.ui.look.Look;

/// How large the window's type is, and with it everything that is measured in it: as the user likes it, and for a projector a share of
/// the picture's height: the last row of a hall sees the same picture, however many pixels it has. FX thread only.
final class TextSize {

    static final int USUAL_PIXELS = Look.TEXT_PIXELS;

    private static final int[] SIZES = {12, 13, USUAL_PIXELS, 15, 16, 18, 20, 22};

    /// So many lines of body text are as high as a projected picture, with the usual size chosen.
    private static final double LINES = 40;
    private static final double LEAST_PROJECTED = 1.25;

    private final ReadOnlyIntegerWrapper pixels = new ReadOnlyIntegerWrapper(USUAL_PIXELS);
    private int index = indexOf(USUAL_PIXELS);
    private double factor = 1;

    ReadOnlyIntegerProperty pixelsProperty() {
        return pixels.getReadOnlyProperty();
    }

    /// The user's own size.
    int chosen() {
        return SIZES[index];
    }

    /// The size nearest to `wanted`.
    void choose(int wanted) {
        index = indexOf(wanted);
        refresh();
    }

    void larger() {
        index = Math.min(index + 1, SIZES.length - 1);
        refresh();
    }

    void smaller() {
        index = Math.max(index - 1, 0);
        refresh();
    }

    /// The last row of a lecture hall is to read it.
    ///
    /// @param height of the picture, in pixels
    void project(double height) {
        factor = Math.max(LEAST_PROJECTED, height / (LINES * USUAL_PIXELS));
        refresh();
    }

    /// It is as the user likes it again.
    void stopProjecting() {
        factor = 1;
        refresh();
    }

    private void refresh() {
        pixels.set((int) Math.round(SIZES[index] * factor));
    }

    private static int indexOf(int wanted) {
        int nearest = 0;
        for (int i = 1; i < SIZES.length; i++) {
            nearest = Math.abs(SIZES[i] - wanted) < Math.abs(SIZES[nearest] - wanted) ? i : nearest;
        }
        return nearest;
    }
}
