package org.filmament.ui.cosmos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OrbitRigTest {

    private static final double FRAME = 1 / 60.0;
    private static final double FOCAL = 1000;

    private final OrbitRig rig = new OrbitRig();

    private void pass(double seconds) {
        for (double time = 0; time < seconds; time += FRAME) {
            rig.advance(FRAME, FOCAL);
        }
    }

    @Test
    void itGoesRoundUntilItIsGrabbed() {
        pass(2);
        assertEquals(2 * OrbitRig.TURNING, rig.orbit().yaw(), 0.1 * OrbitRig.TURNING);
        rig.grab();
        double held = rig.orbit().yaw();
        pass(2);
        assertEquals(held, rig.orbit().yaw());
        assertFalse(rig.isTurning());
    }

    @Test
    void aWhileOfRestStartsItAgain() {
        rig.grab();
        pass(OrbitRig.REST_SECONDS - 5);
        rig.zoom(1.1, 0, 0);
        pass(10);
        assertFalse(rig.isTurning(), "a touch begins the rest anew");
        pass(OrbitRig.REST_SECONDS);
        assertTrue(rig.isTurning());
    }

    @Test
    void itWaitsWhileAFilmIsLookedAt() {
        pass(1);
        rig.holdUp(true);
        pass(4);
        double held = rig.orbit().yaw();
        pass(1);
        assertEquals(held, rig.orbit().yaw(), 1e-3);
        rig.holdUp(false);
        pass(2);
        assertTrue(rig.orbit().yaw() > held + OrbitRig.TURNING);
    }

    @Test
    void itSwingsOutAfterTheHandLetsGo() {
        rig.grab();
        rig.setHeld(true);
        for (int move = 0; move < 10; move++) {
            rig.turn(0.02, 0, FRAME);
            rig.advance(FRAME, FOCAL);
        }
        double let = rig.orbit().yaw();
        assertEquals(0.2, let, 1e-9, "in the hand it follows the hand alone");
        rig.setHeld(false);
        pass(3);
        assertTrue(rig.orbit().yaw() > let + 0.05);
        assertFalse(rig.advance(FRAME, FOCAL), "and comes to rest");
    }

    @Test
    void aHandThatRestsBeforeItLetsGoLeavesItAtRest() {
        rig.grab();
        rig.turn(0.1, 0, FRAME);
        rig.still();
        assertFalse(rig.advance(FRAME, FOCAL));
    }

    @Test
    void keysFlyAsLongAsTheyAreHeld() {
        rig.jump(Orbit.HOME.turned(0, -Orbit.HOME.pitch()));
        rig.fly(0, 0, 1);
        pass(1);
        double flown = rig.orbit().z();
        assertTrue(flown > 0.5);
        rig.fly(0, 0, 0);
        pass(2);
        double rest = rig.orbit().z();
        pass(1);
        assertEquals(rest, rig.orbit().z());
    }

    @Test
    void aFlightEndsWhereItWasMeantTo() {
        Orbit there = new Orbit(0.3, 0.2, -0.4, 1, 0.1, 0.4);
        rig.grab();
        rig.flyTo(there);
        pass(2);
        assertEquals(there, rig.orbit());
    }
}
