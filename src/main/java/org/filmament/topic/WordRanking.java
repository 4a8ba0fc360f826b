package org.filmament.topic;

/// How the words that name a theme are chosen among those that weigh most.
public sealed interface WordRanking {

    /// By weight alone, as in BERTopic.
    record ByWeight() implements WordRanking {
    }

    /// By weight times sense: the cosine between the theme's mean vector and that of the films that use the word. A word that only
    /// happens to be frequent is used by films of all kinds and sinks; nothing has to be embedded.
    record BySense() implements WordRanking {
    }

    /// Maximal marginal relevance (Carbonell and Goldstein 1998), as in BERTopic: (1 − diversity) · likeness to the theme − diversity ·
    /// likeness to the nearest word taken.
    ///
    /// @param embedder  of words
    /// @param diversity 0 to 1; BERTopic's default is 0.1
    record Diverse(WordEmbedder embedder, double diversity) implements WordRanking {

        public Diverse {
            if (!(diversity >= 0 && diversity <= 1)) {
                throw new IllegalArgumentException("diversity is from 0 to 1, not " + diversity);
            }
        }
    }

    /// By the cosine between the word's own vector and the mean vector of the theme's representative films, as BERTopic's
    /// `KeyBERTInspired` means to: there the mean is taken over films at the wrong rows when vectors were computed beforehand.
    ///
    /// @param embedder of words
    record ByMeaning(WordEmbedder embedder) implements WordRanking {
    }
}
