package org.filmament.ui.color;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.ui.look.Palette;
import org.jspecify.annotations.Nullable;

/// Which genre, or which language, has which of the palette's colours. The most common ones of a catalogue get one each; a genre that people
/// have a picture of takes its own colour if it is free, so that horror is red in every catalogue.
public final class GenreColors {

    private static final Map<String, Integer> PREFERRED = Map.ofEntries(
            Map.entry("horror", 0), Map.entry("action", 1), Map.entry("war", 1), Map.entry("comedy", 2),
            Map.entry("adventure", 3), Map.entry("family", 3), Map.entry("western", 3), Map.entry("animation", 4),
            Map.entry("science fiction", 4), Map.entry("drama", 5), Map.entry("thriller", 6), Map.entry("crime", 6),
            Map.entry("mystery", 6), Map.entry("fantasy", 6), Map.entry("romance", 7), Map.entry("music", 7));

    private final Map<String, Integer> slots;
    private final Map<String, Integer> counts;
    private final int others;

    private GenreColors(Map<String, Integer> slots, Map<String, Integer> counts, int others) {
        this.slots = slots;
        this.counts = counts;
        this.others = others;
    }

    /// Deals out the colours for `catalog`. Ties in frequency go by name.
    public static GenreColors of(Catalog catalog) {
        return of(catalog, Film::primaryGenre);
    }

    /// The same for the films' [languages][#language].
    static GenreColors ofLanguages(Catalog catalog) {
        return of(catalog, GenreColors::language);
    }

    /// A film's original language in English, or null.
    static @Nullable String language(Film film) {
        return film.language() == null ? null : Locale.of(film.language()).getDisplayLanguage(Locale.ENGLISH);
    }

    private static GenreColors of(Catalog catalog, Function<Film, @Nullable String> name) {
        Map<String, Integer> frequency = new HashMap<>();
        for (Film film : catalog.films()) {
            String genre = name.apply(film);
            if (genre != null) {
                frequency.merge(genre, 1, Integer::sum);
            }
        }
        List<String> common = frequency.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(Palette.GENRES).map(Map.Entry::getKey).toList();
        Map<String, Integer> counts = new LinkedHashMap<>();
        common.forEach(g -> counts.put(g, frequency.get(g)));
        int named = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new GenreColors(slots(common), counts, catalog.size() - named);
    }

    private static Map<String, Integer> slots(List<String> common) {
        @Nullable String[] taken = new String[Palette.GENRES];
        List<String> unplaced = new ArrayList<>();
        for (String genre : common) {
            Integer preferred = PREFERRED.get(genre.toLowerCase(Locale.ROOT));
            if (preferred != null && taken[preferred] == null) {
                taken[preferred] = genre;
            } else {
                unplaced.add(genre);
            }
        }
        for (String genre : unplaced) {
            taken[Arrays.asList(taken).indexOf(null)] = genre;
        }
        Map<String, Integer> slots = new HashMap<>();
        for (int slot = 0; slot < taken.length; slot++) {
            if (taken[slot] != null) {
                slots.put(taken[slot], slot);
            }
        }
        return slots;
    }

    /// The colour of `genre`; that of "Other" for a rarer one or none.
    public int argb(@Nullable String genre, Palette palette) {
        Integer slot = genre == null ? null : slots.get(genre);
        return slot == null ? palette.other() : palette.genre(slot);
    }

    /// The place of `genre` in the [key][#legend]; that of "Other" for a rarer one or none.
    int entry(@Nullable String genre) {
        int place = 0;
        for (String common : counts.keySet()) {
            if (common.equals(genre)) {
                return place;
            }
            place++;
        }
        return place;
    }

    /// The key: the common genres by frequency, then "Other" if there are any.
    public Legend legend(Palette palette) {
        List<Legend.Entry> entries = new ArrayList<>();
        counts.forEach((genre, films) -> entries.add(new Legend.Entry(genre, argb(genre, palette), films)));
        if (others > 0) {
            entries.add(new Legend.Entry("Other", palette.other(), others));
        }
        return new Legend.Names(entries);
    }
}
