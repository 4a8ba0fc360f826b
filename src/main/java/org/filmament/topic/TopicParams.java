package org.filmament.topic;

/// How themes are made of clusters.
///
/// @param weights         how words are weighed
/// @param ranking         how the words of a theme are chosen among the heavy ones
/// @param outliers        how a film of no theme finds the one nearest to it
/// @param words           how many words a theme gets at most
/// @param representatives how many films stand for a theme at most
public record TopicParams(CTfIdfParams weights, WordRanking ranking, OutlierStrategy outliers, int words, int representatives) {

    /// Ten words by weight and sense, eight films, outliers by embedding.
    public static final TopicParams DEFAULT =
            new TopicParams(CTfIdfParams.DEFAULT, new WordRanking.BySense(), new OutlierStrategy.Embeddings(), 10, 8);

    public TopicParams {
        if (words < 1 || representatives < 1) {
            throw new IllegalArgumentException("a theme has at least one word and one film, not " + words + " and " + representatives);
        }
    }

    public TopicParams withRanking(WordRanking ranking) {
        return new TopicParams(weights, ranking, outliers, words, representatives);
    }

    public TopicParams withOutliers(OutlierStrategy outliers) {
        return new TopicParams(weights, ranking, outliers, words, representatives);
    }
}
