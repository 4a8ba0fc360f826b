package org.filmament.ui.card;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.filmament.catalog.Film;

/// Where a film's page is.
public final class FilmLinks {

    private static final String TMDB = "https://www.themoviedb.org/";

    private FilmLinks() {
    }

    /// The film's page at TMDB if its id is known, else its own link, else TMDB's search for its title and year.
    public static URI page(Film film) {
        if (film.tmdbId() != null) {
            return URI.create(TMDB + "movie/" + film.tmdbId());
        }
        return ownLink(film).orElseGet(() -> search(film));
    }

    /// What the button that opens [#page(Film)] says.
    public static String label(Film film) {
        if (film.tmdbId() != null) {
            return "Open on TMDB";
        }
        return ownLink(film).isPresent() ? "Open its page" : "Find on TMDB";
    }

    /// Only web addresses: a catalogue is someone else's file, and must not start anything but a browser.
    private static Optional<URI> ownLink(Film film) {
        if (film.link() == null) {
            return Optional.empty();
        }
        try {
            URI link = new URI(film.link());
            boolean web = "https".equalsIgnoreCase(link.getScheme()) || "http".equalsIgnoreCase(link.getScheme());
            return web && link.getHost() != null ? Optional.of(link) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static URI search(Film film) {
        String words = film.year() == null ? film.title() : film.title() + " y:" + film.year();
        return URI.create(TMDB + "search?query=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
}
