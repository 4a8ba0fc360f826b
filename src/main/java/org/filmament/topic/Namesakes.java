package org.filmament.topic;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Sees to it that a name stands for one set of films. A name written for a theme of one finer theme is theirs both; when the coarser one has grown since, it may
/// still be half the same, and the name would be on the map twice.
final class Namesakes {

    private Namesakes() {
    }

    /// The same themes, but of a theme and one that it lies in, where both have the same name, only that one keeps it whose films are more those it was written for; of
    /// equals the finer one, or both if it was written for just their films.
    ///
    /// @param levels the finest first
    /// @param memory knows what names were written for
    static List<List<Theme>> apart(List<List<Theme>> levels, Memory memory) {
        Map<Integer, Theme> themes = new HashMap<>();
        levels.forEach(level -> level.forEach(theme -> themes.put(theme.id(), theme)));
        Set<Integer> losing = new HashSet<>();
        for (Theme theme : themes.values()) {
            for (Theme wider = themes.get(theme.parent()); wider != null; wider = themes.get(wider.parent())) {
                if (wider.size() != theme.size() && isCurrent(theme) && theme.name(true).equals(wider.name(true)) && isCurrent(wider)) {
                    double fit = memory.fit(theme);
                    double widerFit = memory.fit(wider);
                    if (fit < widerFit) {
                        losing.add(theme.id());
                    } else if (widerFit < 1) {
                        losing.add(wider.id());
                    }
                }
            }
        }
        return losing.isEmpty() ? levels : levels.stream().map(level -> level.stream()
                .map(theme -> losing.contains(theme.id()) ? asEarlier(theme) : theme).toList()).toList();
    }

    private static boolean isCurrent(Theme theme) {
        WrittenLabel label = theme.written();
        return label != null && !label.earlier();
    }

    private static Theme asEarlier(Theme theme) {
        WrittenLabel label = theme.written();
        return label == null ? theme : theme.withWritten(label.asEarlier());
    }
}
