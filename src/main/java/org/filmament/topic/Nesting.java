package org.filmament.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filmament.cluster.Clustering;

/// Groups of films at several levels, each group wholly within one group of the next coarser level. Immutable by contract.
///
/// @param levels for each level, the finest first, the group of each film: any number of at least 0, or [Clustering#NOISE], the same films at
///               each level
record Nesting(List<int[]> levels) {

    /// Of the groups of themes; a group's number is its place in its level.
    static Nesting of(Themes themes) {
        List<int[]> levels = new ArrayList<>();
        for (List<Theme> level : themes.levels()) {
            int[] groups = new int[themes.films()];
            Arrays.fill(groups, Clustering.NOISE);
            for (int group = 0; group < level.size(); group++) {
                for (int film : level.get(group).members()) {
                    groups[film] = group;
                }
            }
            levels.add(groups);
        }
        return new Nesting(levels);
    }

    /// All films of some groups of a level in the first of these groups, and so at all coarser levels in the groups that hold that one.
    Nesting merged(int level, int[] groups) {
        int[] at = levels.get(level);
        int example = first(at, groups[0]);
        Nesting merged = copy();
        for (int film = 0; film < at.length; film++) {
            int group = at[film];
            if (group != Clustering.NOISE && Arrays.stream(groups).anyMatch(g -> g == group)) {
                for (int coarser = level; coarser < levels.size(); coarser++) {
                    merged.levels.get(coarser)[film] = levels.get(coarser)[example];
                }
            }
        }
        return merged;
    }

    /// A group of a level cut into parts, and so at finer levels each group that lies across the cut.
    ///
    /// @param partOfFilm one a film, read for the films of the group only
    Nesting divided(int level, int group, int[] partOfFilm) {
        Nesting divided = copy();
        for (int finer = 0; finer <= level; finer++) {
            int[] before = levels.get(finer);
            int next = Arrays.stream(before).max().orElse(Clustering.NOISE) + 1;
            Map<Long, Integer> numbers = new HashMap<>();
            Map<Integer, Integer> stays = new HashMap<>();
            for (int film = 0; film < before.length; film++) {
                if (levels.get(level)[film] == group) {
                    // The part met first keeps the number.
                    int staying = stays.computeIfAbsent(before[film], absent -> -1);
                    if (staying < 0) {
                        stays.put(before[film], partOfFilm[film]);
                    } else if (staying != partOfFilm[film]) {
                        long key = (long) before[film] << 32 | partOfFilm[film];
                        Integer known = numbers.putIfAbsent(key, next);
                        divided.levels.get(finer)[film] = known == null ? next++ : known;
                    }
                }
            }
        }
        return divided;
    }

    /// Films of a group of a level, ascending.
    int[] films(int level, int group) {
        int[] at = levels.get(level);
        int[] films = new int[at.length];
        int size = 0;
        for (int film = 0; film < at.length; film++) {
            if (at[film] == group) {
                films[size++] = film;
            }
        }
        return Arrays.copyOf(films, size);
    }

    private static int first(int[] groups, int group) {
        int film = 0;
        while (groups[film] != group) {
            film++;
        }
        return film;
    }

    private Nesting copy() {
        return new Nesting(levels.stream().map(int[]::clone).toList());
    }
}
