package org.filmament.label;

import java.util.List;

/// Themes that are named together, so that their names differ: siblings, or as many of them as one request takes.
///
/// @param level  their level, 0 the finest
/// @param levels number of levels
/// @param themes what is known of each
/// @param taken  names of the same level that are given already
record LabelTask(int level, int levels, List<ThemeBrief> themes, List<String> taken) {

    LabelTask {
        themes = List.copyOf(themes);
        taken = List.copyOf(taken);
    }
}
