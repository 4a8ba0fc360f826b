package org.filmament.ui.cosmos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MorphTest {

    private final Morph morph = new Morph();
    private int arrivals;

    @Test
    void itTakesItsTimeAndIsOver() {
        morph.begin();
        assertEquals(0, morph.share());
        int frames = 0;
        while (morph.advance(1 / 60.0)) {
            frames++;
        }
        assertEquals(1, morph.share());
        assertFalse(morph.isUnderWay());
        assertTrue(frames / 60.0 <= 1.5, "a second and a half at most");
    }

    @Test
    void itTurnsRoundWhereItIs() {
        morph.begin();
        morph.advance(0.5);
        double half = morph.share();
        morph.flatten(() -> arrivals++);
        assertTrue(morph.isFlattening());
        morph.advance(0.1);
        assertEquals(half - 0.1 / Morph.SECONDS, morph.share(), 1e-9);
        morph.unfold();
        morph.advance(5);
        assertEquals(1, morph.share());
        assertEquals(0, arrivals);
    }

    @Test
    void whoeverHurriesItArrivesAtOnceAndWhoeverEndsItIsInTheCosmos() {
        morph.flatten(() -> arrivals++);
        morph.advance(0.5);
        morph.hurry();
        assertEquals(1, arrivals);
        morph.flatten(() -> arrivals++);
        morph.end();
        morph.hurry();
        assertFalse(morph.advance(5));
        assertEquals(1, arrivals);
        assertEquals(1, morph.share());
    }

    @Test
    void arrivalFollowsTheLastPictureOfTheWay() {
        morph.flatten(() -> arrivals++);
        assertTrue(morph.advance(5));
        assertEquals(0, morph.share());
        assertEquals(0, arrivals, "the flat picture is yet to be shown");
        assertFalse(morph.advance(1 / 60.0));
        assertEquals(1, arrivals);
        assertTrue(morph.isUnderWay(), "the films still stand as on the map");
        assertFalse(morph.advance(1 / 60.0));
        assertEquals(1, arrivals);
    }
}
