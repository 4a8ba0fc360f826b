package org.filmament.ui.map;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.filmament.catalog.Film;

/// Which films come first where there is room for few.
public final class Prominence {

    private Prominence() {
    }

    /// The rows of films, the one with the most votes first; those without votes after the others; the catalogue's order where
    /// votes say nothing.
    public static int[] order(List<Film> films) {
        return IntStream.range(0, films.size()).boxed()
                .sorted(Comparator.comparingInt((Integer row) -> votes(films.get(row))).reversed())
                .mapToInt(Integer::intValue).toArray();
    }

    private static int votes(Film film) {
        return film.votes() == null ? -1 : film.votes();
    }
}
