package org.filmament.ui.charts;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Objects;
import org.filmament.catalog.Film;
import org.jspecify.annotations.Nullable;

/// The years of a catalogue in spans of equal length, the last of which ends with the last year, so that it is no shorter than the others.
///
/// @param first first year of the first span
/// @param years how many years a span has
/// @param count how many spans
record Spans(int first, int years, int count) {

    /// Not so many that a span could not be pointed at from a stage.
    private static final int MOST = 32;
    private static final int[] LENGTHS = {1, 2, 5, 10, 20, 50, 100};

    /// The shortest spans that are not too many; null where films have no years, or all the same one.
    static @Nullable Spans of(List<Film> films) {
        IntSummaryStatistics years = films.stream().map(Film::year).filter(Objects::nonNull).mapToInt(Integer::intValue).summaryStatistics();
        if (years.getCount() == 0 || years.getMin() == years.getMax()) {
            return null;
        }
        for (int length : LENGTHS) {
            int count = Math.ceilDiv(years.getMax() - years.getMin() + 1, length);
            if (count <= MOST || length == LENGTHS[LENGTHS.length - 1]) {
                return new Spans(years.getMax() + 1 - count * length, length, count);
            }
        }
        throw new AssertionError("there is a longest span");
    }

    /// The span of a year, or less than 0 for none.
    int spanOf(@Nullable Integer year) {
        return year == null ? Mark.NO_SPAN : Math.floorDiv(year - first, years);
    }

    int from(int span) {
        return first + span * years;
    }

    int to(int span) {
        return from(span) + years - 1;
    }

    /// As the user reads it: "1994", "1990–1994".
    String label(int span) {
        return years == 1 ? String.valueOf(from(span)) : from(span) + "–" + to(span);
    }
}
