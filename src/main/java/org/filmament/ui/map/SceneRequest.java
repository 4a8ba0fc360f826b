package org.filmament.ui.map;

import org.jspecify.annotations.Nullable;

/// What the view wants to see next. Arrays are shared and never written to after they are handed over.
///
/// @param nanos     the moment that is shown, in the time of [System#nanoTime()]
/// @param zooming   whether the magnification is changing: posters then take any size instead of a whole number of pixels
/// @param order     films, the most prominent first
/// @param goal      where the newest layout frame wants the films: x and y of each; null before the first
/// @param sequence  of that frame, -1 before the first
/// @param colors    one opaque ARGB a film
/// @param emphasis  how much each film matters, 0 to 1; null when all do
/// @param hovered   film under the cursor, -1 for none
/// @param selected  -1 for none
/// @param neighbors films that are tied to the selected one, the nearest first
/// @param layers    what is drawn beside stars and posters
record SceneRequest(long nanos, Viewport viewport, Camera camera, boolean zooming, LevelOfDetail detail, Backdrop backdrop,
                    int[] order, float @Nullable [] goal, long sequence, int[] colors, float @Nullable [] emphasis,
                    int hovered, int selected, int[] neighbors, Layers layers) {

    int films() {
        return order.length;
    }
}
