package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FramingTest {

    private static final Viewport VIEW = new Viewport(800, 600, 1);
    private static final int FILMS = 400;
    private final Framing framing = new Framing();
    private final float[] positions = new float[2 * FILMS];
    private long now = 1_000_000_000L;

    @BeforeEach
    void frameASquareOfFilms() {
        for (int film = 0; film < FILMS; film++) {
            positions[2 * film] = film % 20;
            positions[2 * film + 1] = film / 20;
        }
        framing.frame(positions, VIEW);
        rest();
    }

    private void rest() {
        do {
            now += 16_000_000L;
            framing.advance(now, positions, FILMS, VIEW);
        } while (framing.isMoving(now));
    }

    @Test
    void allFilmsAreInView() {
        assertEquals(0, framing.camera().shareOutside(positions, VIEW));
    }

    @Test
    void aFewLargePostersAreWhollyInView() {
        float[] two = {-1, 0, 1, 0};
        framing.frame(two, VIEW);
        Camera camera = framing.camera();
        double poster = framing.detail(2, VIEW, LevelOfDetail.Choice.BY_ROOM).at(camera.scale()).posterWidth();
        assertTrue(poster > Framing.MARGIN, "posters of two films are large: " + poster);
        assertTrue(VIEW.width() / 2 - camera.scale() >= poster / 2, "half a poster has room beside the outermost film");
    }

    @Test
    void theCameraStaysWhileFewFilmsLeave() {
        Camera before = framing.camera();
        for (int film = 0; film < FILMS / 25; film++) {
            positions[2 * film] = 1000;
        }
        assertFalse(framing.fitIfLost(positions, VIEW, now));
        assertEquals(before, framing.camera());
    }

    @Test
    void itEasesToFitWhenMoreThanATwentiethHaveLeft() {
        for (int film = 0; film < FILMS / 10; film++) {
            positions[2 * film] = 60;
        }
        assertTrue(framing.fitIfLost(positions, VIEW, now));
        assertNotEquals(0, framing.camera().shareOutside(positions, VIEW), "not at once");
        rest();
        assertEquals(0, framing.camera().shareOutside(positions, VIEW));
    }

    @Test
    void filmsThatWereOutsideBeforeAreNotLost() {
        framing.byHand().jump(new Camera(0, 0, 300));
        rest();
        assertTrue(framing.camera().shareOutside(positions, VIEW) > 0.5);
        assertFalse(framing.fitIfLost(positions, VIEW, now));
    }

    @Test
    void allFilmsStayInViewWhileTheWindowChanges() {
        Viewport small = new Viewport(300, 500, 1);
        framing.resized(positions, small);
        assertEquals(0, framing.camera().shareOutside(positions, small));
    }

    @Test
    void whatTheHandChoseIsKeptWhenTheWindowChanges() {
        framing.byHand().drag(50, 0);
        Camera chosen = framing.camera();
        framing.resized(positions, new Viewport(300, 500, 1));
        assertEquals(chosen, framing.camera());
    }

    @Test
    void aFlightToAFilmEndsNearIt() {
        framing.flyTo(3, 4, FILMS, VIEW, now);
        rest();
        assertEquals(3, framing.camera().x(), 1e-6);
        assertEquals(4, framing.camera().y(), 1e-6);
        double width = framing.detail(FILMS, VIEW, LevelOfDetail.Choice.BY_ROOM).at(framing.camera().scale()).posterWidth();
        assertTrue(width >= 60, "posters are " + width + " wide");
    }
}
