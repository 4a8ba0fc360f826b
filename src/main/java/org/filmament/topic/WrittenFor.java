package org.filmament.topic;

/// A written label and the films that it was written for, which decide where it still holds.
///
/// @param level the level of its theme, 0 the finest
/// @param films rows of the theme's films when it was written, ascending
/// @param label the label
public record WrittenFor(int level, int[] films, WrittenLabel label) {
}
