package org.filmament.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.filmament.work.InputException;

/// Collects the films of one source, and what had to be left out.
final class CatalogBuilder {

    private static final int NOTES_KEPT = 100;

    private final String file;
    private final FilmColumns columns = new FilmColumns();
    private final List<Film> films = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int skipped;

    /// @param file the source's name in sentences to the user
    CatalogBuilder(String file) {
        this.file = file;
    }

    /// The source's name in sentences to the user.
    String file() {
        return file;
    }

    /// The columns met so far.
    FilmColumns columns() {
        return columns;
    }

    /// How many rows were taken or left out so far.
    int rowCount() {
        return films.size() + skipped;
    }

    /// Takes the film that the row holds, or notes what it lacks.
    ///
    /// @param where where the row stands, as the beginning of a sentence
    void take(FilmRow row, String where) {
        String title = row.title();
        String overview = row.overview();
        if (title != null && overview != null) {
            films.add(row.film(title, overview));
        } else if (title != null) {
            skip(where + " has no text.");
        } else {
            skip(where + (overview != null ? " has no title." : " has neither a title nor a text."));
        }
    }

    /// Counts a row that cannot be used.
    void skip(String sentence) {
        skipped++;
        if (notes.size() < NOTES_KEPT) {
            notes.add(sentence);
        }
    }

    /// The catalogue of what was taken.
    ///
    /// @throws InputException when that is nothing, with the reason
    Catalog build(String name) {
        if (rowCount() == 0) {
            throw new InputException(file + " holds no films.");
        }
        if (films.isEmpty()) {
            columns.requireTitleAndText(file);
            throw new InputException("No film in " + file + " can be used: " + inSentence(notes.getFirst()));
        }
        return new Catalog(name, films, skipped, notes);
    }

    private static String inSentence(String note) {
        return note.substring(0, 1).toLowerCase(Locale.ROOT) + note.substring(1);
    }
}
