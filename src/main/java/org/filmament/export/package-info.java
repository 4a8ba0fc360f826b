/// Taking things away: pictures first.
///
/// Flows in: pixels, layouts, themes. Flows out: files, each written whole or not at all.
@NullMarked
package org.filmament.export;

import org.jspecify.annotations.NullMarked;
