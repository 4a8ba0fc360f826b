package org.filmament.ui;

import java.util.function.IntConsumer;
import javafx.scene.layout.Region;
import org.filmament.pipeline.Session;
import org.filmament.ui.look.Palette;
import org.jspecify.annotations.Nullable;

/// A picture of the open catalogue in the middle of the window. Films are known by their row; −1 is none. FX thread only.
public interface SkyView {

    Region node();

    /// Shows another catalogue and follows its layout; null shows an empty sky.
    void show(@Nullable Session session);

    /// One opaque colour a film.
    void setColors(int[] argb);

    void setPalette(Palette palette);

    /// Marks a film as selected.
    void select(int row);

    /// Lifts a film as if the mouse were over it.
    void hover(int row);

    /// Brings all films into view.
    void fit();

    /// Flies to a film.
    void flyTo(int row);

    /// Looks for a newer layout and draws it. Called once per pulse.
    void pulse(long nanos);

    /// @param listener is given the film that was clicked, or −1 for the empty sky
    void setOnSelect(IntConsumer listener);

    /// @param listener is given the film that was double-clicked
    void setOnOpen(IntConsumer listener);
}
