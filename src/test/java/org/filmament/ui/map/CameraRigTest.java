package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CameraRigTest {

    private static final Viewport VIEW = new Viewport(800, 600, 1);
    private static final long PULSE = 16_000_000L;
    private final CameraRig rig = new CameraRig(new Camera(0, 0, 100));
    private long now = 1_000_000_000L;

    private void rest() {
        for (int i = 0; i < 400 && rig.isMoving(now); i++) {
            now += PULSE;
            rig.advance(now, VIEW);
        }
        assertFalse(rig.isMoving(now));
    }

    @Test
    void stepsOfTheWheelAddUpToTheirProduct() {
        double x = rig.camera().worldX(100, VIEW);
        rig.zoom(1.25, 100, 50);
        now += PULSE;
        rig.advance(now, VIEW);
        assertTrue(rig.camera().scale() > 100 && rig.camera().scale() < 125, "a step is made smoothly");
        rig.zoom(1.25, 100, 50);
        rest();
        assertEquals(156.25, rig.camera().scale(), 1e-6);
        assertEquals(100, rig.camera().screenX(x, VIEW), 1e-6);
    }

    @Test
    void theZoomEndsAtItsLimits() {
        rig.limit(50, 400);
        rig.zoom(1e6, 400, 300);
        rest();
        assertEquals(400, rig.camera().scale(), 1e-6);
        rig.zoom(1e-6, 400, 300);
        rest();
        assertEquals(50, rig.camera().scale(), 1e-6);
    }

    @Test
    void aPinchActsAtOnceAndCountsAsZoomingUntilItIsOver() {
        rig.pinch(2, 400, 300, VIEW, now);
        assertEquals(200, rig.camera().scale(), 1e-9);
        assertTrue(rig.isZooming(now));
        assertFalse(rig.isZooming(now + 200_000_000L));
    }

    @Test
    void keysPanAllTheWay() {
        rig.pan(120, -60);
        rest();
        assertEquals(-1.2, rig.camera().x(), 1e-9);
        assertEquals(0.6, rig.camera().y(), 1e-9);
    }

    @Test
    void aFlightArrives() {
        Camera to = new Camera(30, 4, 700);
        rig.fly(to, VIEW, now);
        assertEquals(to, rig.destination(VIEW));
        rest();
        assertEquals(to, rig.camera());
    }

    @Test
    void aCameraThatMovesIsFollowedWithoutAJolt() {
        Camera before = rig.camera();
        for (int i = 0; i < 40; i++) {
            rig.follow(new Camera(0.02 * i, 0, 100 / (1 + 0.05 * i)));
            now += PULSE;
            rig.advance(now, VIEW);
            assertEquals(1, rig.camera().scale() / before.scale(), 0.06);
            before = rig.camera();
        }
        rest();
        assertEquals(new Camera(0.02 * 39, 0, 100 / (1 + 0.05 * 39)), rig.camera());
    }

    @Test
    void theHandTakesOverInMidFlight() {
        rig.fly(new Camera(30, 0, 100), VIEW, now);
        now += 20 * PULSE;
        rig.advance(now, VIEW);
        Camera there = rig.camera();
        rig.drag(10, 0);
        assertEquals(there.panned(10, 0), rig.camera());
        rest();
        assertEquals(there.panned(10, 0), rig.camera());
    }

    @Test
    void aFlightNeverJumps() {
        rig.fly(new Camera(200, 0, 100), VIEW, now);
        Camera before = rig.camera();
        while (rig.isMoving(now)) {
            now += PULSE;
            rig.advance(now, VIEW);
            Camera after = rig.camera();
            double zoom = Math.abs(Math.log(after.scale() / before.scale()));
            double shift = Math.hypot(after.x() - before.x(), after.y() - before.y()) * Math.min(after.scale(), before.scale());
            assertTrue(zoom < 0.25 && shift < 200, "zoom " + zoom + ", shift " + shift);
            before = after;
        }
    }
}
