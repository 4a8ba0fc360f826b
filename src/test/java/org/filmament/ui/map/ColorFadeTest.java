package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ColorFadeTest {

    private static final int[] BLACK = {0xFF000000, 0xFF000000};
    private static final int[] WHITE = {0xFFFFFFFF, 0xFFFFFFFF};
    private static final double PULSE = 1.0 / 60;

    private final ColorFade fade = new ColorFade();

    @Test
    void theFirstColoursAndThoseOfOtherFilmsAreThereAtOnce() {
        assertSame(BLACK, fade.next(BLACK, 0));
        int[] three = {0xFF112233, 0xFF445566, 0xFF778899};
        assertSame(three, fade.next(three, PULSE));
        assertFalse(fade.isChanging());
    }

    @Test
    void otherColoursComeInSmallStepsAndInTime() {
        fade.next(BLACK, 0);
        int before = 0;
        int pulses = 0;
        do {
            int blue = fade.next(WHITE, PULSE)[0] & 0xFF;
            assertTrue(blue >= before && blue - before <= 24, before + " then " + blue);
            before = blue;
            pulses++;
        } while (fade.isChanging());
        assertSame(WHITE, fade.next(WHITE, PULSE));
        assertEquals(ColorFade.FADE / PULSE, pulses, 1);
    }

    @Test
    void whoeverTurnsBackHalfWayStartsFromThere() {
        fade.next(BLACK, 0);
        int half = fade.next(WHITE, ColorFade.FADE / 2)[0] & 0xFF;
        assertEquals(128, half, 2);
        assertEquals(half, fade.next(BLACK, 0)[0] & 0xFF);
        fade.next(BLACK, ColorFade.FADE);
        assertArrayEquals(BLACK, fade.next(BLACK, PULSE));
    }

    @Test
    void theSameColoursInAnotherArrayAreNoChange() {
        fade.next(BLACK, 0);
        fade.next(BLACK.clone(), 0);
        assertFalse(fade.isChanging());
    }
}
