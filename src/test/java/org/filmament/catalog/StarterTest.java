package org.filmament.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What every film of the starter looks like, field by field.
class StarterTest {

    private static final String RESOURCE = "/org/filmament/assets/starter/films.jsonl";

    private static final Set<String> FIELDS = Set.of("tmdb", "title", "originalTitle", "year", "genres", "language", "country", "director",
            "rating", "overview", "motifs");

    /// TMDB's genres of films.
    private static final Set<String> GENRES = Set.of("Action", "Adventure", "Animation", "Comedy", "Crime", "Documentary", "Drama",
            "Family", "Fantasy", "History", "Horror", "Music", "Mystery", "Romance", "Science Fiction", "TV Movie", "Thriller", "War",
            "Western");

    private static List<Film> films = List.of();

    @BeforeAll
    static void load() {
        assumeTrue(Starter.class.getResource(RESOURCE) != null, "the starter catalogue is not here");
        Catalog catalog = Starter.load();
        assertEquals("Starter", catalog.name());
        assertEquals(List.of(), catalog.notes());
        films = catalog.films();
    }

    @Test
    void thereAreTwoThousandFilmsFromTheFirstDecadeToThisOne() {
        assertEquals(2_000, films.size());
        assertEquals(1902, films.stream().mapToInt(StarterTest::year).min().orElseThrow());
        assertEquals(2026, films.stream().mapToInt(StarterTest::year).max().orElseThrow());
    }

    @Test
    void linesHaveTheKnownFieldsAndNoOthers() throws IOException {
        JsonMapper mapper = new JsonMapper();
        for (String line : lines()) {
            JsonNode film = mapper.readTree(line);
            assertTrue(FIELDS.containsAll(film.propertyStream().map(field -> field.getKey()).toList()), line);
            film.forEach(value -> assertTrue(value.isValueNode() ? !value.isNull() && !value.asText().isBlank() : !value.isEmpty(), line));
        }
    }

    @Test
    void titlesAreTidyAndOriginalOnesDiffer() {
        for (Film film : films) {
            assertTidy(film.title(), film);
            if (film.originalTitle() != null) {
                assertTidy(film.originalTitle(), film);
                assertNotEquals(film.title(), film.originalTitle());
            }
        }
    }

    @Test
    void genresAreThoseOfTmdbEachOnce() {
        for (Film film : films) {
            assertTrue(!film.genres().isEmpty() && GENRES.containsAll(film.genres()), film.title() + " " + film.genres());
            assertEquals(film.genres().size(), Set.copyOf(film.genres()).size(), film.title());
        }
    }

    @Test
    void languagesAndCountriesAreIsoCodes() {
        Set<String> languages = Set.of(Locale.getISOLanguages());
        Set<String> countries = Set.of(Locale.getISOCountries());
        for (Film film : films) {
            assertTrue(film.language() == null || languages.contains(film.language()), film.title() + " " + film.language());
            assertTrue(film.country() == null || countries.contains(film.country()), film.title() + " " + film.country());
        }
    }

    @Test
    void directorsAreNamesSeparatedByCommas() {
        for (Film film : films) {
            if (film.director() != null) {
                for (String name : film.director().split(", ", -1)) {
                    assertTidy(name, film);
                    assertTrue(Character.isUpperCase(name.charAt(0)) && name.indexOf(',') < 0, film.title() + ": " + name);
                }
            }
        }
    }

    @Test
    void whatCouldNotBeVerifiedIsLeftOut() {
        for (Film film : films) {
            assertEquals(film.tmdbId() == null, film.rating() == null, film.title());
            assertTrue(film.tmdbId() == null || film.tmdbId() > 0, film.title());
            assertTrue(film.rating() == null || film.rating() > 0 && film.rating() <= 10, film.title());
            assertNull(film.votes(), film.title());
            assertNull(film.link(), film.title());
            assertNull(film.poster(), film.title());
        }
    }

    @Test
    void motifsAreThreeToFiveWords() {
        for (Film film : films) {
            assertTrue(film.motifs().size() >= 3 && film.motifs().size() <= 5, film.title() + " " + film.motifs());
            assertEquals(film.motifs().size(), Set.copyOf(film.motifs()).size(), film.title());
            assertTrue(film.motifs().stream().allMatch(motif -> motif.matches("[a-z]+(-[a-z]+)*")), film.title() + " " + film.motifs());
        }
    }

    @Test
    void noFilmIsThereTwice() {
        Set<Object> seen = new HashSet<>();
        for (Film film : films) {
            assertTrue(seen.add(List.of(film.title(), year(film))), film.title());
            assertTrue(film.tmdbId() == null || seen.add(film.tmdbId()), film.title());
        }
    }

    @Test
    void theTalksThemesHaveFilms() {
        assertAtLeast(25, "documentaries", film -> film.genres().contains("Documentary"));
        assertAtLeast(30, "war films before 1939", film -> film.genres().contains("War") && year(film) < 1939);
        assertAtLeast(60, "war films since", film -> film.genres().contains("War") && year(film) >= 1939);
        assertAtLeast(150, "animated films", film -> film.genres().contains("Animation"));
        assertAtLeast(60, "films of music", film -> film.genres().contains("Music"));
        assertAtLeast(50, "westerns", film -> film.genres().contains("Western"));
        assertAtLeast(200, "horror films", film -> film.genres().contains("Horror"));
        assertAtLeast(150, "films in other languages", film -> film.language() != null && !film.language().equals("en"));
        assertAtLeast(150, "films before 1960", film -> year(film) < 1960);
    }

    private static void assertAtLeast(int least, String what, Predicate<Film> theme) {
        long count = films.stream().filter(theme).count();
        assertTrue(count >= least, count + " " + what);
    }

    private static void assertTidy(String text, Film film) {
        assertTrue(!text.isEmpty() && text.equals(text.strip()) && !text.contains("  "), film.title() + ": \"" + text + "\"");
    }

    private static int year(Film film) {
        Integer year = film.year();
        assertNotNull(year, film.title());
        return year;
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = StarterTest.class.getResourceAsStream(RESOURCE)) {
            assertNotNull(in);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
