package org.filmament.ui.scene;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Scenes that were kept, by number. Immutable.
///
/// @param scenes by number, from [#FIRST] to [#LAST]
public record Bookmarks(SortedMap<Integer, SceneState> scenes) {

    public static final int FIRST = 1;
    public static final int LAST = 9;
    public static final Bookmarks NONE = new Bookmarks(new TreeMap<>());

    public Bookmarks {
        for (int number : scenes.keySet()) {
            if (number < FIRST || number > LAST) {
                throw new IllegalArgumentException("a scene kept as " + number);
            }
        }
        scenes = Collections.unmodifiableSortedMap(new TreeMap<>(scenes));
    }

    public Bookmarks with(int number, SceneState scene) {
        TreeMap<Integer, SceneState> next = new TreeMap<>(scenes);
        next.put(number, scene);
        return new Bookmarks(next);
    }

    public Bookmarks without(int number) {
        TreeMap<Integer, SceneState> next = new TreeMap<>(scenes);
        next.remove(number);
        return new Bookmarks(next);
    }

    public @Nullable SceneState get(int number) {
        return scenes.get(number);
    }

    public boolean isEmpty() {
        return scenes.isEmpty();
    }

    /// The number of the scene that follows, or comes before, the one of `number`; empty at the ends.
    ///
    /// @param number    0 for the place before the first
    /// @param direction +1 or −1
    public OptionalInt next(int number, int direction) {
        return direction > 0 ? scenes.keySet().stream().mapToInt(Integer::intValue).filter(n -> n > number).findFirst()
                : scenes.keySet().stream().mapToInt(Integer::intValue).filter(n -> n < number).max();
    }

    /// The first number that is free; empty when all are taken.
    public OptionalInt firstFree() {
        for (int number = FIRST; number <= LAST; number++) {
            if (Objects.isNull(scenes.get(number))) {
                return OptionalInt.of(number);
            }
        }
        return OptionalInt.empty();
    }
}
