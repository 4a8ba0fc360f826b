package org.filmament.poster.design;

import java.awt.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A finished design: flat shapes on a ground, in the order they are printed, in units of the poster's width, which is 1; it is 1.5
/// high. Immutable as long as nobody changes the shapes.
///
/// @param ground the paper's colour, `0xRRGGBB`
/// @param fade   a second tone that the ground runs into, null for none
/// @param seed   for what the press leaves to chance
record Composition(int ground, @Nullable Fade fade, List<Mark> marks, long seed) {

    static final double WIDTH = 1;
    static final double HEIGHT = 1.5;

    /// What a shape is for.
    enum Role {
        /// a plain area behind everything
        PANEL,
        /// the first ink of a motif
        FIGURE,
        /// the second ink, which a press never lays quite where the first one is
        ACCENT,
        TITLE,
        CREDIT
    }

    record Mark(Role role, Shape shape, int rgb) {
    }

    /// The ground's second tone: none of it at `from`, all of it at `to`, both distances from the upper edge.
    record Fade(int rgb, double from, double to) {

        /// Share of the second tone at a height.
        double at(double y) {
            double t = Math.clamp((y - from) / (to - from), 0, 1);
            return t * t * (3 - 2 * t);
        }
    }

    Composition {
        marks = List.copyOf(marks);
    }
}
