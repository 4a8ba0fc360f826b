package org.filmament.ui.select;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filmament.catalog.Film;

/// The words by which the overviews of some films differ from those of all: how many of the films use a word, times the logarithm of how
/// much larger that share is than in the whole catalogue.
final class TellingWords {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’'-]{2,}");

    /// A word that is hardly more frequent among the films than elsewhere tells nothing about them, however frequent it is.
    private static final double LEAST_LIFT = 1.3;

    /// A word of fewer of the films says more about one film than about the selection.
    private static final int LEAST_FILMS = 2;

    /// One in so many of the films must use a word.
    private static final int LEAST_SHARE = 60;

    private TellingWords() {
    }

    /// Cost: one pass over all overviews.
    ///
    /// @param rows which films
    /// @param most number of words wanted
    static List<String> of(List<Film> films, BitSet rows, int most) {
        Map<String, int[]> counts = new HashMap<>();
        for (int row = 0; row < films.size(); row++) {
            boolean inside = rows.get(row);
            for (String word : words(films.get(row).overview())) {
                int[] count = counts.computeIfAbsent(word, _ -> new int[2]);
                count[0]++;
                count[1] += inside ? 1 : 0;
            }
        }
        int selected = Math.max(1, rows.cardinality());
        List<Map.Entry<String, Double>> scored = new ArrayList<>();
        counts.forEach((word, count) -> {
            double lift = (double) count[1] / selected * films.size() / count[0];
            if (count[1] >= Math.max(LEAST_FILMS, selected / LEAST_SHARE) && lift > LEAST_LIFT) {
                scored.add(Map.entry(word, count[1] * Math.log(lift)));
            }
        });
        scored.sort(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()));
        return scored.stream().limit(most).map(Map.Entry::getKey).toList();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group().replaceFirst("[’']s$", ""));
        }
        return words;
    }
}
