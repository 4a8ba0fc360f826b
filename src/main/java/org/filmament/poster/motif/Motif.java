package org.filmament.poster.motif;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/// A drawn thing: the outlines of its two inks, in a square of 100 × 100 with y downwards. Nobody changes the shapes.
///
/// @param stance how it wants to be placed
/// @param body   its silhouette, with holes where the ground shows
/// @param accent what the second ink adds on top; empty for many
/// @param bounds of both together
/// @param room   the largest square inside the body that holds no hole and none of the accent
public record Motif(String name, Stance stance, Shape body, Shape accent, Rectangle2D bounds, Rectangle2D room) {

    /// How a motif meets the edges of a poster.
    public enum Stance {
        /// anywhere
        FLOATS,
        /// on a ground line, or out of the lower edge
        STANDS,
        /// a scene that may run off both sides and the lower edge
        SPANS
    }

    /// Whether a second motif, or a few words, find room inside: a square of a third of its size.
    public boolean isRoomy() {
        return room.getWidth() >= 0.34 * Math.max(bounds.getWidth(), bounds.getHeight());
    }
}
