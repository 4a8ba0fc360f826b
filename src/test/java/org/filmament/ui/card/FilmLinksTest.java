package org.filmament.ui.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.filmament.catalog.Film;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilmLinksTest {

    private static final String SEARCH = "https://www.themoviedb.org/search?query=Cl%C3%A9o+%26+co+y%3A1962";

    private static Film film(@Nullable Integer year, @Nullable Integer tmdbId, @Nullable String link) {
        return new Film("Cléo & co", null, year, List.of(), "About.", null, null, null, null, null, List.of(), tmdbId, link, null);
    }

    @Test
    void theIdComesFirst() {
        Film film = film(1962, 550, "https://example.org/film");
        assertEquals("https://www.themoviedb.org/movie/550", FilmLinks.page(film).toString());
        assertEquals("Open on TMDB", FilmLinks.label(film));
    }

    @Test
    void thenTheFilmsOwnLink() {
        Film film = film(1962, null, "https://example.org/film");
        assertEquals("https://example.org/film", FilmLinks.page(film).toString());
        assertEquals("Open its page", FilmLinks.label(film));
    }

    @Test
    void thenASearchForTitleAndYear() {
        assertEquals(SEARCH, FilmLinks.page(film(1962, null, null)).toString());
        assertEquals("https://www.themoviedb.org/search?query=Cl%C3%A9o+%26+co",
                FilmLinks.page(film(null, null, null)).toString());
        assertEquals("Find on TMDB", FilmLinks.label(film(1962, null, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "javascript:alert(1)", "Cleo_(film)", "not a link", "https:", "ftp://example.org/x"})
    void onlyWebAddressesAreOpened(String link) {
        assertEquals(SEARCH, FilmLinks.page(film(1962, null, link)).toString());
    }
}
