package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.filmament.ui.scene.Viewpoint;
import org.junit.jupiter.api.Test;

class AroundTest {

    @Test
    void aGroupIsSeenFromItsMiddleWithAirAroundIt() {
        Viewpoint around = Around.of(new float[] {0, 0, 4, 2, 100, 100}, new int[] {0, 1});
        assertEquals(2, around.numbers().get(0));
        assertEquals(1, around.numbers().get(1));
        assertTrue(around.numbers().get(2) > 4 && around.numbers().get(2) < 8);
    }

    @Test
    void aStrayDoesNotWidenTheView() {
        int films = 100;
        float[] positions = new float[2 * films];
        for (int i = 0; i < films; i++) {
            positions[2 * i] = i / 100f;
        }
        positions[0] = -1000;
        assertTrue(Around.of(positions, IntStream.range(0, films).toArray()).numbers().get(2) < 3);
    }

    @Test
    void oneFilmHasAPlaceAroundItToo() {
        assertTrue(Around.of(new float[] {3, 4}, new int[] {0}).numbers().get(2) > 0);
    }
}
