package org.filmament.poster.design;

import java.util.List;
import org.filmament.catalog.Film;

/// What is left to chance on one film's poster, by hash of its title and year: the same in every run, and each question has an
/// answer of its own, whatever else is asked. Immutable.
///
/// @param seed belongs to the film
record Chance(long seed) {

    static Chance of(Film film) {
        long seed = film.year() == null ? 0 : film.year();
        for (int i = 0; i < film.title().length(); i++) {
            seed = mixed(seed * 31 + film.title().charAt(i));
        }
        return new Chance(seed);
    }

    /// A number in [0, 1).
    double share(String question) {
        return (mixed(seed ^ mixed(question.hashCode())) >>> 11) * 0x1.0p-53;
    }

    /// An integer in [0, `count`).
    int below(int count, String question) {
        return (int) (share(question) * count);
    }

    /// Whether something of a probability holds.
    boolean is(double probability, String question) {
        return share(question) < probability;
    }

    <T> T oneOf(List<T> choices, String question) {
        return choices.get(below(choices.size(), question));
    }

    /// The `i`th of a row of numbers in [0, 1).
    double share(int i) {
        return (mixed(seed + i) >>> 11) * 0x1.0p-53;
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
    private static long mixed(long x) {
        long z = x + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
