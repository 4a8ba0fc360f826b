package org.filmament.topic;

import java.util.Arrays;

/// Pairs of words that follow each other in enough films, in order of their words' numbers. Immutable by contract.
///
/// @param keys  the two words of each pair, the first in the upper half
/// @param forms how they are written most often, likewise
/// @param films how many films use each
record Pairs(long[] keys, long[] forms, int[] films) {

    static final Pairs NONE = new Pairs(new long[0], new long[0], new int[0]);

    /// @param wordOfForm for each form its word
    /// @param least      fewest films
    /// @param most       most films
    static Pairs of(TokenTable tokens, int[] wordOfForm, int least, int most) {
        long[] distinct = distinctByFilm(tokens, wordOfForm);
        Arrays.sort(distinct);
        long[] keys = new long[distinct.length];
        int[] films = new int[distinct.length];
        int size = 0;
        for (int from = 0, to; from < distinct.length; from = to) {
            to = endOfRun(distinct, from);
            if (to - from >= least && to - from <= most) {
                keys[size] = distinct[from];
                films[size++] = to - from;
            }
        }
        keys = Arrays.copyOf(keys, size);
        return new Pairs(keys, commonestForms(tokens, wordOfForm, keys), Arrays.copyOf(films, size));
    }

    int size() {
        return keys.length;
    }

    int first(int pair) {
        return (int) (keys[pair] >> 32);
    }

    int second(int pair) {
        return (int) keys[pair];
    }

    int firstForm(int pair) {
        return (int) (forms[pair] >> 32);
    }

    int secondForm(int pair) {
        return (int) forms[pair];
    }

    /// The pair of two words, or a negative number.
    int indexOf(int first, int second) {
        return Arrays.binarySearch(keys, key(first, second));
    }

    private static long key(int first, int second) {
        return (long) first << 32 | second;
    }

    private static long[] distinctByFilm(TokenTable tokens, int[] wordOfForm) {
        long[] all = new long[1024];
        int size = 0;
        for (int[] film : tokens.films()) {
            int from = size;
            all = size + film.length > all.length ? Arrays.copyOf(all, Math.max(2 * all.length, size + film.length)) : all;
            for (int at = 1; at < film.length; at++) {
                if (film[at] != TokenTable.GAP && film[at - 1] != TokenTable.GAP && wordOfForm[film[at]] != wordOfForm[film[at - 1]]) {
                    all[size++] = key(wordOfForm[film[at - 1]], wordOfForm[film[at]]);
                }
            }
            Arrays.sort(all, from, size);
            size = compacted(all, from, size);
        }
        return Arrays.copyOf(all, size);
    }

    /// Drops repeats from a sorted range; returns its new end.
    private static int compacted(long[] sorted, int from, int to) {
        int size = from;
        for (int at = from; at < to; at++) {
            if (at == from || sorted[at] != sorted[at - 1]) {
                sorted[size++] = sorted[at];
            }
        }
        return size;
    }

    private static int endOfRun(long[] sorted, int from) {
        int to = from + 1;
        while (to < sorted.length && sorted[to] == sorted[from]) {
            to++;
        }
        return to;
    }

    private static long[] commonestForms(TokenTable tokens, int[] wordOfForm, long[] keys) {
        long[] written = new long[1024];
        int size = 0;
        for (int[] film : tokens.films()) {
            written = size + film.length > written.length
                    ? Arrays.copyOf(written, Math.max(2 * written.length, size + film.length)) : written;
            for (int at = 1; at < film.length; at++) {
                if (film[at] != TokenTable.GAP && film[at - 1] != TokenTable.GAP
                        && Arrays.binarySearch(keys, key(wordOfForm[film[at - 1]], wordOfForm[film[at]])) >= 0) {
                    written[size++] = key(film[at - 1], film[at]);
                }
            }
        }
        written = Arrays.copyOf(written, size);
        Arrays.sort(written);
        long[] forms = new long[keys.length];
        int[] counts = new int[keys.length];
        for (int from = 0, to; from < written.length; from = to) {
            to = endOfRun(written, from);
            int pair = Arrays.binarySearch(keys, key(wordOfForm[(int) (written[from] >> 32)], wordOfForm[(int) written[from]]));
            if (to - from > counts[pair]) {
                counts[pair] = to - from;
                forms[pair] = written[from];
            }
        }
        return forms;
    }
}
