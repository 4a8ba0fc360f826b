package org.filmament.ui.emphasis;

/// What may make some films matter more than others.
public enum Concern {
    /// Years, genres, ratings, languages.
    FILTERS,
    /// Entries of the legend that were chosen.
    LEGEND,
    /// Films that a search has found.
    SEARCH,
    /// Films that were lassoed.
    SELECTION,
    /// The members of a theme that is chosen or pointed at.
    THEME
}
