package org.filmament.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilmRowTest {

    private static Film film(String... columnsAndTexts) {
        FilmRow row = new FilmRow();
        put(row, "title", "A");
        put(row, "overview", "One.");
        for (int i = 0; i < columnsAndTexts.length; i += 2) {
            put(row, columnsAndTexts[i], columnsAndTexts[i + 1]);
        }
        return row.film("A", "One.");
    }

    private static void put(FilmRow row, String column, String text) {
        FilmField.Name name = FilmField.named(column);
        assertNotNull(name, column);
        row.put(name, List.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "TITLE, Series_Title", "TITLE, movie", "TITLE, primaryTitle", "OVERVIEW, Plot Summary", "OVERVIEW, description",
        "YEAR, Released_Year", "YEAR, release-date", "GENRES, Genre", "RATING, IMDB_Rating", "VOTES, No_of_Votes",
        "LANGUAGE, original_language", "TMDB_ID, TMDB ID", "LINK, Wiki Page", "POSTER, Poster_Url", "DIRECTOR, directed by",
    })
    void columnsAreRecognisedWhateverTheirSpelling(FilmField field, String column) {
        FilmField.Name name = FilmField.named(column);
        assertNotNull(name);
        assertEquals(field, name.field());
    }

    @Test
    void unknownColumnsMeanNothing() {
        assertNull(FilmField.named("Certificate"));
        assertNull(FilmField.named(""));
    }

    @Test
    void theFirstValueThatMakesSenseCounts() {
        assertEquals(7.1, film("rating", "7.1", "imdb rating", "N/A").rating());
        assertEquals(7.1, film("rating", "PG-13", "vote_average", "7.1").rating());
    }

    @Test
    void aMeanOfNoVotesIsNoRating() {
        assertNull(film("vote_average", "0.0", "vote_count", "0").rating());
        assertEquals(0.0, film("vote_average", "0.0", "vote_count", "1").rating());
    }

    @Test
    void aPlainIdIsTmdbsOnlyBesideItsOtherColumns() {
        assertNull(film("id", "593").tmdbId());
        assertEquals(593, film("id", "593", "vote_average", "8").tmdbId());
        assertEquals(42, film("id", "593", "vote_average", "8", "tmdb_id", "42").tmdbId());
    }

    @Test
    void anOriginalTitleIsKeptOnlyWhereItDiffers() {
        assertNull(film("original_title", "A").originalTitle());
        assertEquals("Ä", film("original_title", "Ä").originalTitle());
    }

    @Test
    void anOriginalTitleStandsInForATitle() {
        FilmRow row = new FilmRow();
        put(row, "original_title", "Ä");
        assertEquals("Ä", row.title());
    }

    @Test
    void directorsAreSeparatedByCommas() {
        assertEquals("Joel Coen, Ethan Coen", film("directors", "Joel Coen|Ethan Coen").director());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ru      | ru
        EN      | en
        pt-BR   | pt
        eng     | en
        French  | fr
        English, French | en
        cn      | cn
        Klingon |
        """)
    void languagesAreCodes(String text, String code) {
        assertEquals(code, film("language", text).language());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        US                       | US
        fr                       | FR
        USA                      | US
        United States of America | US
        UK                       | GB
        Italy, France            | IT
        Atlantis                 |
        """)
    void countriesAreCodes(String text, String code) {
        assertEquals(code, film("country", text).country());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        link | Clowns_Spinning_Hats          | https://en.wikipedia.org/wiki/Clowns_Spinning_Hats
        link | The_Artist%27s_Dilemma        | https://en.wikipedia.org/wiki/The_Artist%27s_Dilemma
        link | King_Lear#Film_adaptations    | https://en.wikipedia.org/wiki/King_Lear#Film_adaptations
        link | Alien: Covenant               | https://en.wikipedia.org/wiki/Alien:_Covenant
        link | What's_Up,_Doc?               | https://en.wikipedia.org/wiki/What's_Up,_Doc%3F
        link | 100%_Wolf                     | https://en.wikipedia.org/wiki/100%25_Wolf
        link | Amélie                        | https://en.wikipedia.org/wiki/Am%C3%A9lie
        link | http://example.org/a?b=c#d    | http://example.org/a?b=c#d
        link | HTTPS://example.org/ä         | HTTPS://example.org/%C3%A4
        link | www.example.org/a             | https://www.example.org/a
        link | //example.org/a               | https://example.org/a
        link | ftp://example.org/a           |
        link | https://                      |
        url  | example.org                   | https://example.org
        url  | Clowns_Spinning_Hats          |
        url  | javascript:alert(1)           |
        """)
    void linksAreWebAddresses(String column, String text, String link) {
        assertEquals(link, film(column, text).link());
    }
}
