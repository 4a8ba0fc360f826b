/// The poster cosmos: films as posters and points of light that float in three dimensions.
///
/// Flows in: layout frames of three dimensions, posters, colours, emphasis, the map's [Placement][org.filmament.ui.map.Placement] for the way
/// between map and cosmos. Flows out: what the user selects, hovers and opens. The camera stands still at the origin of the scene; what is drawn is moved
/// and turned before it, sorted from far to near, in one pass over all films a frame. What is worked out
/// rather than shown, from orbit to projection, is tested without a window.
@NullMarked
package org.filmament.ui.cosmos;

import org.jspecify.annotations.NullMarked;
