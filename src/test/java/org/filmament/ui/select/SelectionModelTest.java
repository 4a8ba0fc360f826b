package org.filmament.ui.select;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.neighbors.KnnTable;
import org.filmament.ui.emphasis.Concern;
import org.filmament.ui.emphasis.EmphasisModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelectionModelTest {

    private static final int FILMS = 20;

    private final EmphasisModel emphasis = new EmphasisModel();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final SelectionModel model = new SelectionModel(emphasis, later::add, Runnable::run);

    /// Even rows are horror films of the sea, odd ones comedies of the desert.
    private static Catalog catalog() {
        return new Catalog("test", IntStream.range(0, FILMS).mapToObj(i -> new Film("Film " + i, null, 1950 + i,
                List.of(i % 2 == 0 ? "Horror" : "Comedy"), i % 2 == 0 ? "A monster of the sea." : "A camel of the desert.", null, null, null,
                null, 100 - i, List.of(), null, null, null)).toList(), 0, List.of());
    }

    /// Each film's nearest are the next ones.
    private static KnnTable ring() {
        int[] ids = new int[FILMS * 3];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = (i / 3 + i % 3 + 1) % FILMS;
        }
        return new KnnTable(FILMS, 3, 3, ids, new float[FILMS * 3]);
    }

    private static BitSet rows(int... rows) {
        BitSet set = new BitSet();
        IntStream.of(rows).forEach(set::set);
        return set;
    }

    private @Nullable Summary summary() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
        return model.summaryProperty().get();
    }

    @BeforeEach
    void open() {
        emphasis.show(FILMS);
        model.show(catalog());
    }

    @Test
    void aSelectionIsWhatEveryViewFollows() {
        model.select(rows(2, 4), false);
        assertEquals(rows(2, 4), emphasis.get(Concern.SELECTION));
        model.select(rows(6), true);
        assertEquals(rows(2, 4, 6), model.rows());
        model.select(rows(1), false);
        assertEquals(rows(1), model.rows());
        model.select(rows(), false);
        assertNull(emphasis.get(Concern.SELECTION));
    }

    @Test
    void itGrowsByTheNearestFilms() {
        model.setNeighbors(ring());
        model.grow(5);
        assertEquals(rows(5, 6, 7, 8), model.rows());
        model.grow(-1);
        assertEquals(rows(5, 6, 7, 8, 9, 10, 11), model.rows());
    }

    @Test
    void withoutNeighboursOrAStartItDoesNotGrow() {
        model.grow(5);
        assertNull(model.rows());
        model.setNeighbors(ring());
        model.grow(-1);
        assertNull(model.rows());
    }

    @Test
    void aSummarySaysWhatTheFilmsHaveInCommon() {
        model.select(rows(2, 4, 6, 8), false);
        Summary summary = summary();
        assertNotNull(summary);
        assertEquals(4, summary.films());
        assertEquals(List.of(new Summary.Share("Horror", 4)), summary.genres());
        assertEquals(List.of("monster", "sea"), summary.words());
        assertArrayEquals(new int[] {2, 4, 6, 8}, summary.best(), "the best known first");
        assertEquals(1950, summary.years().first());
        assertEquals(4, IntStream.of(summary.years().bars()).sum());
    }

    @Test
    void whatIsSelectedByUndoIsSummarisedToo() {
        emphasis.set(Concern.SELECTION, rows(3));
        assertEquals(1, assertSummary().films());
        emphasis.set(Concern.SELECTION, null);
        assertNull(summary());
    }

    @Test
    void theNewestSelectionWins() {
        model.select(rows(1), false);
        model.select(rows(1, 3, 5), false);
        assertEquals(3, assertSummary().films());
    }

    @Test
    void anotherCatalogueHasNothingSelected() {
        model.select(rows(1), false);
        emphasis.show(FILMS);
        model.show(catalog());
        assertNull(summary());
        assertTrue(model.rows() == null);
    }

    private Summary assertSummary() {
        Summary summary = summary();
        assertNotNull(summary);
        return summary;
    }
}
