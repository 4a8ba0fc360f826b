package org.filmament.ui.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.ui.emphasis.Concern;
import org.filmament.ui.emphasis.EmphasisModel;
import org.filmament.ui.look.Palette;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LegendModelTest {

    private final EmphasisModel emphasis = new EmphasisModel();
    private final ColoringModel coloring = new ColoringModel(Runnable::run, Runnable::run);
    private final LegendModel legend = new LegendModel(coloring, emphasis);

    private static Film film(String genre, String language, int year) {
        return new Film("Film", null, year, List.of(genre), "-", language, null, null, null, null, List.of(), null, null, null);
    }

    private static BitSet rows(int... rows) {
        BitSet set = new BitSet();
        IntStream.of(rows).forEach(set::set);
        return set;
    }

    private static Catalog coloringCatalog() {
        return new Catalog("test",
                List.of(film("Drama", "en", 1950), film("Drama", "fr", 2000), film("Drama", "fr", 2000), film("Horror", "en", 1950)), 0, List.of());
    }

    @BeforeEach
    void open() {
        emphasis.show(4);
        coloring.show(coloringCatalog());
        coloring.byProperty().set(ColorBy.GENRE);
    }

    @Test
    void anEntryLetsOnlyItsFilmsMatter() {
        legend.choose(1, false);
        assertEquals(rows(3), emphasis.get(Concern.LEGEND));
        legend.choose(0, false);
        assertEquals(rows(0, 1, 2), emphasis.get(Concern.LEGEND));
        legend.choose(0, false);
        assertNull(emphasis.get(Concern.LEGEND), "the only one again: all films");
    }

    @Test
    void entriesAddUp() {
        legend.choose(1, false);
        legend.choose(0, true);
        assertEquals(rows(0, 1, 2, 3), emphasis.get(Concern.LEGEND));
        legend.choose(1, true);
        assertEquals(rows(0, 1, 2), emphasis.get(Concern.LEGEND));
        legend.clear();
        assertNull(emphasis.get(Concern.LEGEND));
    }

    @Test
    void languagesAndYearsAreChosenTheSameWay() {
        coloring.byProperty().set(ColorBy.LANGUAGE);
        legend.choose(1, false);
        assertEquals(rows(1, 2), emphasis.get(Concern.LEGEND), "English and French are as frequent: by name");
        coloring.byProperty().set(ColorBy.YEAR);
        assertNull(emphasis.get(Concern.LEGEND), "other entries mean something else");
        legend.choose(0, false);
        assertEquals(rows(0, 3), emphasis.get(Concern.LEGEND), "the first step of the scale");
    }

    @Test
    void inAnotherPaletteTheChoiceStands() {
        legend.choose(1, false);
        coloring.paletteProperty().set(Palette.DAY);
        assertEquals(rows(1), legend.chosenProperty().get());
        assertEquals(rows(3), emphasis.get(Concern.LEGEND));
    }

    @Test
    void anEarlierChoiceComesBackWithItsColours() {
        Deque<Runnable> later = new ArrayDeque<>();
        ColoringModel slow = new ColoringModel(later::add, Runnable::run);
        LegendModel restored = new LegendModel(slow, emphasis);
        slow.show(coloringCatalog());
        slow.byProperty().set(ColorBy.GENRE);
        later.forEach(Runnable::run);
        later.clear();
        slow.byProperty().set(ColorBy.YEAR);
        restored.restore(rows(0));
        assertNull(emphasis.get(Concern.LEGEND), "its colours are not there yet");
        later.forEach(Runnable::run);
        assertEquals(rows(0, 3), emphasis.get(Concern.LEGEND));
        restored.restore(rows());
        assertNull(emphasis.get(Concern.LEGEND));
    }

    @Test
    void anotherCatalogueHasNothingChosen() {
        legend.choose(1, false);
        coloring.show(null);
        assertTrue(legend.chosenProperty().get().isEmpty());
    }
}
