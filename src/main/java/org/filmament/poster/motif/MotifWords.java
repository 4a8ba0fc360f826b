package org.filmament.poster.motif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.filmament.catalog.Film;
import org.jspecify.annotations.Nullable;

/// Leads from a film to the motifs that stand for it: by the words that its source gave as motifs, else by the words of its overview.
/// The table is `words.txt` beside this class. Immutable.
public final class MotifWords {

    private static final int ENOUGH = 4;

    private static final MotifWords SHIPPED = read(MotifLibrary.shipped());

    private final Map<String, List<Choice>> choices;

    /// A motif with the years, first and last, that it fits.
    private record Choice(String motif, int from, int to) {

        static Choice read(String text) {
            int sign = Math.max(text.indexOf('<'), text.indexOf('>'));
            if (sign < 0) {
                return new Choice(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
            }
            int year = Integer.parseInt(text.substring(sign + 1));
            String motif = text.substring(0, sign);
            return text.charAt(sign) == '<' ? new Choice(motif, Integer.MIN_VALUE, year - 1) : new Choice(motif, year, Integer.MAX_VALUE);
        }

        boolean fits(@Nullable Integer year) {
            return year == null || year >= from && year <= to;
        }
    }

    private MotifWords(Map<String, List<Choice>> choices) {
        this.choices = choices;
    }

    /// The table that ships.
    public static MotifWords shipped() {
        return SHIPPED;
    }

    /// Names of the motifs that stand for a film, most telling first; empty when no word is known.
    ///
    /// @param hash any number that belongs to the film; it settles which of several drawings a word takes
    public List<String> of(Film film, int hash) {
        Set<String> found = new LinkedHashSet<>();
        for (String motif : film.motifs()) {
            add(found, motif.strip().toLowerCase(Locale.ROOT).replace(' ', '-'), film.year(), hash);
        }
        if (found.isEmpty()) {
            for (String word : film.overview().toLowerCase(Locale.ROOT).split("[^\\p{L}\\-]+")) {
                if (found.size() < ENOUGH) {
                    add(found, word, film.year(), hash);
                }
            }
        }
        return List.copyOf(found);
    }

    /// Names of all motifs that some word leads to.
    Set<String> motifs() {
        return choices.values().stream().flatMap(List::stream).map(Choice::motif).collect(Collectors.toSet());
    }

    private void add(Set<String> found, String word, @Nullable Integer year, int hash) {
        List<Choice> known = choices.get(word);
        if (known == null && word.endsWith("s")) {
            known = choices.get(word.substring(0, word.length() - 1));
        }
        if (known != null) {
            List<Choice> fitting = known.stream().filter(choice -> choice.fits(year)).toList();
            List<Choice> open = fitting.isEmpty() ? known : fitting;
            found.add(open.get(Math.floorMod(hash, open.size())).motif);
        }
    }

    private static MotifWords read(MotifLibrary library) {
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        for (String name : library.names()) {
            if (!library.figures().contains(name)) {
                choices.put(name, List.of(Choice.read(name)));
            }
        }
        for (String line : TextResource.lines(MotifWords.class, "words.txt")) {
            String[] sides = line.split("=");
            List<Choice> motifs = new ArrayList<>();
            for (String motif : sides[1].strip().split("\\s+")) {
                motifs.add(Choice.read(motif));
            }
            for (String word : sides[0].strip().split("\\s+")) {
                choices.put(word, List.copyOf(motifs));
            }
        }
        return new MotifWords(choices);
    }
}
