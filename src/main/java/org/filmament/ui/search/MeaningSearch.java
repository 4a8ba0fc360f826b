package org.filmament.ui.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.regex.Pattern;
import org.filmament.math.FloatMatrix;
import org.filmament.math.RowProducts;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// Ranks films by the cosine of their vectors and a query's. Static; no toolkit.
///
/// How many light up follows the query: those that stand at least half as far above the catalogue's average as the best one, which is a
/// handful for "robot" and some dozens for "space", never more than one film in fifty, and none where even the best is not near.
public final class MeaningSearch {

    /// The share of the best film's distance from the average that a film must reach to light up.
    public static final double CUT = 0.5;

    private static final double MOST_LIT = 0.02;
    private static final int ALWAYS_LIT = 12;

    /// Unrelated texts reach cosines of this size; below it nothing lights up.
    private static final float WEAK = 0.31f;

    private static final int FEWEST_LETTERS = 3;
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");
    private static final Set<String> SAY_NOTHING = Set.of("a", "about", "all", "an", "and", "are", "as", "at", "be", "but", "by", "for",
            "from", "had", "has", "have", "he", "her", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its", "like", "me", "my", "no",
            "not", "of", "on", "one", "or", "our", "out", "she", "so", "some", "that", "the", "their", "them", "they", "this", "to", "up", "us",
            "was", "we", "were", "what", "when", "where", "which", "who", "will", "with", "you", "your", "film", "films", "movie", "movies");

    private MeaningSearch() {
    }

    /// Whether `text` is long enough to be about something.
    static boolean isWorthwhile(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).limit(FEWEST_LETTERS).count() == FEWEST_LETTERS;
    }

    /// Why `text` cannot be searched for by meaning, in one sentence; empty if it can.
    static Optional<String> objection(String text) {
        if (!LATIN.matcher(text).find()) {
            return Optional.of("Search by meaning reads English.");
        }
        boolean saysNothing = NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT)).allMatch(word -> word.isEmpty() || SAY_NOTHING.contains(word));
        return saysNothing ? Optional.of("Add a word that says what the film is about.") : Optional.empty();
    }

    /// Ranks the films.
    ///
    /// @param vectors of the films, unit rows
    /// @param query   its unit vector
    /// @param within  the films that count; null for all
    /// @param limit   how many matches to list at most
    public static Meaning.Found rank(String text, FloatMatrix vectors, float[] query, @Nullable BitSet within, int limit, Workers workers) {
        float[] cosines = RowProducts.of(vectors, query, workers);
        int most = Math.max(ALWAYS_LIT, (int) (MOST_LIT * cosines.length));
        int[] best = best(cosines, within, Math.max(limit, most));
        if (best.length == 0) {
            return new Meaning.Found(text, List.of(), new BitSet(), true);
        }
        boolean isWeak = cosines[best[0]] < WEAK;
        float average = average(cosines);
        float reach = cosines[best[0]] - average;
        List<MeaningMatch> matches = new ArrayList<>();
        BitSet lit = new BitSet(cosines.length);
        for (int i = 0; i < best.length; i++) {
            float closeness = reach > 0 ? (cosines[best[i]] - average) / reach : 1;
            if (i < limit) {
                matches.add(new MeaningMatch(best[i], cosines[best[i]], closeness));
            }
            if (i < most && closeness >= CUT && !isWeak) {
                lit.set(best[i]);
            }
        }
        return new Meaning.Found(text, matches, lit, isWeak);
    }

    private static float average(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return (float) (sum / values.length);
    }

    /// The films with the largest values, the largest first; of equal ones the earlier film.
    private static int[] best(float[] values, @Nullable BitSet within, int count) {
        PriorityQueue<Long> kept = new PriorityQueue<>(count + 1);
        float least = Float.NEGATIVE_INFINITY;
        for (int row = 0; row < values.length; row++) {
            if (values[row] > least && (within == null || within.get(row))) {
                kept.add(order(values[row], row));
                if (kept.size() > count) {
                    kept.remove();
                    least = values[row(kept.element())];
                }
            }
        }
        int[] rows = new int[kept.size()];
        for (int i = rows.length - 1; i >= 0; i--) {
            rows[i] = row(kept.remove());
        }
        return rows;
    }

    /// Ascends with the value, and descends with the row.
    private static long order(float value, int row) {
        int bits = Float.floatToIntBits(value);
        // The bits of negative numbers descend.
        int ascending = bits ^ bits >> 31 & Integer.MAX_VALUE;
        return (long) ascending << 32 | ~row & 0xFFFFFFFFL;
    }

    private static int row(long order) {
        return ~(int) order;
    }
}
