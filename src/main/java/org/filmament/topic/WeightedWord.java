package org.filmament.topic;

/// A word, or two in a row, and how much it tells about its theme.
///
/// @param text   as it is written in the texts, lower case
/// @param weight c-TF-IDF weight, comparable within one theme
public record WeightedWord(String text, double weight) {
}
