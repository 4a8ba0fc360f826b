package org.filmament.ui.select;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.jspecify.annotations.Nullable;

/// What some films have in common. Immutable by contract.
///
/// @param films  how many they are
/// @param themes their finest themes, the one with most of them first
/// @param words  what their overviews speak of more than others do, the most telling first
/// @param genres each film counts for all its genres; the most frequent first
/// @param years  how they spread over the years
/// @param best   rows of the best-known among them
record Summary(int films, List<Share> themes, List<String> words, List<Share> genres, Years years, int[] best) {

    /// @param name  of a theme or genre
    /// @param films how many of the films have it
    record Share(String name, int films) {
    }

    /// Films by year of release, evenly spaced bars from the catalogue's first year to its last.
    ///
    /// @param first of the catalogue, 0 when no film has a year
    /// @param last  likewise
    /// @param bars  films in each span of years
    record Years(int first, int last, int[] bars) {
    }

    private static final int LISTED = 5;
    private static final int WORDS = 8;
    private static final int BEST = 10;
    private static final int BARS = 28;

    static Summary of(Catalog catalog, BitSet rows, @Nullable Themes themes, boolean written) {
        List<Film> all = catalog.films();
        Map<String, Integer> genres = new HashMap<>();
        Map<String, Integer> named = new HashMap<>();
        rows.stream().forEach(row -> {
            all.get(row).genres().forEach(genre -> genres.merge(genre, 1, Integer::sum));
            Theme theme = themes == null ? null : themes.of(row, 0);
            if (theme != null) {
                named.merge(theme.name(written), 1, Integer::sum);
            }
        });
        int[] best = rows.stream().boxed().sorted(Comparator.comparingInt((Integer row) -> -votes(all.get(row)))).limit(BEST)
                .mapToInt(Integer::intValue).toArray();
        return new Summary(rows.cardinality(), top(named), TellingWords.of(all, rows, WORDS), top(genres), years(all, rows), best);
    }

    private static List<Share> top(Map<String, Integer> counts) {
        List<Share> shares = new ArrayList<>();
        counts.forEach((name, films) -> shares.add(new Share(name, films)));
        shares.sort(Comparator.comparingInt(Share::films).reversed().thenComparing(Share::name));
        return List.copyOf(shares.subList(0, Math.min(LISTED, shares.size())));
    }

    private static int votes(Film film) {
        return film.votes() == null ? -1 : film.votes();
    }

    private static Years years(List<Film> all, BitSet rows) {
        int[] known = all.stream().map(Film::year).filter(Objects::nonNull).mapToInt(Integer::intValue).sorted().toArray();
        if (known.length == 0) {
            return new Years(0, 0, new int[0]);
        }
        int first = known[0];
        int last = known[known.length - 1];
        int[] bars = new int[Math.min(BARS, last - first + 1)];
        rows.stream().mapToObj(row -> all.get(row).year()).filter(Objects::nonNull)
                .forEach(year -> bars[(int) ((long) (year - first) * bars.length / (last - first + 1))]++);
        return new Years(first, last, bars);
    }
}
