/// What the films' colours mean: cluster, genre, year or rating, and the line and legend that say so.
///
/// Flows in: a catalogue, its clustering, a palette. Flows out: one colour a film, for the map.
@NullMarked
package org.filmament.ui.color;

import org.jspecify.annotations.NullMarked;
