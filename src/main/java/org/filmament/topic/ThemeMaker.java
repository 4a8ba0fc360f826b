package org.filmament.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.filmament.cluster.ClusterMatching;
import org.filmament.cluster.Clustering;
import org.filmament.cluster.MatchedClusters;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// Makes [Themes] of a clustering.
public final class ThemeMaker {

    private ThemeMaker() {
    }

    /// The themes of a clustering, with the identities, names and edits of `before` for those found again.
    ///
    /// @param before themes of an earlier clustering of the same films, or null
    /// @throws IllegalArgumentException                   if these are not of the same number of films
    /// @throws java.util.concurrent.CancellationException if `cancel` asks
    public static Themes make(TopicModel model, Clustering clustering, @Nullable Themes before, Workers workers, Progress progress,
                              Cancel cancel) {
        if (clustering.size() != model.films()) {
            throw new IllegalArgumentException(clustering.size() + " films clustered, " + model.films() + " in the model");
        }
        Nesting found = new Nesting(Hierarchy.levels(model, clustering, before));
        cancel.check();
        Memory memory = before == null ? Memory.NOTHING : before.memory();
        return described(model, Deeds.again(model, found, memory.deeds()), before, memory, false, workers, progress, cancel);
    }

    /// Themes of groups of films.
    ///
    /// @param keep whether a theme whose films are the same keeps its words even though others changed around it
    static Themes described(TopicModel model, Nesting nesting, @Nullable Themes before, Memory memory, boolean keep, Workers workers,
                            Progress progress, Cancel cancel) {
        int firstFree = before == null ? 0 : before.nextId();
        List<MatchedClusters> matched = new ArrayList<>();
        for (int level = 0; level < nesting.levels().size(); level++) {
            Clustering now = Clustering.canonical(nesting.levels().get(level), new float[model.films()]);
            matched.add(matched(before, level, now, firstFree));
            firstFree = matched.getLast().nextId();
        }
        Describer describer = new Describer(model, keep ? before : null, workers, progress, cancel);
        List<List<Theme>> levels = describer.levels(matched).stream().map(level -> level.stream()
                .map(theme -> labelled(theme, before, memory)).toList()).toList();
        return new Themes(model.films(), Namesakes.apart(levels, memory), nearest(model, matched, workers), firstFree, memory);
    }

    /// With the label that holds for it, or marked as earlier the one that its predecessor had.
    static Theme labelled(Theme theme, @Nullable Themes before, Memory memory) {
        WrittenLabel label = memory.labelOf(theme);
        Theme predecessor = before == null ? null : before.theme(theme.id());
        if (label == null && predecessor != null && predecessor.written() != null) {
            label = predecessor.written().asEarlier();
        }
        return theme.withWritten(label);
    }

    private static MatchedClusters matched(@Nullable Themes before, int level, Clustering now, int firstFree) {
        if (before == null || level >= before.levels().size()) {
            int[] ids = IntStream.range(firstFree, firstFree + now.clusters()).toArray();
            return new MatchedClusters(now, ids, new float[ids.length], firstFree + ids.length);
        }
        List<Theme> themes = before.levels().get(level);
        int[] labels = new int[now.size()];
        Arrays.fill(labels, Clustering.NOISE);
        for (int label = 0; label < themes.size(); label++) {
            for (int film : themes.get(label).members()) {
                labels[film] = label;
            }
        }
        Clustering then = new Clustering(labels, new float[labels.length], themes.size());
        int[] ids = themes.stream().mapToInt(Theme::id).toArray();
        return ClusterMatching.match(new MatchedClusters(then, ids, new float[ids.length], firstFree), now);
    }

    private static int[] nearest(TopicModel model, List<MatchedClusters> matched, Workers workers) {
        int[] nearest = new int[model.films()];
        Arrays.fill(nearest, Themes.NONE);
        if (matched.isEmpty()) {
            return nearest;
        }
        MatchedClusters finest = matched.getFirst();
        int[] found = Outliers.nearest(model, finest.clustering().labels(), finest.ids().length, workers);
        for (int film = 0; film < nearest.length; film++) {
            int own = finest.idOf(film);
            nearest[film] = own == Clustering.NOISE ? finest.ids()[found[film]] : own;
        }
        return nearest;
    }
}
