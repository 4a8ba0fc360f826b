package org.filmament.ui.map;

/// Where a name stands in a picture, in device pixels.
///
/// @param id      of the [MapLabel]
/// @param left    edge of its letters
/// @param top     likewise
/// @param width   of its letters
/// @param height  likewise
/// @param opacity 0 to 1, above 0
record PlacedLabel(int id, float left, float top, float width, float height, float opacity) {

    boolean contains(double x, double y) {
        return x >= left && x < left + width && y >= top && y < top + height;
    }
}
