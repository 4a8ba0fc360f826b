package org.filmament.topic;

import java.util.List;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;

/// What the texts of a catalogue say, counted once: which words each film uses and how often. Immutable by contract. Read it from any
/// thread.
public final class Corpus {

    private final Vocabulary vocabulary;
    private final SparseRows counts;
    private final SparseRows uses;
    private final int[][] films;
    private final int[][] sequences;

    /// @param sequences for each film its words in order, pairs left out
    Corpus(Vocabulary vocabulary, SparseRows counts, int[][] sequences) {
        this.vocabulary = vocabulary;
        this.counts = counts;
        this.sequences = sequences;
        this.uses = counts.capped();
        this.films = filmsByWord(counts);
    }

    /// Reads `texts`, one a film. The same words whatever the number of threads and the order of the films. About 25 µs a film of 100
    /// words on one core.
    ///
    /// @throws java.util.concurrent.CancellationException if `cancel` asks
    public static Corpus of(List<String> texts, CorpusParams params, Workers workers, Progress progress, Cancel cancel) {
        return new CorpusBuilder(TokenTable.of(texts, workers, progress, cancel), params, workers).build();
    }

    /// Number of films.
    public int films() {
        return counts.rows();
    }

    /// Number of words and pairs that count.
    public int words() {
        return vocabulary.size();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /// How often each film uses each word, films × words.
    SparseRows counts() {
        return counts;
    }

    /// Whether each film uses each word, films × words: a word that one synopsis repeats says no more of a theme than one it says once.
    SparseRows uses() {
        return uses;
    }

    /// The words of a film that count, in order, pairs left out.
    int[] sequence(int film) {
        return sequences[film];
    }

    /// The films that use a word, ascending.
    int[] filmsUsing(int word) {
        return films[word];
    }

    private static int[][] filmsByWord(SparseRows counts) {
        int[] sizes = new int[counts.width()];
        for (int word : counts.columns()) {
            sizes[word]++;
        }
        int[][] films = new int[sizes.length][];
        for (int word = 0; word < films.length; word++) {
            films[word] = new int[sizes[word]];
            sizes[word] = 0;
        }
        for (int film = 0; film < counts.rows(); film++) {
            for (int k = counts.starts()[film]; k < counts.starts()[film + 1]; k++) {
                films[counts.columns()[k]][sizes[counts.columns()[k]]++] = film;
            }
        }
        return films;
    }
}
