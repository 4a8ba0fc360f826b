package org.filmament.ui.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.jspecify.annotations.Nullable;

/// The titles of a catalogue as search reads them: each film's title and, where it differs, its original one, an *entry* each. All folded
/// letters lie in one array; the places where words begin, the *starts*, are sorted by the letters from there to the end of the title, as in
/// a suffix array. Immutable by contract.
final class TitleTable {

    private final Catalog catalog;
    private final char[] letters;
    private final int[] bounds;
    private final int[] cores;
    private final int[] rows;
    private final BitSet originals;
    private final int[] starts;
    private final int[] startEntries;
    private final int[] shared;
    private final int[] ranks;

    TitleTable(Catalog catalog) {
        this.catalog = catalog;
        Collector titles = new Collector();
        for (int row = 0; row < catalog.size(); row++) {
            titles.add(row, catalog.films().get(row));
        }
        letters = titles.letters.toString().toCharArray();
        bounds = ints(titles.bounds);
        cores = ints(titles.cores);
        rows = ints(titles.rows);
        originals = titles.originals;
        List<Start> sorted = titles.sortedStarts();
        starts = sorted.stream().mapToInt(Start::at).toArray();
        startEntries = sorted.stream().mapToInt(Start::entry).toArray();
        shared = new int[starts.length];
        for (int s = 1; s < starts.length; s++) {
            shared[s] = shared(sorted.get(s - 1).following, sorted.get(s).following);
        }
        ranks = ranks(catalog.films());
    }

    private static int shared(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return i;
            }
        }
        return length;
    }

    /// 0 for the film with the most votes; films with equally many, or none, in the catalogue's order.
    private static int[] ranks(List<Film> films) {
        int[] byVotes = IntStream.range(0, films.size()).boxed()
                .sorted((a, b) -> Integer.compare(votes(films.get(b)), votes(films.get(a)))).mapToInt(Integer::intValue).toArray();
        int[] ranks = new int[byVotes.length];
        for (int i = 0; i < byVotes.length; i++) {
            ranks[byVotes[i]] = i;
        }
        return ranks;
    }

    private static int votes(Film film) {
        Integer votes = film.votes();
        return votes == null ? 0 : votes;
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /// Number of entries.
    int size() {
        return rows.length;
    }

    /// Number of films.
    int films() {
        return ranks.length;
    }

    /// The letters of all entries.
    char[] letters() {
        return letters;
    }

    /// Where entry `e` begins in [#letters()].
    int from(int e) {
        return bounds[e];
    }

    /// Where entry `e` ends in [#letters()].
    int to(int e) {
        return bounds[e + 1];
    }

    /// Where entry `e` begins behind its article; where it begins at all if it has none.
    int core(int e) {
        return cores[e];
    }

    /// The film whose title entry `e` is.
    int row(int e) {
        return rows[e];
    }

    boolean isOriginal(int e) {
        return originals.get(e);
    }

    /// The title of entry `e` as the catalogue has it.
    String title(int e) {
        Film film = catalog.films().get(rows[e]);
        String original = film.originalTitle();
        return isOriginal(e) && original != null ? original : film.title();
    }

    /// How well known a film is: 0 for the one with the most votes.
    int rank(int row) {
        return ranks[row];
    }

    /// Number of starts.
    int starts() {
        return starts.length;
    }

    /// Where the sorted start `s` is in [#letters()].
    int start(int s) {
        return starts[s];
    }

    /// The entry that the sorted start `s` is in.
    int startEntry(int s) {
        return startEntries[s];
    }

    /// How many letters follow alike at the sorted start `s` and the one before it.
    int shared(int s) {
        return shared[s];
    }

    /// The first of the sorted starts at which `typed` stands or, if it stands at none, would.
    int firstStart(String typed) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, typed) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Whether `typed` stands at the sorted start `s`; not if there are no more.
    boolean stands(String typed, int s) {
        return s < starts.length && compare(s, typed) == 0;
    }

    /// Below, at or above 0: the letters from start `s` on, as many as `typed` has, against `typed`.
    private int compare(int s, String typed) {
        int from = starts[s];
        int to = to(startEntries[s]);
        for (int i = 0; i < typed.length(); i++) {
            if (from + i == to) {
                return -1;
            }
            int difference = letters[from + i] - typed.charAt(i);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    /// A place where a word begins.
    ///
    /// @param following the letters from there to the end of the title
    private record Start(int at, int entry, String following) {
    }

    /// Takes titles in, one after the other.
    private static final class Collector {

        private final StringBuilder letters = new StringBuilder();
        private final List<Integer> bounds = new ArrayList<>(List.of(0));
        private final List<Integer> cores = new ArrayList<>();
        private final List<Integer> rows = new ArrayList<>();
        private final BitSet originals = new BitSet();
        private final List<Start> starts = new ArrayList<>();

        void add(int row, Film film) {
            add(row, film.title(), film.language());
            if (film.originalTitle() != null) {
                originals.set(rows.size());
                add(row, film.originalTitle(), film.language());
            }
        }

        List<Start> sortedStarts() {
            starts.sort(Comparator.comparing(Start::following));
            return starts;
        }

        private void add(int row, String title, @Nullable String language) {
            FoldedText folded = Articles.inFront(FoldedText.of(title), title, language);
            int at = letters.length();
            for (int from : folded.words()) {
                starts.add(new Start(at + from, rows.size(), folded.letters().substring(from)));
            }
            boolean leads = folded.words().length > 1 && Articles.isArticle(folded.word(0), language);
            cores.add(leads ? at + folded.words()[1] : at);
            letters.append(folded.letters());
            rows.add(row);
            bounds.add(letters.length());
        }
    }
}
