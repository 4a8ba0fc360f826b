package org.filmament.ui.knobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnobsModelTest {

    private static final long PULSE = TimeUnit.MILLISECONDS.toNanos(16);

    private final List<String> sent = new ArrayList<>();
    private final KnobsModel model = new KnobsModel();
    private long now;

    @BeforeEach
    void attach() {
        model.attach(new KnobsModel.Target() {
            @Override
            public void drag(int nNeighbors, double minDist) {
                sent.add("drag " + nNeighbors + " " + minDist);
            }

            @Override
            public void mix(double pictures) {
                sent.add("mix " + pictures);
            }

            @Override
            public void release() {
                sent.add("release");
            }
        }, Knobs.DEFAULT);
        pulse(1);
    }

    private void pulse(int count) {
        for (int i = 0; i < count; i++) {
            now += PULSE;
            model.pulse(now);
        }
    }

    private void settle() {
        pulse((int) (KnobsModel.QUIET_MILLIS / 16) + 2);
    }

    @Test
    void manyMovesWithinAPulseAreOneDrag() {
        model.grab();
        for (int n = 16; n <= 40; n++) {
            model.setNeighbors(n);
        }
        pulse(3);
        assertEquals(List.of("drag 40 0.1"), sent);
    }

    @Test
    void aHeldKnobIsNeverReleased() {
        model.grab();
        model.setNeighbors(30);
        settle();
        settle();
        assertEquals(List.of("drag 30 0.1"), sent);
    }

    @Test
    void lettingGoSendsWhatIsPendingAndThenReleases() {
        model.grab();
        model.setNeighbors(30);
        model.letGo();
        pulse(5);
        assertEquals(List.of("drag 30 0.1", "release"), sent);
    }

    @Test
    void aGrabWithoutAMoveSendsNothing() {
        model.grab();
        pulse(2);
        model.letGo();
        settle();
        assertTrue(sent.isEmpty());
    }

    @Test
    void keysReleaseOnceTheyHaveBeenQuiet() {
        model.stepNeighbors(1);
        pulse(10);
        model.stepNeighbors(1);
        pulse(10);
        assertEquals(List.of("drag 17 0.1", "drag 19 0.1"), sent);
        settle();
        assertEquals("release", sent.getLast());
        settle();
        assertEquals(3, sent.size());
    }

    @Test
    void theSameValueAgainSendsNothing() {
        model.setNeighbors(15);
        model.setMinDist(0.101);
        settle();
        assertTrue(sent.isEmpty());
    }

    @Test
    void resetGoesHomeAndSettlesAtOnce() {
        model.setNeighbors(120);
        settle();
        sent.clear();
        model.resetNeighbors();
        pulse(1);
        assertEquals(List.of("drag 15 0.1", "release"), sent);
    }

    @Test
    void theFriendlyKnobMovesBothAndFollowsBoth() {
        model.setLocality(0.5);
        assertEquals(new Knobs(20, 0.15), model.knobs());
        model.setNeighbors(200);
        model.setMinDist(0.9);
        assertEquals(1, model.localityProperty().get());
    }

    @Test
    void knobsThatWereAdoptedAreNotSentOn() {
        model.setNeighbors(50);
        model.adopt(new Knobs(30, 0.2));
        settle();
        assertEquals(new Knobs(30, 0.2), model.knobs());
        assertTrue(sent.isEmpty());
    }

    @Test
    void aKnobIsMovingUntilItIsReleased() {
        assertFalse(model.isMoving());
        model.grab();
        assertTrue(model.isMoving());
        model.setNeighbors(20);
        model.letGo();
        assertTrue(model.isMoving());
        pulse(1);
        assertFalse(model.isMoving());
    }

    @Test
    void anotherSessionStartsAfreshAndHearsNothingOld() {
        model.grab();
        model.setNeighbors(90);
        model.attach(null, new Knobs(30, 0.2));
        settle();
        assertTrue(sent.isEmpty());
        assertEquals(new Knobs(30, 0.2), model.knobs());
    }

    @Test
    void theShareOfPicturesIsSentByItselfAndReleasedLikeAKnob() {
        model.grab();
        model.setPictures(0.3);
        model.setPictures(0.404);
        pulse(1);
        model.setPictures(0.4);
        pulse(1);
        model.letGo();
        pulse(2);
        assertEquals(List.of("mix 0.4", "release"), sent);
    }

    @Test
    void otherKnobsKeepTheShareOfPictures() {
        model.setPictures(0.4);
        settle();
        sent.clear();
        model.setLocality(0.5);
        assertEquals(new Knobs(20, 0.15, 0.4), model.knobs());
        model.resetBoth();
        assertEquals(new Knobs(15, 0.1, 0.4), model.knobs());
        model.setNeighbors(30);
        settle();
        assertEquals(List.of("drag 30 0.1", "release"), sent);
        model.resetPictures();
        pulse(1);
        assertEquals(List.of("drag 30 0.1", "release", "mix 0.0", "release"), sent);
    }

    @Test
    void theShareOfPicturesStepsByTwentiethsFromEndToEnd() {
        model.stepPictures(-1);
        assertEquals(0, model.knobs().pictures());
        model.setPictures(0.42);
        model.stepPictures(1);
        assertEquals(0.45, model.knobs().pictures());
        model.stepPictures(-1);
        model.stepPictures(-1);
        assertEquals(0.35, model.knobs().pictures());
        model.setPictures(7);
        assertEquals(1, model.knobs().pictures());
    }

    @Test
    void valuesOutOfRangeAreTheNearestInRange() {
        model.setNeighbors(1000);
        model.setMinDist(-3);
        assertEquals(new Knobs(200, 0), model.knobs());
    }
}
