package org.filmament.topic;

/// How words are weighed, after BERTopic's options.
///
/// @param bm25           the inverse frequency of BM25, ln((A + 1) / (f + ½)), which may be negative for the commonest words, in place of
///                       ln(1 + A / f)
/// @param reduceFrequent square root of a word's share of its class, so that very frequent words weigh less
public record CTfIdfParams(boolean bm25, boolean reduceFrequent) {

    /// BERTopic's own defaults: neither.
    public static final CTfIdfParams DEFAULT = new CTfIdfParams(false, false);
}
