package org.filmament.topic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One theme of one level. Immutable by contract.
///
/// @param id              its identity, which outlives re-clustering: what keeps colour, name and selection. Unique over all levels
/// @param level           0 the finest
/// @param parent          id of the theme of the next coarser level that holds all its films, or [Themes#NONE] at the coarsest
/// @param members         rows of its films, ascending
/// @param words           its words, the most telling first
/// @param representatives rows of the films that stand for it best, the best first
/// @param written         the name that somebody wrote, or null while there are only words
/// @param persistence     how firmly its films hold together in the clustering's tree, 0 to 1; NaN where unknown
/// @param example         title of a film that it can be named after where it has no words; empty for none
public record Theme(int id, int level, int parent, int[] members, List<WeightedWord> words, int[] representatives,
                    @Nullable WrittenLabel written, float persistence, String example) {

    /// How many words make a name of words.
    private static final int NAME_WORDS = 4;

    public Theme {
        words = List.copyOf(words);
    }

    /// A theme that is named after no film.
    public Theme(int id, int level, int parent, int[] members, List<WeightedWord> words, int[] representatives, @Nullable WrittenLabel written,
            float persistence) {
        this(id, level, parent, members, words, representatives, written, persistence, "");
    }

    public int size() {
        return members.length;
    }

    /// The machine's name: its first words, "planet · earth · space · alien". Where its texts have no telling words in common, what it is like, "films like
    /// “Jaws”"; its number where that is not known either.
    public String wordName() {
        if (words.isEmpty()) {
            return example.isEmpty() ? "theme " + (id + 1) : "films like “" + example + "”";
        }
        return String.join(" · ", words.stream().limit(NAME_WORDS).map(WeightedWord::text).toList());
    }

    /// The name to show: the written one if it is wanted and there is one of this map, else the words.
    public String name(boolean wantWritten) {
        return wantWritten && written != null && !written.earlier() ? written.text() : wordName();
    }

    /// The same theme under another written label, or under none.
    public Theme withWritten(@Nullable WrittenLabel written) {
        return new Theme(id, level, parent, members, words, representatives, written, persistence, example);
    }
}
