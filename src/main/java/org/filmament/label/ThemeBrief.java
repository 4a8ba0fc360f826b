package org.filmament.label;

import java.util.List;

/// What a writer is told of one theme.
///
/// @param size      number of its films
/// @param words     its words, the most telling first
/// @param films     films that stand for it, the best first
/// @param parts     names of the finer themes that it is made of, the largest first; empty for a finest one
record ThemeBrief(int size, List<String> words, List<Excerpt> films, List<String> parts) {

    /// A film's title and the beginning of its text.
    record Excerpt(String title, String text) {
    }

    ThemeBrief {
        words = List.copyOf(words);
        films = List.copyOf(films);
        parts = List.copyOf(parts);
    }

    List<String> titles() {
        return films.stream().map(Excerpt::title).toList();
    }
}
