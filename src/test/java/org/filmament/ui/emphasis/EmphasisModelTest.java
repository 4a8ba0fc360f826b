package org.filmament.ui.emphasis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmphasisModelTest {

    private final EmphasisModel model = new EmphasisModel();

    @BeforeEach
    void showFourFilms() {
        model.show(4);
    }

    @Test
    void allFilmsMatterAtFirst() {
        assertNull(model.sharesProperty().get());
        assertEquals(4, model.count());
    }

    @Test
    void aFilmMattersWhenEveryConcernIsAboutIt() {
        model.set(Concern.FILTERS, rows(0, 1, 2));
        model.set(Concern.SEARCH, rows(1, 2, 3));

        assertArrayEquals(new float[] {0, 1, 1, 0}, model.sharesProperty().get());
        assertEquals(2, model.count());
        assertTrue(model.matters(1));
        assertFalse(model.matters(3));
    }

    @Test
    void aConcernThatEndsNoLongerCounts() {
        model.set(Concern.FILTERS, rows(0));
        model.set(Concern.THEME, rows(3));
        model.set(Concern.FILTERS, null);

        assertArrayEquals(new float[] {0, 0, 0, 1}, model.sharesProperty().get());
    }

    @Test
    void anotherCatalogueStartsAnew() {
        model.set(Concern.FILTERS, rows(0));
        model.show(2);

        assertNull(model.sharesProperty().get());
        assertEquals(2, model.count());
    }

    private static BitSet rows(int... rows) {
        BitSet set = new BitSet();
        for (int row : rows) {
            set.set(row);
        }
        return set;
    }
}
