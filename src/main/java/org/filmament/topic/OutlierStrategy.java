package org.filmament.topic;

import java.util.function.IntFunction;

/// By what a film of no theme finds the one nearest to it, after BERTopic's `reduce_outliers`. Where a strategy sees no likeness at
/// all, the embedding decides.
public sealed interface OutlierStrategy {

    /// The theme whose mean vector makes the smallest angle with the film's.
    record Embeddings() implements OutlierStrategy {
    }

    /// The theme whose weighted words are most like the film's words.
    record Words() implements OutlierStrategy {
    }

    /// The theme most like the passages of the film's text, passage by passage.
    record Distribution() implements OutlierStrategy {
    }

    /// The theme to which most of the films nearest to the film belong.
    ///
    /// @param nearestFilms rows of the films nearest to a film
    record Membership(IntFunction<int[]> nearestFilms) implements OutlierStrategy {
    }
}
