package org.filmament.ui.charts;

import org.filmament.topic.Themes;

/// Something drawn that stands for a theme, or for a span of years.
///
/// @param theme identity of the theme, or [Themes#NONE]
/// @param span  number of the span of years, or [#NO_SPAN]
/// @param text  what it says when it is pointed at
record Mark(int theme, int span, String text) {

    static final int NO_SPAN = -1;

    /// Nothing is pointed at.
    static final Mark NOTHING = new Mark(Themes.NONE, NO_SPAN, "");

    static Mark ofTheme(int theme, String text) {
        return new Mark(theme, NO_SPAN, text);
    }

    /// Something that says a word of its own but stands for no theme.
    static Mark note(String text) {
        return new Mark(Themes.NONE, NO_SPAN, text);
    }

    static Mark ofSpan(int span, String text) {
        return new Mark(Themes.NONE, span, text);
    }
}
