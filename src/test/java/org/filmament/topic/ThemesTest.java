package org.filmament.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThemesTest {

    private static final Theme WAR = theme(0, 0, 7, 0, 1);
    private static final Theme SPACE = theme(1, 0, 7, 3);
    private static final Theme ALL = theme(7, 1, Themes.NONE, 0, 1, 3);

    @Test
    void aFilmHasAThemeAtEveryLevel() {
        Themes themes = new Themes(4, List.of(List.of(WAR, SPACE), List.of(ALL)), new int[] {0, 0, 1, 1});

        assertEquals(WAR, themes.of(1, 0));
        assertEquals(ALL, themes.of(1, 1));
        assertEquals(List.of(WAR, SPACE), themes.children(ALL));
    }

    @Test
    void noiseHasNoThemeButANearestOne() {
        Themes themes = new Themes(4, List.of(List.of(WAR, SPACE), List.of(ALL)), new int[] {0, 0, 1, 1});

        assertNull(themes.of(2, 0));
        assertEquals(SPACE, themes.nearest(2));
        assertEquals(0.25, themes.noiseShare());
    }

    @Test
    void levelsThatDoNotNestAreRefused() {
        List<List<Theme>> split = List.of(List.of(WAR), List.of(theme(7, 1, Themes.NONE, 0)));

        assertThrows(IllegalArgumentException.class, () -> new Themes(4, split, new int[] {0, 0, 0, 0}));
    }

    @Test
    void aThemeWithoutItsParentIsRefused() {
        List<List<Theme>> orphan = List.of(List.of(theme(0, 0, 9, 0)), List.of(theme(7, 1, Themes.NONE, 0)));

        assertThrows(IllegalArgumentException.class, () -> new Themes(1, orphan, new int[] {0}));
    }

    @Test
    void noThemesAreThemesToo() {
        Themes none = new Themes(2, List.of(), new int[] {Themes.NONE, Themes.NONE});

        assertNull(none.of(0, 0));
        assertNull(none.nearest(0));
        assertEquals(1, none.noiseShare());
    }

    private static Theme theme(int id, int level, int parent, int... members) {
        @Nullable WrittenLabel unwritten = null;
        return new Theme(id, level, parent, members, List.of(new WeightedWord("word" + id, 1)), members, unwritten, Float.NaN);
    }
}
