package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GlideTest {

    private final Glide glide = new Glide();

    @Test
    void filmsAppearAtTheirFirstPlace() {
        glide.aim(new float[] {1, 2, 3, 4});
        assertFalse(glide.advance(0.016, 1e-4));
        assertArrayEquals(new float[] {1, 2, 3, 4}, glide.positions());
    }

    @Test
    void filmsArriveExactlyAndSoon() {
        glide.aim(new float[] {0, 0});
        glide.aim(new float[] {10, -4});
        double seconds = 0;
        while (glide.advance(0.016, 1e-3)) {
            seconds += 0.016;
        }
        assertArrayEquals(new float[] {10, -4}, glide.positions());
        assertTrue(seconds < 0.6, seconds + " s");
    }

    @Test
    void halfOfAMoveIsSeenWithinATwentieth() {
        glide.aim(new float[] {0, 0});
        glide.aim(new float[] {1, 0});
        glide.advance(0.05, 1e-4);
        assertTrue(glide.positions()[0] > 0.4, "moved " + glide.positions()[0]);
    }

    @Test
    void theWayDoesNotDependOnTheDisplaysRate() {
        Glide fast = new Glide();
        for (Glide each : new Glide[] {glide, fast}) {
            each.aim(new float[] {0, 0});
            each.aim(new float[] {1, 5});
        }
        for (int i = 0; i < 3; i++) {
            glide.advance(0.04, 1e-6);
        }
        for (int i = 0; i < 24; i++) {
            fast.advance(0.005, 1e-6);
        }
        assertArrayEquals(glide.positions(), fast.positions(), 1e-4f);
    }

    @Test
    void aNewGoalBendsTheWayInsteadOfBreakingIt() {
        glide.aim(new float[] {0, 0});
        glide.aim(new float[] {1, 0});
        float before = 0;
        float speed = 0;
        for (int i = 0; i < 60; i++) {
            if (i == 12) {
                glide.aim(new float[] {-1, 0});
            }
            glide.advance(0.004, 1e-6);
            float step = glide.positions()[0] - before;
            // The spring's force at the distance of 2: 30² · 2 · 0.004².
            assertTrue(Math.abs(step - speed) < 0.0288, "speed jumps by " + (step - speed) + " at step " + i);
            before = glide.positions()[0];
            speed = step;
        }
    }

    @Test
    void aFilmNeverOvershoots() {
        glide.aim(new float[] {0, 0});
        glide.aim(new float[] {1, 1});
        for (int i = 0; i < 100; i++) {
            glide.advance(0.01, 1e-9);
            assertTrue(glide.positions()[0] <= 1.0001);
        }
    }

    @Test
    void aFilmWithoutAPlaceHasNoneAndComesBackAtOnce() {
        glide.aim(new float[] {0, 0, 1, 1});
        glide.aim(new float[] {Float.NaN, Float.NaN, 1, 1});
        glide.advance(0.016, 1e-4);
        assertTrue(Float.isNaN(glide.positions()[0]));
        glide.aim(new float[] {5, 6, 1, 1});
        glide.advance(0.016, 1e-4);
        assertEquals(5, glide.positions()[0]);
        assertEquals(6, glide.positions()[1]);
    }

    @Test
    void anotherNumberOfFilmsStartsAnew() {
        glide.aim(new float[] {0, 0});
        glide.aim(new float[] {7, 7, 8, 8});
        assertArrayEquals(new float[] {7, 7, 8, 8}, glide.positions());
    }
}
