package org.filmament.ui.filter;

import java.util.BitSet;
import java.util.Map;
import org.filmament.ui.filter.Filter.Kind;
import org.jspecify.annotations.Nullable;

/// What filters leave. Each count is of the films that pass all *other* filters, so that it says what a choice would bring.
///
/// @param rows       films that pass; null when all do
/// @param shown      how many
/// @param genres     films of each genre, the most common genre first
/// @param languages  films in each language, the most common first
/// @param years      films of each year, from the catalogue's first
public record Filtered(@Nullable BitSet rows, int shown, Map<String, Integer> genres, Map<String, Integer> languages, int[] years) {

    static Filtered of(Facets facets, Filters filters) {
        BitSet rows = facets.passing(filters, null);
        return new Filtered(rows, rows == null ? facets.films() : rows.cardinality(),
                facets.genreCounts(facets.passing(filters, Kind.GENRES)),
                facets.languageCounts(facets.passing(filters, Kind.LANGUAGES)),
                facets.yearCounts(facets.passing(filters, Kind.YEARS)));
    }
}
