package org.filmament.ui.search;

import java.util.List;

/// A film whose title was found.
///
/// @param row        the film
/// @param title      the title that was found: the film's own or its original one
/// @param isOriginal whether it is the original one
/// @param errors     typing errors that were forgiven
/// @param marks      the parts of `title` that were typed, ascending, apart from each other
public record TitleMatch(int row, String title, boolean isOriginal, int errors, List<Mark> marks) {

    /// A part of a text.
    ///
    /// @param from first index
    /// @param to   after the last index
    public record Mark(int from, int to) {
    }

    public TitleMatch {
        marks = List.copyOf(marks);
    }
}
