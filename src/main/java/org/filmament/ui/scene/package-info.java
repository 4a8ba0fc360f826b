/// What is on the stage at a moment, as one value: views and their cameras, knobs, positions, selection, filters. Undo steps through such
/// values, bookmarks keep them, decks are made of them.
///
/// Flows in: the window's models, by what they save of themselves. Flows out: the same, when a scene is shown again; and one readable file a
/// catalogue.
@NullMarked
package org.filmament.ui.scene;

import org.jspecify.annotations.NullMarked;
