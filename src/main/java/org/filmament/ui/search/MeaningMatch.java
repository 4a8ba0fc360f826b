package org.filmament.ui.search;

/// A film that is near to a query in the full space.
///
/// @param row        the film
/// @param similarity cosine of its vector and the query's
/// @param closeness  how far it stands above the catalogue's average, 1 for the best film, 0 for an average one
public record MeaningMatch(int row, float similarity, float closeness) {
}
