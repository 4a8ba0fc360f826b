package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.filmament.catalog.Film;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProminenceTest {

    private static Film film(@Nullable Integer votes) {
        return new Film("Title", null, null, List.of(), "Overview.", null, null, null, null, votes, List.of(), null, null, null);
    }

    @Test
    void votesDecideThenTheCataloguesOrder() {
        assertArrayEquals(new int[] {3, 1, 4, 0, 2},
                Prominence.order(List.of(film(null), film(20), film(null), film(500), film(20))));
    }
}
