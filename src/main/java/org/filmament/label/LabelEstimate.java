package org.filmament.label;

/// What writing labels will cost, told before it is done.
///
/// @param themes       themes that will be asked for; those whose label is kept, or that take over the name of their one part, are not
/// @param requests     requests
/// @param inputTokens  tokens read, about
/// @param outputTokens tokens written, about
/// @param dollars      the price, NaN where unknown
public record LabelEstimate(int themes, int requests, long inputTokens, long outputTokens, double dollars) {
}
