/// Posters: designed and drawn by the app from a film's facts, reduced to every size that a view asks for, and kept within a budget
/// of bytes.
///
/// [PosterArtist] is the door to the drawing: `design` composes, from the `motif` library's figures and the `type` that ships.
///
/// Flows in: films. Flows out: opaque `INT_ARGB` pixels, two wide to three high. Java2D, headless; no toolkit.
@NullMarked
package org.filmament.poster;

import org.jspecify.annotations.NullMarked;
