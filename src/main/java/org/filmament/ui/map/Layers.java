package org.filmament.ui.map;

import java.util.List;

/// What is drawn beside stars and posters.
///
/// @param glow     the soft glow of the many behind everything
/// @param outlines contours around the groups
/// @param groups   for each film its group, from 0, or -1 for none; empty when there are no groups. Not written to
/// @param labels   names of groups of films
record Layers(boolean glow, boolean outlines, int[] groups, List<MapLabel> labels) {

    static final Layers DEFAULT = new Layers(true, false, new int[0], List.of());

    Layers withGlow(boolean shown) {
        return new Layers(shown, outlines, groups, labels);
    }

    Layers withOutlines(boolean shown) {
        return new Layers(glow, shown, groups, labels);
    }

    Layers withGroups(int[] of) {
        return new Layers(glow, outlines, of, labels);
    }

    Layers withLabels(List<MapLabel> names) {
        return new Layers(glow, outlines, groups, names);
    }
}
