package org.filmament.ui.filter;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.ui.filter.Filter.Genres;
import org.filmament.ui.filter.Filter.Kind;
import org.filmament.ui.filter.Filter.Languages;
import org.filmament.ui.filter.Filter.Rating;
import org.filmament.ui.filter.Filter.Years;
import org.jspecify.annotations.Nullable;

/// The facts of a catalogue's films as filters read them: columns, and for each genre and language the set of its films. Immutable by
/// contract; no toolkit.
public final class Facets {

    /// A year that no film has: the film does not say.
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final int films;
    private final int[] years;
    private final float[] ratings;
    private final Map<String, BitSet> genres;
    private final Map<String, BitSet> languages;
    private final int firstYear;
    private final int lastYear;

    private Facets(List<Film> list) {
        films = list.size();
        years = new int[films];
        ratings = new float[films];
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int row = 0; row < films; row++) {
            Integer year = list.get(row).year();
            Double rating = list.get(row).rating();
            years[row] = year == null ? UNKNOWN : year;
            ratings[row] = rating == null ? Float.NaN : rating.floatValue();
            if (year != null) {
                first = Math.min(first, year);
                last = Math.max(last, year);
            }
        }
        firstYear = first;
        lastYear = last;
        genres = sets(list, Film::genres);
        languages = sets(list, film -> film.language() == null ? List.of() : List.of(film.language()));
    }

    /// Reads the films of `catalog`.
    public static Facets of(Catalog catalog) {
        return new Facets(catalog.films());
    }

    /// The films that have each value, the most common value first.
    private static Map<String, BitSet> sets(List<Film> films, Function<Film, List<String>> values) {
        Map<String, BitSet> found = new HashMap<>();
        for (int row = 0; row < films.size(); row++) {
            for (String value : values.apply(films.get(row))) {
                found.computeIfAbsent(value, _ -> new BitSet()).set(row);
            }
        }
        Map<String, BitSet> sorted = new LinkedHashMap<>();
        found.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, BitSet> e) -> -e.getValue().cardinality()).thenComparing(Map.Entry::getKey))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    public int films() {
        return films;
    }

    /// Whether any film says its year, and not all say the same.
    public boolean hasYears() {
        return firstYear < lastYear;
    }

    /// The year of the oldest film; of use only if there [are][#hasYears()] years.
    public int firstYear() {
        return firstYear;
    }

    public int lastYear() {
        return lastYear;
    }

    public boolean hasRatings() {
        for (float rating : ratings) {
            if (!Float.isNaN(rating)) {
                return true;
            }
        }
        return false;
    }

    /// The genres, the most common first.
    public Set<String> genres() {
        return genres.keySet();
    }

    /// The languages' codes, the most common first.
    public Set<String> languages() {
        return languages.keySet();
    }

    /// The films that pass all filters but the one of `except`; null when all do. Not to be written to.
    ///
    /// @param except a kind to leave out, or null
    public @Nullable BitSet passing(Filters filters, @Nullable Kind except) {
        BitSet passing = null;
        for (Filter filter : filters.all()) {
            if (filter.kind() != except) {
                BitSet rows = rows(filter);
                if (passing == null) {
                    passing = rows;
                } else {
                    passing.and(rows);
                }
            }
        }
        return passing;
    }

    /// How many of `within` have each genre; null is all films.
    public Map<String, Integer> genreCounts(@Nullable BitSet within) {
        return counts(genres, within);
    }

    public Map<String, Integer> languageCounts(@Nullable BitSet within) {
        return counts(languages, within);
    }

    /// How many of `within` are of each year from the first to the last; null is all films.
    public int[] yearCounts(@Nullable BitSet within) {
        if (!hasYears()) {
            return new int[0];
        }
        int[] counts = new int[lastYear - firstYear + 1];
        for (int row = 0; row < films; row++) {
            if (years[row] != UNKNOWN && (within == null || within.get(row))) {
                counts[years[row] - firstYear]++;
            }
        }
        return counts;
    }

    private BitSet rows(Filter filter) {
        BitSet rows = new BitSet(films);
        switch (filter) {
            case Years(int from, int to) -> {
                for (int row = 0; row < films; row++) {
                    if (years[row] >= from && years[row] <= to) {
                        rows.set(row);
                    }
                }
            }
            case Rating(double from, double to) -> {
                for (int row = 0; row < films; row++) {
                    if (ratings[row] >= (float) from && ratings[row] <= (float) to) {
                        rows.set(row);
                    }
                }
            }
            case Genres(var names) -> names.forEach(name -> rows.or(genres.getOrDefault(name, new BitSet())));
            case Languages(var codes) -> codes.forEach(code -> rows.or(languages.getOrDefault(code, new BitSet())));
        }
        return rows;
    }

    private static Map<String, Integer> counts(Map<String, BitSet> sets, @Nullable BitSet within) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sets.forEach((value, rows) -> {
            BitSet both = (BitSet) rows.clone();
            if (within != null) {
                both.and(within);
            }
            counts.put(value, both.cardinality());
        });
        return counts;
    }
}
