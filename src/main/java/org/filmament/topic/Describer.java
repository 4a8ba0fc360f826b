package org.filmament.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.filmament.cluster.Clustering;
import org.filmament.cluster.MatchedClusters;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Tally;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// Gives groups of films their words and the films that stand for them.
final class Describer {

    private final TopicModel model;
    private final @Nullable Themes known;
    private final Workers workers;
    private final Progress progress;
    private final Cancel cancel;

    /// @param known themes whose descriptions are taken over where the films are the same, or null
    Describer(TopicModel model, @Nullable Themes known, Workers workers, Progress progress, Cancel cancel) {
        this.model = model;
        this.known = known;
        this.workers = workers;
        this.progress = progress;
        this.cancel = cancel;
    }

    /// @param matched the groups of each level, the finest first, nested
    List<List<Theme>> levels(List<MatchedClusters> matched) {
        Tally tally = new Tally(progress, matched.stream().mapToInt(level -> level.ids().length).sum());
        List<List<Theme>> levels = new ArrayList<>();
        for (int level = 0; level < matched.size(); level++) {
            MatchedClusters coarser = level + 1 < matched.size() ? matched.get(level + 1) : null;
            levels.add(level(level, matched.get(level), coarser, levels.isEmpty() ? List.of() : levels.getLast(), tally));
        }
        return levels;
    }

    private List<Theme> level(int level, MatchedClusters groups, @Nullable MatchedClusters coarser, List<Theme> finer, Tally tally) {
        int count = groups.ids().length;
        int[][] members = Groups.members(groups.clustering().labels(), count);
        // Films of no theme are a class of their own, as in BERTopic: what they say too tells less.
        int[] classes = Arrays.stream(groups.clustering().labels()).map(label -> label == Clustering.NOISE ? count : label).toArray();
        SparseRows uses = model.corpus().uses().grouped(classes, count + 1);
        WordChooser chooser = new WordChooser(model, uses, CTfIdf.weigh(uses, model.params().weights()));
        Theme[] themes = new Theme[count];
        workers.forRanges(count, 1, (from, to) -> {
            cancel.check();
            int parent = coarser == null ? Themes.NONE : coarser.idOf(members[from][0]);
            themes[from] = theme(groups.ids()[from], level, parent, members[from], finer, from, chooser);
            tally.add(1);
        });
        return List.of(themes);
    }

    /// A theme that is the same films as one of the finer level is called the same.
    private Theme theme(int id, int level, int parent, int[] films, List<Theme> finer, int row, WordChooser chooser) {
        Theme part = finer.stream().filter(theme -> Arrays.equals(theme.members(), films)).findFirst().orElse(null);
        Theme before = known == null ? null : known.theme(id);
        Theme same = part != null ? part : before != null && Arrays.equals(before.members(), films) ? before : null;
        if (same != null) {
            return new Theme(id, level, parent, films, same.words(), same.representatives(), null, same.persistence(), same.example());
        }
        int[] representatives = Representatives.of(model, films, model.params().representatives());
        List<WeightedWord> words = chooser.choose(row, films, representatives, cancel);
        return new Theme(id, level, parent, films, words, representatives, null, Float.NaN, words.isEmpty() ? example(representatives) : "");
    }

    /// The title of the film that stands best for a theme, of those that have one.
    private String example(int[] representatives) {
        return Arrays.stream(representatives).mapToObj(film -> model.titles().get(film).strip()).filter(title -> !title.isEmpty()).findFirst().orElse("");
    }
}
