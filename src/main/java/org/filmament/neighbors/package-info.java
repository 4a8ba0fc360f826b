/// Nearest neighbours: the table that every later stage reads, and the searches that fill it.
///
/// Flows in: vectors. Flows out: one [KnnTable][org.filmament.neighbors.KnnTable], computed at the largest K wanted; every
/// smaller K is a slice of it.
@NullMarked
package org.filmament.neighbors;

import org.jspecify.annotations.NullMarked;
