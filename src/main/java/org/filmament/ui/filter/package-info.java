/// Which films are wanted, by their facts: years, genres, rating, language; and the years at play.
///
/// Flows in: a catalogue, what the hand chooses. Flows out: the rows that are left, for the emphasis that every view follows, and the filters
/// as one value, for undo and scenes.
@NullMarked
package org.filmament.ui.filter;

import org.jspecify.annotations.NullMarked;
