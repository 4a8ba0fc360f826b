package org.filmament.ui;

import javafx.scene.Node;

/// How large the window's type is, and with it everything that is measured in it. FX thread only.
final class TextSize {

    private static final int[] SIZES = {12, 13, 14, 15, 16, 18, 20, 22};
    private static final int USUAL = 2;

    private final Node root;
    private int index = USUAL;

    TextSize(Node root) {
        this.root = root;
        apply();
    }

    void larger() {
        index = Math.min(index + 1, SIZES.length - 1);
        apply();
    }

    void smaller() {
        index = Math.max(index - 1, 0);
        apply();
    }

    int pixels() {
        return SIZES[index];
    }

    private void apply() {
        root.setStyle("-fx-font-size: " + SIZES[index] + "px;");
    }
}
