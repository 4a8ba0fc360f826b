package org.filmament.ui.filter;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a film must be to be wanted. A film that does not say is not wanted.
public sealed interface Filter {

    /// The facts that can be filtered by, in the order of their chips.
    enum Kind { YEARS, GENRES, RATING, LANGUAGES }

    /// First released from `from` to `to`, both included.
    record Years(int from, int to) implements Filter {

        public Years {
            if (from > to) {
                throw new IllegalArgumentException("years run from " + from + " to " + to);
            }
        }

        int length() {
            return to - from + 1;
        }

        @Override
        public Kind kind() {
            return Kind.YEARS;
        }

        @Override
        public String label() {
            return from == to ? String.valueOf(from) : from + "–" + to;
        }
    }

    /// Of any of these genres, primary or not.
    record Genres(SortedSet<String> names) implements Filter {

        public Genres {
            names = new TreeSet<>(names);
        }

        @Override
        public Kind kind() {
            return Kind.GENRES;
        }

        @Override
        public String label() {
            return String.join(" or ", names);
        }
    }

    /// Rated from `from` to `to`, both included, on the scale from 0 to 10.
    record Rating(double from, double to) implements Filter {

        public Rating {
            if (!(from <= to)) {
                throw new IllegalArgumentException("ratings run from " + from + " to " + to);
            }
        }

        @Override
        public Kind kind() {
            return Kind.RATING;
        }

        @Override
        public String label() {
            return String.format(Locale.ROOT, "Rated %.1f–%.1f", from, to);
        }
    }

    /// In any of these original languages.
    ///
    /// @param codes ISO 639-1
    record Languages(SortedSet<String> codes) implements Filter {

        public Languages {
            codes = new TreeSet<>(codes);
        }

        @Override
        public Kind kind() {
            return Kind.LANGUAGES;
        }

        @Override
        public String label() {
            return codes.stream().map(Languages::name).collect(Collectors.joining(" or "));
        }

        /// A language's English name.
        static String name(String code) {
            return Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
        }
    }

    Kind kind();

    /// As its chip says it.
    String label();
}
