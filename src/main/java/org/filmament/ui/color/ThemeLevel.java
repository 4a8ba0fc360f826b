package org.filmament.ui.color;

import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.jspecify.annotations.Nullable;

/// Themes at the level that colours are to tell apart.
///
/// @param level         0 the finest
/// @param noiseAssigned whether films of no theme show a little of the colour of the nearest one
public record ThemeLevel(Themes themes, int level, boolean noiseAssigned) {

    /// The theme of the level that a film lies nearest to.
    @Nullable Theme nearest(int film) {
        Theme theme = themes.nearest(film);
        while (theme != null && theme.level() < level) {
            theme = themes.theme(theme.parent());
        }
        return theme;
    }
}
