package org.filmament.ui;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.filmament.ui.look.Look;

/// How large the window's type is, and with it everything that is measured in it: as the user likes it, and half as large again for a projector. FX
/// thread only.
final class TextSize {

    static final int USUAL_PIXELS = Look.TEXT_PIXELS;

    private static final int[] SIZES = {12, 13, USUAL_PIXELS, 15, 16, 18, 20, 22};
    private static final double PROJECTED = 1.5;

    private final ReadOnlyIntegerWrapper pixels = new ReadOnlyIntegerWrapper(USUAL_PIXELS);
    private int index = indexOf(USUAL_PIXELS);
    private boolean projected;

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

    /// Whether the last row of a lecture hall is to read it.
    void setProjected(boolean projected) {
        this.projected = projected;
        refresh();
    }

    private void refresh() {
        pixels.set((int) Math.round(SIZES[index] * (projected ? PROJECTED : 1)));
    }

    private static int indexOf(int wanted) {
        int nearest = 0;
        for (int i = 1; i < SIZES.length; i++) {
            nearest = Math.abs(SIZES[i] - wanted) < Math.abs(SIZES[nearest] - wanted) ? i : nearest;
        }
        return nearest;
    }
}
