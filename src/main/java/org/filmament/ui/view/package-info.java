/// What the middle of the window can show, and where each view comes from.
@NullMarked
package org.filmament.ui.view;

import org.jspecify.annotations.NullMarked;
