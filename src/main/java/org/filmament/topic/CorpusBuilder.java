package org.filmament.topic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.filmament.work.Workers;

/// Makes a [Corpus] of tokens: folds forms of one word together, finds pairs, and keeps what occurs often enough.
///
/// A word is a number in the alphabetical order of all forms, that of its commonest form; a pair is two such numbers in one `long`.
/// Nothing depends on the order of the films.
final class CorpusBuilder {

    /// A form is a proper name if so large a share of its occurrences inside sentences has a capital.
    private static final double NAME_SHARE = 0.75;

    private static final int FILMS_AT_ONCE = 256;
    private static final int FORMS_AT_ONCE = 1024;

    private final Workers workers;
    private final TokenTable tokens;
    private final CorpusParams params;
    private final int most;
    private final int[] wordOfForm;
    private final boolean[] nameForms;

    CorpusBuilder(TokenTable tokens, CorpusParams params, Workers workers) {
        this.workers = workers;
        this.tokens = alphabetical(tokens, workers);
        this.params = params;
        this.most = (int) Math.max(params.minFilms(), Math.floor(params.maxShare() * tokens.films().length));
        this.nameForms = nameForms(this.tokens);
        this.wordOfForm = folded(this.tokens, nameForms, workers);
    }

    Corpus build() {
        int[] filmsOfWord = filmsOfWords();
        Pairs pairs = params.pairs() ? Pairs.of(tokens, wordOfForm, params.minFilms(), most) : Pairs.NONE;
        return counted(vocabulary(filmsOfWord, pairs), filmsOfWord, pairs);
    }

    private static TokenTable alphabetical(TokenTable tokens, Workers workers) {
        Integer[] order = IntStream.range(0, tokens.forms().length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparing(form -> tokens.forms()[form]));
        int[] numbers = new int[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            numbers[order[rank]] = rank;
        }
        int[][] films = new int[tokens.films().length][];
        workers.forRanges(films.length, FILMS_AT_ONCE, (from, to) -> {
            for (int film = from; film < to; film++) {
                films[film] = renumbered(tokens.films()[film], numbers);
            }
        });
        return new TokenTable(Arrays.stream(order).map(form -> tokens.forms()[form]).toArray(String[]::new),
                reordered(tokens.written(), order), reordered(tokens.capital(), order), reordered(tokens.inner(), order), films);
    }

    private static int[] renumbered(int[] forms, int[] numbers) {
        int[] renumbered = new int[forms.length];
        for (int at = 0; at < forms.length; at++) {
            renumbered[at] = forms[at] == TokenTable.GAP ? TokenTable.GAP : numbers[forms[at]];
        }
        return renumbered;
    }

    private static int[] reordered(int[] values, Integer[] order) {
        return Arrays.stream(order).mapToInt(form -> values[form]).toArray();
    }

    /// A form that only ever opens sentences says nothing of its capital and is taken for a common word.
    private static boolean[] nameForms(TokenTable tokens) {
        boolean[] names = new boolean[tokens.forms().length];
        for (int form = 0; form < names.length; form++) {
            names[form] = tokens.inner()[form] > 0 && tokens.capital()[form] >= NAME_SHARE * tokens.inner()[form];
        }
        return names;
    }

    /// For each form the commonest form of the same word. Names have no plural.
    private static int[] folded(TokenTable tokens, boolean[] names, Workers workers) {
        String[] keys = new String[tokens.forms().length];
        workers.forRanges(keys.length, FORMS_AT_ONCE, (from, to) -> {
            Stems stems = new Stems();
            for (int form = from; form < to; form++) {
                keys[form] = names[form] ? tokens.forms()[form] : stems.of(tokens.forms()[form]);
            }
        });
        Map<String, Integer> commonest = new HashMap<>();
        for (int form = 0; form < keys.length; form++) {
            commonest.merge(keys[form], form, (a, b) -> tokens.written()[b] > tokens.written()[a] ? b : a);
        }
        return Arrays.stream(keys).mapToInt(commonest::get).toArray();
    }

    private int[] filmsOfWords() {
        int[] films = new int[wordOfForm.length];
        int[] lastFilm = new int[wordOfForm.length];
        Arrays.fill(lastFilm, -1);
        for (int film = 0; film < tokens.films().length; film++) {
            for (int form : tokens.films()[film]) {
                if (form != TokenTable.GAP && lastFilm[wordOfForm[form]] != film) {
                    lastFilm[wordOfForm[form]] = film;
                    films[wordOfForm[form]]++;
                }
            }
        }
        return films;
    }

    private boolean counts(int word, int[] filmsOfWord) {
        return filmsOfWord[word] >= params.minFilms() && filmsOfWord[word] <= most && !StopWords.weakAlone(tokens.forms()[word]);
    }

    /// Words and pairs in one alphabetical order. Words are in it already and pairs follow their first words, so it is a merge.
    private Vocabulary vocabulary(int[] filmsOfWord, Pairs pairs) {
        int[] words = IntStream.range(0, wordOfForm.length).filter(word -> counts(word, filmsOfWord)).toArray();
        int size = words.length + pairs.size();
        String[] texts = new String[size];
        boolean[] names = new boolean[size];
        int[] films = new int[size];
        int[] firsts = new int[size];
        int[] seconds = new int[size];
        Arrays.fill(firsts, -1);
        Arrays.fill(seconds, -1);
        for (int at = 0; at < words.length; at++) {
            texts[at] = tokens.forms()[words[at]];
            names[at] = nameForms[words[at]];
            films[at] = filmsOfWord[words[at]];
        }
        for (int pair = 0; pair < pairs.size(); pair++) {
            int at = words.length + pair;
            int first = pairs.first(pair);
            int second = pairs.second(pair);
            texts[at] = tokens.forms()[pairs.firstForm(pair)] + " " + tokens.forms()[pairs.secondForm(pair)];
            names[at] = nameForms[first] || nameForms[second];
            films[at] = pairs.films()[pair];
            firsts[at] = Math.max(-1, Arrays.binarySearch(words, first));
            seconds[at] = Math.max(-1, Arrays.binarySearch(words, second));
        }
        return new Vocabulary(texts, names, films, firsts, seconds);
    }

    private Corpus counted(Vocabulary vocabulary, int[] filmsOfWord, Pairs pairs) {
        int[] columns = new int[wordOfForm.length];
        int next = 0;
        for (int word = 0; word < columns.length; word++) {
            columns[word] = counts(word, filmsOfWord) ? next++ : -1;
        }
        int words = next;
        int films = tokens.films().length;
        SparseRows[] parts = new SparseRows[(films + FILMS_AT_ONCE - 1) / FILMS_AT_ONCE];
        int[][] sequences = new int[films][];
        workers.forRanges(films, FILMS_AT_ONCE, (from, to) -> {
            parts[from / FILMS_AT_ONCE] = counted(vocabulary, pairs, columns, words, from, to);
            for (int film = from; film < to; film++) {
                sequences[film] = sequence(tokens.films()[film], columns);
            }
        });
        return new Corpus(vocabulary, SparseRows.stacked(vocabulary.size(), parts), sequences);
    }

    /// How often the films from `firstFilm` up to `lastFilm`, exclusive, use each word and pair.
    private SparseRows counted(Vocabulary vocabulary, Pairs pairs, int[] columns, int words, int firstFilm, int lastFilm) {
        SparseRows.Builder rows = new SparseRows.Builder(vocabulary.size());
        int[] found = new int[64];
        for (int number = firstFilm; number < lastFilm; number++) {
            int[] film = tokens.films()[number];
            int size = 0;
            found = film.length * 2 > found.length ? new int[film.length * 2] : found;
            for (int at = 0; at < film.length; at++) {
                if (film[at] == TokenTable.GAP) {
                    continue;
                }
                int word = wordOfForm[film[at]];
                if (columns[word] >= 0) {
                    found[size++] = columns[word];
                }
                int pair = at > 0 && film[at - 1] != TokenTable.GAP ? pairs.indexOf(wordOfForm[film[at - 1]], word) : -1;
                if (pair >= 0) {
                    found[size++] = words + pair;
                }
            }
            Arrays.sort(found, 0, size);
            for (int from = 0, to; from < size; from = to) {
                to = from + 1;
                while (to < size && found[to] == found[from]) {
                    to++;
                }
                rows.add(found[from], to - from);
            }
            rows.endRow();
        }
        return rows.build();
    }

    private int[] sequence(int[] film, int[] columns) {
        int[] sequence = new int[film.length];
        int size = 0;
        for (int form : film) {
            if (form != TokenTable.GAP && columns[wordOfForm[form]] >= 0) {
                sequence[size++] = columns[wordOfForm[form]];
            }
        }
        return Arrays.copyOf(sequence, size);
    }
}
