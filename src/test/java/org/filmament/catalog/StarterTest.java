package org.filmament.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StarterTest {

    /// TMDB's genres of films.
    private static final Set<String> GENRES = Set.of("Action", "Adventure", "Animation", "Comedy", "Crime", "Documentary", "Drama",
        "Family", "Fantasy", "History", "Horror", "Music", "Mystery", "Romance", "Science Fiction", "TV Movie", "Thriller", "War",
        "Western");

    private static List<Film> films = List.of();

    @BeforeAll
    static void load() {
        assumeTrue(Starter.class.getResource("/org/filmament/assets/starter/films.jsonl") != null,
            "the starter catalogue is not here");
        Catalog catalog = Starter.load();
        assertEquals("Starter", catalog.name());
        assertEquals(List.of(), catalog.notes());
        films = catalog.films();
    }

    @Test
    void everyFilmHasItsFacts() {
        for (Film film : films) {
            assertTrue(film.year() != null && film.year() >= 1902 && film.year() <= 2026, film.title());
            assertTrue(film.rating() != null && film.tmdbId() != null, film.title());
            assertTrue(film.language() != null && film.country() != null && film.director() != null, film.title());
            assertTrue(!film.motifs().isEmpty(), film.title());
        }
    }

    @Test
    void genresAreThoseOfTmdb() {
        for (Film film : films) {
            assertTrue(!film.genres().isEmpty() && GENRES.containsAll(film.genres()), film.title() + " " + film.genres());
        }
    }

    @Test
    void overviewsHaveThirtyToSixtyWords() {
        for (Film film : films) {
            int words = film.overview().split(" ").length;
            assertTrue(words >= 30 && words <= 60, film.title() + " has " + words + " words");
        }
    }

    @Test
    void noFilmIsThereTwice() {
        Set<Object> seen = new HashSet<>();
        for (Film film : films) {
            assertTrue(seen.add(List.of(film.title(), String.valueOf(film.year()))), film.title());
            assertTrue(seen.add(String.valueOf(film.tmdbId())), film.title());
        }
    }
}
