package org.filmament.ui.knobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LocalGlobalTest {

    @Test
    void goesThroughItsThreePlaces() {
        assertEquals(new Knobs(5, 0.01), LocalGlobal.at(0));
        assertEquals(new Knobs(20, 0.15), LocalGlobal.at(0.5));
        assertEquals(new Knobs(70, 0.5), LocalGlobal.at(1));
        assertEquals(LocalGlobal.at(1), LocalGlobal.at(7));
    }

    @Test
    void bothKnobsRiseAlongTheWay() {
        Knobs before = LocalGlobal.at(0);
        for (int i = 1; i <= 100; i++) {
            Knobs knobs = LocalGlobal.at(i / 100.0);
            assertTrue(knobs.nNeighbors() >= before.nNeighbors() && knobs.minDist() >= before.minDist());
            before = knobs;
        }
    }

    @Test
    void findsItsWayBack() {
        for (double t : new double[] {0, 0.2, 0.5, 0.8, 1}) {
            assertEquals(t, LocalGlobal.nearest(LocalGlobal.at(t)), 0.02);
        }
        assertEquals(0, LocalGlobal.nearest(new Knobs(2, 0)));
        assertEquals(1, LocalGlobal.nearest(new Knobs(200, 0.99)));
    }
}
