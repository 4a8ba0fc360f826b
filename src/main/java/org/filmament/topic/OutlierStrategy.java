package org.filmament.topic;

/// By what a film of no theme finds the one nearest to it, after BERTopic's `reduce_outliers`.
public enum OutlierStrategy {
    /// The theme whose mean vector makes the smallest angle with the film's.
    EMBEDDINGS,
    /// The theme whose weighted words are most like the film's words; by embedding where they have none in common.
    C_TF_IDF,
    /// The theme most like passages of the film's text, passage by passage; by embedding where none is like any.
    DISTRIBUTION,
    /// The theme to which most of the film's nearest films belong; by embedding where none does.
    MEMBERSHIP
}
