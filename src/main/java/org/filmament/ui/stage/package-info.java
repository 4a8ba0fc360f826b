/// What a presenter needs on stage beside the views: a pointer, a dark screen, a screen that stays awake, a cursor out of the way. Flows in: the mouse
/// and a few commands. Nothing here knows what is presented.
@NullMarked
package org.filmament.ui.stage;

import org.jspecify.annotations.NullMarked;
