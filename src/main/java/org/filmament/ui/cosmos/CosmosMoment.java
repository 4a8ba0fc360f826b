package org.filmament.ui.cosmos;

import org.jspecify.annotations.Nullable;

/// One moment of the cosmos: where the films are, what they look like, and from where they are seen. Nothing here says how it is drawn. Arrays are
/// read while the moment is [projected][Projection] and not after.
///
/// @param width    of the view in logical pixels
/// @param height   likewise
/// @param places   x, y and z of each film in units of the films' radius, their middle at the origin; not finite for a film without a place
/// @param ranks    of each film by prominence, 0 the most prominent
/// @param posters  how many films are posters in the cosmos, the most prominent first
/// @param most     how many films are seen at all, the most prominent first
/// @param drawable how many films have a poster that can be drawn at all, the most prominent first
/// @param sheets   the sheet of the atlas that each film's poster is on, 0 to 6
/// @param flat     the films on the map, while they are on the way between map and cosmos; null in the cosmos
/// @param morph    how far they have come: 0 on the map, 1 in the cosmos
/// @param emphasis how much each film matters, 0 to 1; null when all do
/// @param selected the film that is selected, −1 for none
/// @param lifted   the film that is lifted, −1 for none
/// @param lift     how far, 0 to 1
record CosmosMoment(double width, double height, Orbit orbit, float[] places, int[] ranks, int posters, int most, int drawable, byte[] sheets,
                    @Nullable FlatView flat, double morph, float @Nullable [] emphasis, int selected, int lifted, double lift) {

    int films() {
        return ranks.length;
    }

    boolean isDimmed(int film) {
        return emphasis != null && emphasis[film] < 0.5f;
    }
}
