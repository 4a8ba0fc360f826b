package org.filmament.ui;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// What a sky that begins when it is first looked at was told until then: colours, emphasis, the selected film. From then on it is told at once. FX thread only.
final class LateSky {

    private static final int NONE = -1;

    private final Consumer<int[]> showColors;
    private final Consumer<float @Nullable []> showEmphasis;
    private final IntConsumer showSelected;
    private boolean begun;
    private int[] colors = new int[0];
    private float @Nullable [] shares;
    private int selected = NONE;

    /// @param showColors   draws the films in these colours
    /// @param showEmphasis lets films matter so much
    /// @param showSelected marks a film
    LateSky(Consumer<int[]> showColors, Consumer<float @Nullable []> showEmphasis, IntConsumer showSelected) {
        this.showColors = showColors;
        this.showEmphasis = showEmphasis;
        this.showSelected = showSelected;
    }

    boolean hasBegun() {
        return begun;
    }

    /// Another catalogue, which has not been looked at.
    void forget() {
        begun = false;
        colors = new int[0];
        shares = null;
        selected = NONE;
    }

    /// It is looked at for the first time: its films are there.
    void begin() {
        begun = true;
        if (colors.length > 0) {
            showColors.accept(colors);
        }
        showEmphasis.accept(shares);
        showSelected.accept(selected);
    }

    void setColors(int[] argb) {
        colors = argb;
        if (begun) {
            showColors.accept(argb);
        }
    }

    void setEmphasis(float @Nullable [] emphasis) {
        shares = emphasis;
        if (begun) {
            showEmphasis.accept(emphasis);
        }
    }

    void select(int row) {
        selected = row;
        selectAgain();
    }

    /// More is known of the film that is selected.
    void selectAgain() {
        if (begun) {
            showSelected.accept(selected);
        }
    }
}
