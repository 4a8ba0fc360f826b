package org.filmament.ui.knobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KnobScaleTest {

    @Test
    void everyNeighborCountComesBackFromItsPlaceOnTheSlider() {
        for (int n = 2; n <= 200; n++) {
            assertEquals(n, KnobScale.neighborsAt(KnobScale.neighborsFraction(n)));
        }
        assertEquals(2, KnobScale.neighborsAt(-1));
        assertEquals(200, KnobScale.neighborsAt(2));
    }

    @Test
    void equalRatiosAreEqualDistances() {
        double one = KnobScale.neighborsFraction(10) - KnobScale.neighborsFraction(5);
        double other = KnobScale.neighborsFraction(100) - KnobScale.neighborsFraction(50);
        assertEquals(one, other, 1e-12);
        assertEquals(0, KnobScale.neighborsFraction(2));
        assertEquals(1, KnobScale.neighborsFraction(200));
    }

    @Test
    void everyMinDistComesBackFromItsPlaceOnTheSlider() {
        for (int i = 0; i <= 99; i++) {
            double minDist = i / 100.0;
            assertEquals(minDist, new Knobs(15, KnobScale.minDistAt(KnobScale.minDistFraction(minDist))).minDist());
        }
    }

    @Test
    void stepsUpReachTheTopAndTheSameStepsDownReachTheBottom() {
        int up = 0;
        int n = 2;
        while (n < 200) {
            int next = KnobScale.stepNeighbors(n, 1);
            assertTrue(next > n);
            assertTrue(next == 200 || KnobScale.stepNeighbors(next, -1) == n);
            n = next;
            up++;
        }
        assertEquals(200, KnobScale.stepNeighbors(200, 1));
        while (n > 2) {
            n = KnobScale.stepNeighbors(n, -1);
            up--;
        }
        assertEquals(0, up);
        assertEquals(2, KnobScale.stepNeighbors(2, -1));
    }

    @Test
    void minDistStepsByTwentiethsFromWhereverItStands() {
        assertEquals(0.15, KnobScale.stepMinDist(0.1, 1), 1e-12);
        assertEquals(0.05, KnobScale.stepMinDist(0.1, -1), 1e-12);
        assertEquals(0.1, KnobScale.stepMinDist(0.07, 1), 1e-12);
        assertEquals(0.05, KnobScale.stepMinDist(0.07, -1), 1e-12);
        assertEquals(0.99, KnobScale.stepMinDist(0.95, 1));
        assertEquals(0.95, KnobScale.stepMinDist(0.99, -1), 1e-12);
        assertEquals(0, KnobScale.stepMinDist(0, -1));
    }
}
