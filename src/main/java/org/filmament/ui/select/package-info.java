/// The films that the user has picked out: with a loop on the map, with what is in view, or with the nearest of those already picked; what they
/// have in common, and the way to take them away.
///
/// Flows in: rows, the catalogue, its neighbours and themes. Flows out: the selection as one of the
/// [concerns][org.filmament.ui.emphasis.Concern] that every view follows, and a summary.
@NullMarked
package org.filmament.ui.select;

import org.jspecify.annotations.NullMarked;
