package org.filmament.ui.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;

/// One query on its way through a [TitleTable]. Each film keeps the least of the keys it is offered: how it was found, above how well known
/// it is.
///
/// What was typed without an error is found by halving the sorted starts of words; errors are looked for, by an [ErrorWalk], only where that
/// finds little.
final class TitleSearch {

    /// With so many titles found as typed, errors are not looked for.
    private static final int ENOUGH = 3;

    private static final int EXACT = 0;
    private static final int BEGINNING = 1;
    private static final int WORDS_IN_A_ROW = 2;
    private static final int WORDS = 3;
    private static final int NEARLY_EXACT = 4;
    private static final int NEARLY_BEGINNING = 5;
    private static final int NEARLY_IN_A_ROW = 6;
    private static final int NEARLY_WORDS = 7;

    // A key, from the top: how it was found, errors, whether the article is another, rank of the film, entry.
    private static final int NUMBER_BITS = 24;
    private static final int ARTICLE_BIT = 2 * NUMBER_BITS;
    private static final int ERROR_BIT = ARTICLE_BIT + 1;
    private static final int ERROR_BITS = 4;
    private static final long NONE = Long.MAX_VALUE;

    private final TitleTable table;
    private final TitleQuery query;
    private final long[] keys;
    private int found;
    private boolean foundExactly;

    TitleSearch(TitleTable table, TitleQuery query) {
        this.table = table;
        this.query = query;
        keys = new long[table.films()];
        Arrays.fill(keys, NONE);
        findAsTyped();
        if (!foundExactly && found < ENOUGH) {
            findRowsWithErrors();
            if (query.words().size() > 1) {
                findWordsWithErrors();
            }
        }
    }

    /// The entry that a key is about.
    static int entry(long key) {
        return (int) (key & (1 << NUMBER_BITS) - 1);
    }

    /// The typing errors of a key.
    static int errors(long key) {
        return (int) (key >>> ERROR_BIT & (1 << ERROR_BITS) - 1);
    }

    /// The keys of the best films, ascending.
    long[] best(int limit) {
        long[] some = Arrays.stream(keys).filter(key -> key != NONE).toArray();
        Arrays.sort(some);
        return Arrays.copyOf(some, Math.min(limit, some.length));
    }

    private void offer(int e, int way, int errors, boolean otherArticle) {
        int row = table.row(e);
        long key = (long) (way << ERROR_BITS | errors) << ERROR_BIT | (otherArticle ? 1L : 0) << ARTICLE_BIT
                | (long) table.rank(row) << NUMBER_BITS | e;
        if (keys[row] == NONE) {
            found++;
        }
        foundExactly |= way == EXACT;
        keys[row] = Math.min(keys[row], key);
    }

    private void findAsTyped() {
        for (int s = table.firstStart(query.letters()); table.stands(query.letters(), s); s++) {
            offerRow(s, query.letters(), table.start(s) != table.from(table.startEntry(s)));
        }
        if (query.hasArticle()) {
            for (int s = table.firstStart(query.core()); table.stands(query.core(), s); s++) {
                offerRow(s, query.core(), true);
            }
        }
        if (query.words().size() > 1) {
            findWords();
        }
    }

    /// Offers the entry in which `typed` stands at the sorted start `s`.
    private void offerRow(int s, String typed, boolean otherArticle) {
        int e = table.startEntry(s);
        boolean whole = table.start(s) + typed.length() == table.to(e);
        offer(e, !leads(s) ? WORDS_IN_A_ROW : whole ? EXACT : BEGINNING, 0, otherArticle);
    }

    /// Whether the sorted start `s` is where a title begins, with its article or behind it.
    private boolean leads(int s) {
        int e = table.startEntry(s);
        return table.start(s) == table.from(e) || table.start(s) == table.core(e);
    }

    private void findWords() {
        BitSet all = new BitSet(table.size());
        all.set(0, table.size());
        for (String word : query.words()) {
            BitSet with = new BitSet(table.size());
            for (int s = table.firstStart(word); table.stands(word, s); s++) {
                with.set(table.startEntry(s));
            }
            all.and(with);
        }
        all.stream().forEach(e -> offer(e, WORDS, 0, false));
    }

    private void findRowsWithErrors() {
        findRowsWithErrors(query.letters(), false);
        if (query.hasArticle()) {
            findRowsWithErrors(query.core(), true);
        }
    }

    private void findRowsWithErrors(String typed, boolean core) {
        int limit = TitleQuery.forgiven(typed.length());
        ErrorWalk.walk(table, typed, limit, (s, beginning, whole) -> {
            int e = table.startEntry(s);
            boolean otherArticle = core || table.start(s) != table.from(e);
            if (!leads(s)) {
                offer(e, NEARLY_IN_A_ROW, beginning, otherArticle);
            } else if (whole <= limit) {
                offer(e, NEARLY_EXACT, whole, otherArticle);
            } else {
                offer(e, NEARLY_BEGINNING, beginning, otherArticle);
            }
        });
    }

    /// Each typed word for itself, the most telling first; an entry needs a near one for each.
    private void findWordsWithErrors() {
        int limit = TitleQuery.forgiven(query.letters().length());
        int[] sums = new int[table.size()];
        boolean any = true;
        for (String word : query.words().stream().sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
            if (any) {
                any = add(errors(word), sums, limit);
            }
        }
        for (int e = 0; any && e < sums.length; e++) {
            if (sums[e] <= limit) {
                offer(e, NEARLY_WORDS, sums[e], false);
            }
        }
    }

    /// Adds `errors` to `sums`; whether any sum is still within the limit.
    private static boolean add(byte[] errors, int[] sums, int limit) {
        boolean any = false;
        for (int e = 0; e < sums.length; e++) {
            sums[e] += errors[e];
            any |= sums[e] <= limit;
        }
        return any;
    }

    /// For each entry the errors between `word` and the nearest of its words.
    private byte[] errors(String word) {
        byte[] errors = new byte[table.size()];
        Arrays.fill(errors, Byte.MAX_VALUE);
        for (int s = table.firstStart(word); table.stands(word, s); s++) {
            errors[table.startEntry(s)] = 0;
        }
        int limit = TitleQuery.forgiven(word.length());
        if (limit > 0) {
            ErrorWalk.walk(table, word, limit, (s, beginning, _) -> {
                int e = table.startEntry(s);
                errors[e] = (byte) Math.min(errors[e], beginning);
            });
        }
        return errors;
    }
}
