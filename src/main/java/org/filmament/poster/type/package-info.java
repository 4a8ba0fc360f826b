/// Type for posters: the typefaces that ship, text as outlines, and the setting of titles into boxes, in units of the poster's width.
///
/// Fonts are read from resources, never asked for by a logical name, so that a text has the same outlines on every machine. A
/// character that a typeface lacks comes from one of the Noto faces beside it, and only what those lack from the system.
@NullMarked
package org.filmament.poster.type;

import org.jspecify.annotations.NullMarked;
