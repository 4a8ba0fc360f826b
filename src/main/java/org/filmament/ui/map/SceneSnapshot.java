package org.filmament.ui.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One moment of the sky: where every film is, what it looks like, and from where it is seen. Nothing here says how it is drawn.
///
/// Arrays are read while one picture is made, and not after.
///
/// @param positions x and y of each film in the layout's units; not finite for a film without a place
/// @param presence  how much each film is a poster rather than a star, 0 to 1
/// @param order     films, the most prominent first
/// @param colors    one opaque ARGB a film
/// @param emphasis  how much each film matters, 0 to 1; null when all do
/// @param selected  -1 for none
/// @param neighbors films that are tied to the selected one
/// @param focus     how far all but the selected film and its neighbours step back, 0 to 1
/// @param raised    films that are lifted out of the map: the hovered one, and those just left
/// @param lifts     how far each of these is lifted, 0 to 1
/// @param zooming   whether the magnification is changing: posters then take any size, otherwise a whole number of pixels
/// @param atRest    whether neither the magnification nor a film is changing, so that posters may stand on whole pixels
/// @param seconds   since the moment before, for what fades
/// @param glow      how much of the glow of the many is there, 0 to 1
/// @param outlines  how much of the groups' contours is there, 0 to 1
/// @param groups    for each film its group, from 0, or -1 for none; empty when there are no groups
/// @param labels    names of groups of films
record SceneSnapshot(Viewport viewport, Camera camera, LevelOfDetail.Level level, Backdrop backdrop, float[] positions,
                     float[] presence, int[] order, int[] colors, float @Nullable [] emphasis, int selected,
                     int[] neighbors, float focus, int[] raised, float[] lifts, boolean zooming, boolean atRest, double seconds,
                     float glow, float outlines, int[] groups, List<MapLabel> labels) {

    /// How much a film matters, 0 to 1.
    float emphasis(int film) {
        return emphasis == null ? 1 : emphasis[film];
    }

    int films() {
        return order.length;
    }
}
