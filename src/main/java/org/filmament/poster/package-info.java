/// Posters: drawn by the app from a film's title and year, reduced to every size that a view asks for, and kept within a
/// budget of bytes.
///
/// Flows in: films. Flows out: opaque `INT_ARGB` pixels, two wide to three high. Java2D, headless; no toolkit.
@NullMarked
package org.filmament.poster;

import org.jspecify.annotations.NullMarked;
