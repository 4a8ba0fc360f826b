package org.filmament.neighbors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnnTableTest {

    private final KnnTable table = new KnnTable(2, 3, 3, new int[] {1, 2, 3, 0, 3, 2}, new float[] {1, 2, 3, 1, 4, 5});

    @Test
    void aSliceReadsTheSameValuesWithoutACopy() {
        KnnTable slice = table.slice(2);

        assertSame(table.ids(), slice.ids());
        assertEquals(2, slice.width());
        assertEquals(3, slice.id(1, 1));
        assertEquals(4, slice.distance(1, 1));
    }

    @ParameterizedTest
    @CsvSource({"2,1", "3,2", "4,3", "5,3", "200,3"})
    void numbersOfNeighborsCountThePointItself(int nNeighbors, int width) {
        assertEquals(width, table.forNeighbors(nNeighbors).width());
        assertEquals(4, table.maxNeighbors());
    }

    @Test
    void aWiderSliceThanTheTableIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> table.slice(4));
        assertThrows(IllegalArgumentException.class, () -> table.slice(1).slice(2));
    }

    @Test
    void arraysOfAnotherShapeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new KnnTable(2, 3, 3, new int[5], new float[5]));
        assertThrows(IllegalArgumentException.class, () -> new KnnTable(2, 3, 3, new int[6], new float[5]));
        assertThrows(IllegalArgumentException.class, () -> new KnnTable(2, 3, 2, new int[4], new float[4]));
        assertThrows(IllegalArgumentException.class, () -> new KnnTable(2, -1, 3, new int[6], new float[6]));
    }
}
