/// The commands that need the window: pictures of it, and what it measures of itself while a script drives it.
///
/// Flows in: arguments. Flows out: PNG and JSON files.
@NullMarked
package org.filmament.ui.bench;

import org.jspecify.annotations.NullMarked;
