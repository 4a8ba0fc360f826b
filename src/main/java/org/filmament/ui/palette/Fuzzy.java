package org.filmament.ui.palette;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How well a name answers to a few letters: whole starts before starts of words before parts before letters with gaps. Case, accents and punctuation do
/// not count.
public final class Fuzzy {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final double START = 1;
    private static final double WORD_STARTS = 0.85;
    private static final double PART = 0.7;
    private static final double GAPS = 0.5;
    /// What the shortest of names that match alike has before the longest.
    private static final double BREVITY = 0.08;

    private Fuzzy() {
    }

    /// The name as it is compared: "Amélie, la suite" is "amelie la suite".
    public static String folded(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return BREAKS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /// How well `name` answers to `query`, both folded: 0 not at all, 1 at best. Everything answers a little to an empty query.
    public static double score(String query, String name) {
        if (query.isEmpty()) {
            return BREVITY;
        }
        if (query.length() > name.length()) {
            return 0;
        }
        double match = match(query, name);
        return match == 0 ? 0 : match - BREVITY * (1 - (double) query.length() / name.length());
    }

    private static double match(String query, String name) {
        if (name.startsWith(query)) {
            return START;
        }
        List<String> words = Arrays.asList(name.split(" "));
        if (Arrays.stream(query.split(" ")).allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)))) {
            return WORD_STARTS;
        }
        if (name.contains(query)) {
            return PART;
        }
        return withGaps(query.replace(" ", ""), name);
    }

    /// Letters in their order, the first at the start of a word; the more of them begin words or follow one another the better.
    private static double withGaps(String letters, String name) {
        int good = 0;
        int from = 0;
        for (int i = 0; i < letters.length(); i++) {
            int at = name.indexOf(letters.charAt(i), from);
            while (i == 0 && at > 0 && name.charAt(at - 1) != ' ') {
                at = name.indexOf(letters.charAt(i), at + 1);
            }
            if (at < 0) {
                return 0;
            }
            good += at == 0 || name.charAt(at - 1) == ' ' || i > 0 && at == from ? 1 : 0;
            from = at + 1;
        }
        double share = (double) good / letters.length();
        return share < 0.5 ? 0 : GAPS * share;
    }
}
