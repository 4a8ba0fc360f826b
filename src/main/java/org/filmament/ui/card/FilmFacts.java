package org.filmament.ui.card;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.neighbors.KnnTable;
import org.filmament.ui.look.Wording;
import org.jspecify.annotations.Nullable;

/// A film as its card shows it. Texts that are null are left out of the card.
///
/// @param row           the film's row in the catalogue
/// @param title         its title
/// @param originalTitle its original title, where that differs
/// @param year          "1994"
/// @param genres        the primary one first
/// @param rating        "8.7"
/// @param votes         "24,000 votes"
/// @param director      "Directed by …"
/// @param overview      what it is about
/// @param nearest       the films nearest to it in the full space, nearest first; empty while unknown
/// @param page          its page on the web
/// @param pageLabel     what the button to it says
public record FilmFacts(int row, String title, @Nullable String originalTitle, @Nullable String year, List<String> genres,
                        @Nullable String rating, @Nullable String votes, @Nullable String director, String overview,
                        List<Near> nearest, URI page, String pageLabel) {

    /// How many nearest films a card lists.
    public static final int NEAREST = 8;

    /// A film near another.
    ///
    /// @param row   its row in the catalogue
    /// @param title its title
    /// @param year  "1994", or null
    public record Near(int row, String title, @Nullable String year) {
    }

    /// The facts of the film in `row`; its nearest films if `neighbors` are there.
    public static FilmFacts of(Catalog catalog, int row, @Nullable KnnTable neighbors) {
        Film film = catalog.films().get(row);
        boolean renamed = film.originalTitle() != null && !film.originalTitle().equalsIgnoreCase(film.title());
        return new FilmFacts(row, film.title(), renamed ? film.originalTitle() : null, text(film.year()), film.genres(),
                film.rating() == null ? null : String.format(Locale.ROOT, "%.1f", film.rating()),
                film.votes() == null ? null : Wording.count(film.votes(), "vote", "votes"),
                film.director() == null ? null : "Directed by " + film.director(), film.overview(),
                nearest(catalog, row, neighbors), FilmLinks.page(film), FilmLinks.label(film));
    }

    private static List<Near> nearest(Catalog catalog, int row, @Nullable KnnTable neighbors) {
        List<Near> nearest = new ArrayList<>();
        if (neighbors != null) {
            for (int rank = 0; rank < Math.min(NEAREST, neighbors.width()); rank++) {
                int id = neighbors.id(row, rank);
                Film film = catalog.films().get(id);
                nearest.add(new Near(id, film.title(), text(film.year())));
            }
        }
        return List.copyOf(nearest);
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }
}
