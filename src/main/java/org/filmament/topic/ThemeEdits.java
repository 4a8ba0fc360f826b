package org.filmament.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// Applies [ThemeEdit]s.
public final class ThemeEdits {

    private ThemeEdits() {
    }

    /// `themes` with `edit` done. Themes whose films stay the same keep identity, words and label. Some milliseconds, merges and splits a
    /// tenth of what the themes took.
    ///
    /// @throws InputException if it cannot be done, as when a theme is gone since
    public static Themes apply(TopicModel model, Themes themes, ThemeEdit edit, Workers workers, Cancel cancel) {
        return switch (edit) {
            case ThemeEdit.Label(int id, WrittenLabel label) -> relabelled(themes, theme(themes, id), label);
            case ThemeEdit.Adopt(List<WrittenFor> labels) -> adopted(themes, labels);
            case ThemeEdit.Merge(List<Integer> ids) -> merged(model, themes, ids, workers, cancel);
            case ThemeEdit.Split(int id) -> split(model, themes, theme(themes, id), workers, cancel);
        };
    }

    private static Themes relabelled(Themes themes, Theme changed, @Nullable WrittenLabel label) {
        List<Theme> same = themes.levels().stream().flatMap(List::stream).filter(theme -> Arrays.equals(theme.members(), changed.members())).toList();
        Memory memory = themes.memory();
        for (Theme theme : same) {
            memory = memory.without(theme);
            if (label != null) {
                memory = memory.with(List.of(new WrittenFor(theme.level(), theme.members(), theme == changed ? label : label.unpaid())));
            }
        }
        Memory now = memory;
        return themes.with(themes.levels().stream().map(level -> level.stream()
                .map(theme -> same.contains(theme) ? theme.withWritten(now.labelOf(theme)) : theme).toList()).toList(), now);
    }

    private static Themes adopted(Themes themes, List<WrittenFor> labels) {
        Memory offered = Memory.NOTHING.with(labels);
        List<WrittenFor> taken = new ArrayList<>();
        List<List<Theme>> levels = new ArrayList<>();
        for (List<Theme> level : themes.levels()) {
            List<Theme> relabelled = new ArrayList<>();
            for (Theme theme : level) {
                boolean named = theme.written() != null && !theme.written().earlier();
                WrittenLabel label = named ? null : offered.labelOf(theme);
                relabelled.add(label == null ? theme : theme.withWritten(label));
            }
            levels.add(relabelled);
        }
        // What holds for no theme of this map may hold for one of the next.
        taken.addAll(labels);
        taken.addAll(themes.memory().labels());
        Memory memory = new Memory(List.of(), themes.memory().deeds()).with(taken);
        return themes.with(Namesakes.apart(levels, memory), memory);
    }

    private static Themes merged(TopicModel model, Themes themes, List<Integer> ids, Workers workers, Cancel cancel) {
        List<Theme> parts = ids.stream().distinct().map(id -> theme(themes, id)).sorted((a, b) -> b.size() - a.size()).toList();
        if (parts.size() < 2) {
            throw new InputException("Two themes at least are needed to merge.");
        }
        int level = parts.getFirst().level();
        if (parts.stream().anyMatch(theme -> theme.level() != level)) {
            throw new InputException("Only themes of one level can be merged.");
        }
        int[] groups = parts.stream().mapToInt(themes.levels().get(level)::indexOf).toArray();
        Deed deed = new Deed.Merged(level, parts.stream().map(Theme::members).toArray(int[][]::new));
        return ThemeMaker.described(model, Nesting.of(themes).merged(level, groups), themes, themes.memory().with(deed), true, workers,
                Progress.NONE, cancel);
    }

    private static Themes split(TopicModel model, Themes themes, Theme theme, Workers workers, Cancel cancel) {
        Nesting nesting = Nesting.of(themes);
        int group = themes.levels().get(theme.level()).indexOf(theme);
        int[] parts = Division.of(model, nesting, theme.level(), group);
        int[][] films = new int[2][];
        for (int part = 0; part < films.length; part++) {
            int wanted = part;
            films[part] = Arrays.stream(theme.members()).filter(film -> parts[film] == wanted).toArray();
        }
        return ThemeMaker.described(model, nesting.divided(theme.level(), group, parts), themes,
                themes.memory().with(new Deed.Divided(theme.level(), films)), true, workers, Progress.NONE, cancel);
    }

    private static Theme theme(Themes themes, int id) {
        Theme theme = themes.theme(id);
        if (theme == null) {
            throw new InputException("That theme is not on the map any more.");
        }
        return theme;
    }
}
