/// The command palette: one field from which every command, theme and film is reached by a few letters of its name.
///
/// Flows in: commands, themes and a search for films. Flows out: calls of what was chosen.
@NullMarked
package org.filmament.ui.palette;

import org.jspecify.annotations.NullMarked;
