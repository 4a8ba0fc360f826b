/// The knobs of the map: *local ↔ global*, `n_neighbors`, `min_dist` and *words ↔ pictures*, and the live figures beside them.
///
/// Flows in: the hand on a slider, typed values, keys, how far the neighbour table is live, and whether the posters have been looked at. Flows out: at most one
/// drag a pulse and one release a gesture, to the open session; and what the films are placed by, in words.
@NullMarked
package org.filmament.ui.knobs;

import org.jspecify.annotations.NullMarked;
