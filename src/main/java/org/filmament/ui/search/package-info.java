/// Finding films in words: titles as they are typed, and free text by meaning, in one field.
///
/// Flows in: a catalogue with its vectors, what the user types. Flows out: ranked lists, the film to fly to, and the set of films that
/// lights up in every view. The title index and the ranking by meaning know no toolkit.
@NullMarked
package org.filmament.ui.search;

import org.jspecify.annotations.NullMarked;
