package org.filmament.ui.map;

/// What is drawn beside stars and posters.
///
/// @param glow     the soft glow of the many behind everything
/// @param outlines contours around the groups
/// @param groups   for each film its group, from 0, or -1 for none; empty when there are no groups. Not written to
record Layers(boolean glow, boolean outlines, int[] groups) {

    static final Layers DEFAULT = new Layers(true, false, new int[0]);

    Layers withGlow(boolean shown) {
        return new Layers(shown, outlines, groups);
    }

    Layers withOutlines(boolean shown) {
        return new Layers(glow, shown, groups);
    }

    Layers withGroups(int[] of) {
        return new Layers(glow, outlines, of);
    }
}
