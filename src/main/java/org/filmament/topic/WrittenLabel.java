package org.filmament.topic;

import java.time.Instant;
import java.util.List;

/// A name that somebody wrote for a theme, and how it came about.
///
/// @param text    the name, "Space science fiction"
/// @param origin  who wrote it
/// @param author  the model's name, or "you"
/// @param when    when it was written
/// @param words   the words that the author was shown
/// @param films   titles of the films that the author was shown
/// @param dollars what it cost, 0 where nothing was paid
/// @param earlier whether it was written for an earlier map, whose theme was less than half the same
public record WrittenLabel(String text, Origin origin, String author, Instant when, List<String> words, List<String> films,
                           double dollars, boolean earlier) {

    /// Who wrote a label.
    public enum Origin {
        /// A language model, asked by this user.
        MODEL,
        /// It ships with the catalogue.
        SHIPPED,
        /// The user.
        PERSON
    }

    public WrittenLabel {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a written label has a text");
        }
        words = List.copyOf(words);
        films = List.copyOf(films);
    }

    /// A name that the user gives.
    ///
    /// @throws IllegalArgumentException if `text` is blank
    public static WrittenLabel byPerson(String text, Instant when) {
        return new WrittenLabel(text.strip(), Origin.PERSON, "you", when, List.of(), List.of(), 0, false);
    }

    /// The same label where it stands a second time, and was paid once.
    public WrittenLabel unpaid() {
        return new WrittenLabel(text, origin, author, when, words, films, 0, earlier);
    }

    /// The same label as one of an earlier map.
    public WrittenLabel asEarlier() {
        return earlier ? this : new WrittenLabel(text, origin, author, when, words, films, dollars, true);
    }
}
