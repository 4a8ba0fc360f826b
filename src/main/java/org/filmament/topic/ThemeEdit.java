package org.filmament.topic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that a user, or a writer of labels, does to themes. Applying it makes new [Themes]; the old ones stay as they are, so
/// putting them back undoes it.
public sealed interface ThemeEdit {

    /// Gives a theme a written label, or takes it away; and with it the themes of other levels that are the same films.
    ///
    /// @param theme its identity
    /// @param label null to go back to the words
    record Label(int theme, @Nullable WrittenLabel label) implements ThemeEdit {
    }

    /// Takes labels over for every theme that is at least half the same as the one that a label was written for; a theme that has a label
    /// of this map already keeps it.
    record Adopt(List<WrittenFor> labels) implements ThemeEdit {

        public Adopt {
            labels = List.copyOf(labels);
        }
    }

    /// Makes one theme of several of one level. It lies where the largest of them lay; coarser themes lose and gain films accordingly.
    ///
    /// @param themes their identities, two at least
    record Merge(List<Integer> themes) implements ThemeEdit {

        public Merge {
            themes = List.copyOf(themes);
        }
    }

    /// Makes two themes of one: by its finer themes where it has several, else by its films' vectors.
    ///
    /// @param theme its identity
    record Split(int theme) implements ThemeEdit {
    }
}
