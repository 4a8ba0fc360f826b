package org.filmament.topic;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.filmament.cluster.Clustering;
import org.jspecify.annotations.Nullable;

/// How closely the clusters of a new clustering were related in the themes before: what holds a hierarchy together while its clusters
/// change a little.
final class Kinship {

    private final int @Nullable [] finestThemes;
    private final @Nullable Themes before;

    /// @param before themes of an earlier clustering of the same films, or null
    Kinship(Clustering clustering, @Nullable Themes before) {
        this.before = before;
        this.finestThemes = before == null || before.levels().isEmpty() ? null : predecessors(clustering, before);
    }

    /// Share of the coarser levels at which the themes that the two clusters were found in lay together, 0 to 1; 0 where one is new.
    double of(int a, int b) {
        if (finestThemes == null || before == null || finestThemes[a] == Themes.NONE || finestThemes[b] == Themes.NONE) {
            return 0;
        }
        int levels = before.levels().size();
        int together = 0;
        int first = finestThemes[a];
        int second = finestThemes[b];
        for (int level = 1; level < levels; level++) {
            first = parent(before, first);
            second = parent(before, second);
            together += first == second ? 1 : 0;
        }
        return levels == 1 ? 0 : together / (levels - 1.0);
    }

    private static int parent(Themes themes, int id) {
        Theme theme = themes.theme(id);
        return theme == null ? Themes.NONE : theme.parent();
    }

    /// For each cluster the finest theme that holds at least half of its films, or [Themes#NONE].
    private static int[] predecessors(Clustering clustering, Themes before) {
        int[][] members = Groups.members(clustering.labels(), clustering.clusters());
        return Arrays.stream(members).mapToInt(films -> {
            int[] themes = Arrays.stream(films).mapToObj(film -> before.of(film, 0)).mapToInt(theme -> theme == null ? Themes.NONE : theme.id())
                    .sorted().toArray();
            // In order, a theme that holds half of them covers the middle on one side.
            return IntStream.of(themes[(themes.length - 1) / 2], themes[themes.length / 2]).filter(theme -> theme != Themes.NONE
                    && 2 * Arrays.stream(themes).filter(t -> t == theme).count() >= themes.length).findFirst().orElse(Themes.NONE);
        }).toArray();
    }
}
