package org.filmament.ui.compare;

import org.filmament.catalog.Film;
import org.jspecify.annotations.Nullable;

/// A film in a list.
///
/// @param row   its row in the catalogue
/// @param title its title
/// @param year  "1994", or null
/// @param note  what the list has to say of it, or empty
/// @param both  whether both encoders put it there
public record ListedFilm(int row, String title, @Nullable String year, String note, boolean both) {

    static ListedFilm of(int row, Film film, String note, boolean both) {
        return new ListedFilm(row, film.title(), film.year() == null ? null : film.year().toString(), note, both);
    }
}
