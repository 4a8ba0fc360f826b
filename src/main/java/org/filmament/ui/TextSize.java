package org.filmament.ui;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.filmament.ui.look.Look;

/// How large the window's type is, and with it everything that is measured in it. FX thread only.
final class TextSize {

    private static final int[] SIZES = {12, 13, Look.TEXT_PIXELS, 15, 16, 18, 20, 22};
    private static final int USUAL = 2;

    private final ReadOnlyIntegerWrapper pixels = new ReadOnlyIntegerWrapper(Look.TEXT_PIXELS);
    private int index = USUAL;

    ReadOnlyIntegerProperty pixelsProperty() {
        return pixels.getReadOnlyProperty();
    }

    void larger() {
        index = Math.min(index + 1, SIZES.length - 1);
        pixels.set(SIZES[index]);
    }

    void smaller() {
        index = Math.max(index - 1, 0);
        pixels.set(SIZES[index]);
    }
}
