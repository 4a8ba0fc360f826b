package org.filmament.topic;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.filmament.cluster.Clustering;
import org.jspecify.annotations.Nullable;

/// Nested levels of themes over one catalogue: every theme of a level lies wholly within one theme of the next coarser level. Immutable
/// by contract.
public final class Themes {

    /// No theme: of a film that is noise, or the parent of a coarsest theme.
    public static final int NONE = -1;

    private final int films;
    private final List<List<Theme>> levels;
    private final int[] finest;
    private final int[] nearest;
    private final int nextId;
    private final Memory memory;
    private final Map<Integer, Theme> byId = new HashMap<>();

    /// @param films   number of films of the catalogue
    /// @param levels  the finest first; within a level the largest theme first
    /// @param nearest for each film the id of the finest theme nearest to it: its own, or for noise the one it would be given to;
    ///                [#NONE] where there is no theme at all
    /// @throws IllegalArgumentException if the levels do not nest
    public Themes(int films, List<List<Theme>> levels, int[] nearest) {
        this(films, levels, nearest, 1 + levels.stream().flatMap(List::stream).mapToInt(Theme::id).max().orElse(NONE), Memory.NOTHING);
    }

    /// @param nextId the identity for the next new theme, above all given out so far
    /// @param memory what was done to the themes
    Themes(int films, List<List<Theme>> levels, int[] nearest, int nextId, Memory memory) {
        this.films = films;
        this.nextId = nextId;
        this.memory = memory;
        this.levels = levels.stream().map(List::copyOf).toList();
        this.nearest = nearest;
        this.finest = new int[films];
        Arrays.fill(finest, NONE);
        for (List<Theme> level : this.levels) {
            level.forEach(theme -> byId.put(theme.id(), theme));
        }
        if (!this.levels.isEmpty()) {
            for (Theme theme : this.levels.getFirst()) {
                for (int film : theme.members()) {
                    finest[film] = theme.id();
                }
            }
        }
        checkNesting();
    }

    private void checkNesting() {
        for (int level = 0; level < levels.size(); level++) {
            int[] counts = new int[films];
            for (Theme theme : levels.get(level)) {
                Theme parent = byId.get(theme.parent());
                boolean coarsest = level == levels.size() - 1;
                if (theme.level() != level || coarsest != (theme.parent() == NONE) || !coarsest && (parent == null || parent.level() != level + 1)) {
                    throw new IllegalArgumentException("theme " + theme.id() + " of level " + level + " hangs wrongly");
                }
                for (int film : theme.members()) {
                    if (counts[film]++ > 0 || finest[film] == NONE || ancestor(finest[film], level) != theme) {
                        throw new IllegalArgumentException("film " + film + " is not nested in theme " + theme.id());
                    }
                }
            }
            for (int film = 0; film < films; film++) {
                if (finest[film] != NONE && counts[film] != 1) {
                    throw new IllegalArgumentException("film " + film + " has no theme at level " + level);
                }
            }
        }
    }

    public int films() {
        return films;
    }

    int nextId() {
        return nextId;
    }

    Memory memory() {
        return memory;
    }

    /// The same groups of films under themes described anew, one for one.
    Themes with(List<List<Theme>> levels, Memory memory) {
        return new Themes(films, levels, nearest, nextId, memory);
    }

    /// The levels, the finest first; empty when there is no theme.
    public List<List<Theme>> levels() {
        return levels;
    }

    /// The theme with this identity, or null.
    public @Nullable Theme theme(int id) {
        return byId.get(id);
    }

    /// The themes that a theme is made of, the largest first; empty for a finest one.
    public List<Theme> children(Theme theme) {
        return theme.level() == 0 ? List.of()
                : levels.get(theme.level() - 1).stream().filter(child -> child.parent() == theme.id()).toList();
    }

    /// The theme of a film at a level, or null if the film is noise.
    public @Nullable Theme of(int film, int level) {
        return finest[film] == NONE ? null : ancestor(finest[film], level);
    }

    /// For each film the place of its theme in a level, or [#NONE] for noise.
    public int[] groups(int level) {
        int[] groups = new int[films];
        Arrays.fill(groups, NONE);
        for (int place = 0; place < levels.get(level).size(); place++) {
            for (int film : levels.get(level).get(place).members()) {
                groups[film] = place;
            }
        }
        return groups;
    }

    /// The finest theme that a film lies nearest to: its own, or for noise the one it would be given to. Null without themes.
    public @Nullable Theme nearest(int film) {
        return byId.get(nearest[film]);
    }

    /// Share of films that belong to no theme, 0 to 1.
    public double noiseShare() {
        return films == 0 ? 0 : (double) Arrays.stream(finest).filter(id -> id == NONE).count() / films;
    }

    /// Whether these are themes of a clustering, edited or not: every film of a cluster is in a theme, and no other.
    public boolean areOf(Clustering clustering) {
        return clustering.size() == films
                && IntStream.range(0, films).allMatch(film -> (clustering.labels()[film] == Clustering.NOISE) == (finest[film] == NONE));
    }

    private @Nullable Theme ancestor(int id, int level) {
        Theme theme = byId.get(id);
        while (theme != null && theme.level() < level) {
            theme = byId.get(theme.parent());
        }
        return theme;
    }
}
