/// The sweep: both knobs turned from end to end, by words and by posters, in four panes of points of light. What is shown is a function of one place on
/// the way; playing and scrubbing only move it.
///
/// Flows in: the films and the spaces in which they are alike. Flows out: the film that is pointed at or chosen, and knobs for the map.
@NullMarked
package org.filmament.ui.sweep;

import org.jspecify.annotations.NullMarked;
