/// What the user can ask for by name: one registry of commands with their shortcuts, and undo.
///
/// Flows in: key presses. Flows out: calls of the actions that the window registered. Nothing here knows what they do.
@NullMarked
package org.filmament.ui.command;

import org.jspecify.annotations.NullMarked;
