package org.filmament.catalog;

import java.util.List;

/// A film catalogue in a fixed order: everywhere else a film is known by its row in [#films()]. Order is prominence where the
/// source says nothing else: earlier films win when there is room for few.
///
/// @param name    what the user calls it: the file's name without endings, or "Starter"
/// @param films   the films that can be used, at least one
/// @param skipped how many rows of the source were left out
/// @param notes   the first of them, each one plain sentence that names its line and the reason
public record Catalog(String name, List<Film> films, int skipped, List<String> notes) {

    public Catalog {
        films = List.copyOf(films);
        notes = List.copyOf(notes);
        if (films.isEmpty()) {
            throw new IllegalArgumentException("a catalogue has at least one film");
        }
    }

    public int size() {
        return films.size();
    }
}
