/// The film card: one film's facts, its nearest films in the full space, and the way to its page.
///
/// Flows in: a catalogue, the row of the selected film, the neighbour table. Flows out: the film that was clicked, the page to open.
@NullMarked
package org.filmament.ui.card;

import org.jspecify.annotations.NullMarked;
