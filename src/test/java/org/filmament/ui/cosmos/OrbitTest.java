package org.filmament.ui.cosmos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OrbitTest {

    private static final double HEIGHT = 800;
    private static final double FOCAL = Orbit.focal(HEIGHT);
    private static final Orbit ASKEW = new Orbit(0.2, -0.1, 0.3, 0.7, -0.4, 2);

    /// Where the world's point is seen, in pixels from the middle of the view.
    private static double[] seen(Orbit orbit, double x, double y, double z) {
        Projection projection = new Projection();
        float[] places = {(float) x, (float) y, (float) z};
        projection.project(new CosmosMoment(1000, HEIGHT, orbit, places, new int[1], 1, 1, 1, new byte[1], null, 1, null, -1, -1, 0));
        return new double[] {projection.screenX(0) - 500, projection.screenY(0) - HEIGHT / 2};
    }

    @Test
    void whatIsLookedAtIsInTheMiddle() {
        double[] at = seen(ASKEW, ASKEW.x(), ASKEW.y(), ASKEW.z());
        assertEquals(0, at[0], 1e-4);
        assertEquals(0, at[1], 1e-4);
    }

    @Test
    void aDragTakesWhatIsLookedAtAlong() {
        double[] at = seen(ASKEW.panned(30, -50, FOCAL), ASKEW.x(), ASKEW.y(), ASKEW.z());
        assertEquals(30, at[0], 1e-2);
        assertEquals(-50, at[1], 1e-2);
    }

    @Test
    void aZoomKeepsWhatIsUnderTheCursor() {
        Orbit aside = ASKEW.moved(0.3, 0.2, 0);
        double[] before = seen(ASKEW, aside.x(), aside.y(), aside.z());
        Orbit nearer = ASKEW.zoomed(1.8, before[0], before[1], FOCAL);
        double[] after = seen(nearer, aside.x(), aside.y(), aside.z());
        assertEquals(2 / 1.8, nearer.distance(), 1e-9);
        assertEquals(before[0], after[0], 1e-2);
        assertEquals(before[1], after[1], 1e-2);
    }

    @Test
    void nobodyGetsStuckBeforeTheMiddle() {
        Orbit orbit = ASKEW;
        for (int step = 0; step < 40; step++) {
            orbit = orbit.zoomed(1.5, 0, 0, FOCAL);
        }
        double travelled = Math.hypot(Math.hypot(orbit.x() - ASKEW.x(), orbit.y() - ASKEW.y()), orbit.z() - ASKEW.z());
        assertTrue(travelled > 1, "zooming on flies through");
    }

    @Test
    void aFlightTakesTheShorterTurn() {
        Orbit from = new Orbit(0, 0, 0, 3, 0, 2);
        Orbit to = new Orbit(0, 0, 0, -3, 0, 1);
        assertTrue(from.towards(to, 0.5).yaw() > 3);
        assertEquals(Math.sqrt(2), from.towards(to, 0.5).distance(), 1e-9);
        assertEquals(to, from.towards(to, 1));
    }

    @Test
    void aDistanceOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ASKEW.from(0));
    }
}
