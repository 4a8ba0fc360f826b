package org.filmament.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Random;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class BearingTest {

    @Test
    void theNearestWithinTheQuarterComesFirstThenAnyFartherThatWay() {
        double[] xs = {0, 10, 4, 2, Double.NaN};
        double[] ys = {0, 1, 9, -30, 0};
        assertEquals(1, Bearing.RIGHT.nearest(5, i -> xs[i], i -> ys[i], 0, 0));
        assertEquals(2, Bearing.DOWN.nearest(5, i -> xs[i], i -> ys[i], 0, 0));
        assertEquals(3, Bearing.UP.nearest(5, i -> xs[i], i -> ys[i], 0, 0));
        assertEquals(-1, Bearing.LEFT.nearest(5, i -> xs[i], i -> ys[i], 0, 0));
        assertEquals(0, Bearing.LEFT.nearest(5, i -> xs[i], i -> ys[i], 2, -30), "aslant rather than not at all");
    }

    @Test
    void everyPlaceIsReachedFromEveryOther() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            int places = 2 + random.nextInt(60);
            double[] xs = random.doubles(places, 0, 900).toArray();
            double[] ys = random.doubles(places, 0, 600).toArray();
            BitSet reached = new BitSet();
            Deque<Integer> next = new ArrayDeque<>();
            reached.set(0);
            next.push(0);
            while (!next.isEmpty()) {
                int from = next.pop();
                for (Bearing way : Bearing.values()) {
                    int to = way.nearest(places, i -> xs[i], i -> ys[i], xs[from], ys[from]);
                    if (to >= 0 && !reached.get(to)) {
                        reached.set(to);
                        next.push(to);
                    }
                }
            }
            assertEquals(places, reached.cardinality(), "round " + round);
        }
    }

    @Test
    void onlyArrowKeysHaveAWay() {
        assertEquals(Bearing.LEFT, Bearing.of(KeyCode.KP_LEFT));
        assertNull(Bearing.of(KeyCode.A));
    }
}
