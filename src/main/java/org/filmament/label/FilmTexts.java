package org.filmament.label;

/// What a film is called and about, by its row. Safe for use from any thread.
public interface FilmTexts {

    String title(int row);

    String overview(int row);
}
