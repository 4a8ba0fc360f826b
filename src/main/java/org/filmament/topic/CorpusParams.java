package org.filmament.topic;

/// Which words of the texts count.
///
/// @param minFilms fewest films that a word must occur in, at least 1
/// @param maxShare largest share of films that a word may occur in, above 0 and at most 1: what is everywhere tells nothing, in any
///                 language
/// @param pairs    whether two words in a row count too
public record CorpusParams(int minFilms, double maxShare, boolean pairs) {

    /// Words and pairs in at least 2 films and at most 30 % of them.
    public static final CorpusParams DEFAULT = new CorpusParams(2, 0.3, true);

    public CorpusParams {
        if (minFilms < 1 || !(maxShare > 0 && maxShare <= 1)) {
            throw new IllegalArgumentException("words in at least " + minFilms + " films and at most " + maxShare + " of them");
        }
    }
}
