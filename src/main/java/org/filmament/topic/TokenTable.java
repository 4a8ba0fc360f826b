package org.filmament.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Tally;
import org.filmament.work.Workers;

/// All texts as numbers: for each film its words in order, by their number in one dictionary of forms as they are written.
///
/// @param forms   the dictionary, lower case
/// @param written how often each form occurs
/// @param capital how often it starts with a capital inside a sentence
/// @param inner   how often it occurs inside a sentence
/// @param films   for each film the forms it uses, in order; [#GAP] where words do not follow each other directly
record TokenTable(String[] forms, int[] written, int[] capital, int[] inner, int[][] films) {

    /// Between words that do not follow each other.
    static final int GAP = -1;

    private static final int GRAIN = 256;

    static TokenTable of(List<String> texts, Workers workers, Progress progress, Cancel cancel) {
        int ranges = (texts.size() + GRAIN - 1) / GRAIN;
        Part[] parts = new Part[ranges];
        Tally tally = new Tally(progress, texts.size());
        workers.forRanges(texts.size(), GRAIN, (from, to) -> {
            cancel.check();
            parts[from / GRAIN] = new Part(texts.subList(from, to));
            tally.add(to - from);
        });
        return joined(parts, texts.size());
    }

    /// The dictionary in order of the first occurrence, which does not depend on who read which range.
    private static TokenTable joined(Part[] parts, int films) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> forms = new ArrayList<>();
        int[][] tables = new int[3][1024];
        int[][] all = new int[films][];
        int film = 0;
        for (Part part : parts) {
            int[] renumbered = new int[part.forms.size()];
            for (int form = 0; form < renumbered.length; form++) {
                String text = part.forms.get(form);
                Integer known = numbers.putIfAbsent(text, forms.size());
                if (known == null) {
                    forms.add(text);
                }
                int number = known == null ? forms.size() - 1 : known;
                renumbered[form] = number;
                for (int table = 0; table < tables.length; table++) {
                    tables[table] = grown(tables[table], number);
                    tables[table][number] += part.tables[table][form];
                }
            }
            for (int[] tokens : part.films) {
                for (int at = 0; at < tokens.length; at++) {
                    tokens[at] = tokens[at] == GAP ? GAP : renumbered[tokens[at]];
                }
                all[film++] = tokens;
            }
        }
        int size = forms.size();
        return new TokenTable(forms.toArray(String[]::new), Arrays.copyOf(tables[0], size), Arrays.copyOf(tables[1], size),
                Arrays.copyOf(tables[2], size), all);
    }

    private static int[] grown(int[] array, int index) {
        return index < array.length ? array : Arrays.copyOf(array, 2 * array.length);
    }

    /// The texts of one range, under a dictionary of their own.
    private static final class Part implements WordReader.Sink {

        private final List<String> forms = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final int[][] tables = new int[3][1024];
        private final int[][] films;
        private int[] tokens = new int[256];
        private int size;

        Part(List<String> texts) {
            WordReader reader = new WordReader();
            films = new int[texts.size()][];
            for (int film = 0; film < films.length; film++) {
                size = 0;
                reader.read(texts.get(film), this);
                films[film] = Arrays.copyOf(tokens, size);
            }
        }

        @Override
        public void word(String word, boolean follows, boolean opens, boolean capitalised) {
            boolean counts = !word.isEmpty() && !StopWords.contains(word);
            if ((!follows || !counts) && size > 0 && tokens[size - 1] != GAP) {
                push(GAP);
            }
            if (!counts) {
                return;
            }
            Integer known = numbers.putIfAbsent(word, forms.size());
            int number = known == null ? forms.size() : known;
            if (known == null) {
                forms.add(word);
                for (int table = 0; table < tables.length; table++) {
                    tables[table] = grown(tables[table], number);
                }
            }
            tables[0][number]++;
            tables[1][number] += !opens && capitalised ? 1 : 0;
            tables[2][number] += opens ? 0 : 1;
            push(number);
        }

        private void push(int token) {
            tokens = grown(tokens, size);
            tokens[size++] = token;
        }
    }
}
