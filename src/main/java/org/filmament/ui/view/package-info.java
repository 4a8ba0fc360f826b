/// What the middle of the window and the column at its right can show, and where each part comes from.
@NullMarked
package org.filmament.ui.view;

import org.jspecify.annotations.NullMarked;
