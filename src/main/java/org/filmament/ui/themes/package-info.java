/// Themes: the hierarchy panel, their names on the map and everywhere else, renaming, merging and splitting.
///
/// Flows in: a session's [Themes][org.filmament.topic.Themes], where the map is seen from. Flows out: edits to the session, the films that a
/// theme lights up, labels for the map. What a theme is called is said in one place,
/// [ThemesModel#name][org.filmament.ui.themes.ThemesModel#name], and nowhere else.
@NullMarked
package org.filmament.ui.themes;

import org.jspecify.annotations.NullMarked;
