/// Filmament: the house, whose rooms are the packages below. Here stands its door only.
@NullMarked
package org.filmament;

import org.jspecify.annotations.NullMarked;
