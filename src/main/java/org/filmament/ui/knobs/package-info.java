/// The knobs of the map: *local ↔ global*, `n_neighbors` and `min_dist`, and the live figures beside them.
///
/// Flows in: the hand on a slider, typed values, keys, and how far the neighbour table is live. Flows out: at most one drag a
/// pulse and one release a gesture, to the open session.
@NullMarked
package org.filmament.ui.knobs;

import org.jspecify.annotations.NullMarked;
