package org.filmament.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was done to themes and outlives them: the labels written, each for the films that it was written for, and the user's merges and
/// splits. Immutable.
record Memory(List<WrittenFor> labels, List<Deed> deeds) {

    static final Memory NOTHING = new Memory(List.of(), List.of());

    /// Older ones are forgotten, so that a long session does not grow without end.
    private static final int MOST_LABELS = 5_000;
    private static final int MOST_DEEDS = 200;

    Memory {
        labels = List.copyOf(labels);
        deeds = List.copyOf(deeds);
    }

    Memory with(Deed deed) {
        return new Memory(labels, added(deeds, List.of(deed), MOST_DEEDS));
    }

    Memory with(List<WrittenFor> more) {
        return new Memory(added(labels, more, MOST_LABELS), deeds);
    }

    /// Without the labels that hold for a theme.
    Memory without(Theme theme) {
        return new Memory(labels.stream().filter(label -> !holds(label, theme)).toList(), deeds);
    }

    /// The label that holds for a theme: the one whose films are most the same, at least half, the newest of equals. Null if none does.
    @Nullable WrittenLabel labelOf(Theme theme) {
        return best(theme).map(WrittenFor::label).orElse(null);
    }

    /// How much the films of a theme are those that its label was written for: at least half, or 0 where none holds.
    double fit(Theme theme) {
        return best(theme).map(label -> Overlap.jaccard(label.films(), theme.members())).orElse(0.0);
    }

    private Optional<WrittenFor> best(Theme theme) {
        return labels.reversed().stream().filter(label -> holds(label, theme))
                .max(Comparator.comparingDouble((WrittenFor label) -> Overlap.jaccard(label.films(), theme.members())));
    }

    private static boolean holds(WrittenFor label, Theme theme) {
        return label.level() == theme.level() && Overlap.jaccard(label.films(), theme.members()) >= Overlap.SAME;
    }

    private static <T> List<T> added(List<T> some, List<T> more, int most) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all.subList(Math.max(0, all.size() - most), all.size());
    }
}
