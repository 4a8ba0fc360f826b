package org.filmament.topic;

import java.util.List;

/// A theme within one span of time or one class of films.
///
/// @param theme identity of the theme
/// @param bin   number of the span or class
/// @param films how many of the theme's films are in it, at least 1
/// @param words what the theme is about there, the most telling first
public record ThemeShare(int theme, int bin, int films, List<WeightedWord> words) {

    public ThemeShare {
        words = List.copyOf(words);
    }
}
