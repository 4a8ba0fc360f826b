package org.filmament.ui;

import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.filmament.pipeline.Session;
import org.filmament.ui.look.Palette;
import org.filmament.ui.map.Layer;
import org.filmament.ui.map.MapLabel;
import org.filmament.ui.scene.Viewpoint;
import org.jspecify.annotations.Nullable;

/// A picture of the open catalogue in the middle of the window. Films are known by their row; −1 is none. What only a map has, such as names it places itself and
/// layers, does nothing in other pictures. FX thread only.
public interface SkyView {

    Region node();

    /// Takes the keyboard.
    default void focus() {
        node().requestFocus();
    }

    /// Whether the sky keeps a key for itself, before any command.
    default boolean keeps(KeyEvent event) {
        return false;
    }

    /// Shows another catalogue and follows its layout; null shows an empty sky.
    void show(@Nullable Session session);

    /// One opaque colour a film.
    void setColors(int[] argb);

    /// How much each film matters, 0 to 1; null when all do.
    void setEmphasis(float @Nullable [] shares);

    void setPalette(Palette palette);

    /// How much larger than usual the window's type is; what is written on the sky follows.
    default void setTextScale(double scale) {
    }

    /// Marks a film as selected, and the films nearest to it.
    ///
    /// @param nearest rows, the nearest first; empty while unknown
    void select(int row, int[] nearest);

    /// Lifts a film as if the mouse were over it.
    void hover(int row);

    /// Brings all films into view.
    void fit();

    /// The films have come to rest after a change: brings them into view if too many left it.
    default void settled() {
    }

    /// Flies to a film.
    void flyTo(int row);

    /// Where the camera stands: x and y at the middle of the view, and how much of the layout its shorter side shows.
    Viewpoint viewpoint();

    /// Flies to where a camera once stood, from wherever it is.
    void flyTo(Viewpoint viewpoint);

    /// For each film its cluster, from 0, or −1 for none; empty while there are none.
    default void setGroups(int[] groups) {
    }

    /// @param films the films nearest to a film in the full space, the nearest first; empty while unknown
    default void setNeighborsOf(IntFunction<int[]> films) {
    }

    /// The names of groups of films; which of them are seen follows the zoom.
    default void setLabels(List<MapLabel> labels) {
    }

    /// @param listener is given the identity of the name that was clicked
    default void setOnLabel(IntConsumer listener) {
    }

    /// @param listener is given the identity of the name under the mouse, or −1
    default void setOnLabelHover(IntConsumer listener) {
    }

    /// How much larger films stand apart than in the view of all of them.
    default double magnification() {
        return 1;
    }

    default boolean isShown(Layer layer) {
        return false;
    }

    default void setShown(Layer layer, boolean shown) {
    }

    /// The films that are in view now.
    BitSet filmsInView();

    /// @param listener is given the films that the user has drawn a loop around, and whether they are to be added to those before
    default void setOnLasso(BiConsumer<BitSet, Boolean> listener) {
    }

    /// @param listener is told of each changed picture as it is shown
    void setOnPresented(Runnable listener);

    /// @param listener is given the film that was clicked, or −1 for the empty sky
    void setOnSelect(IntConsumer listener);

    /// @param listener is given the film that was double-clicked
    void setOnOpen(IntConsumer listener);
}
