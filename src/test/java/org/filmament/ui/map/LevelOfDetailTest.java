package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.filmament.ui.map.LevelOfDetail.Choice;
import org.filmament.ui.map.LevelOfDetail.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelOfDetailTest {

    private static final Viewport VIEW = new Viewport(1440, 900, 1);
    private static final double FIT = 70;

    private static LevelOfDetail detail(int films) {
        return new LevelOfDetail(films, FIT, VIEW, Choice.BY_ROOM);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 2000, 5000, 34_067, 100_000})
    void postersGrowMoreSlowlyThanTheZoom(int films) {
        LevelOfDetail detail = detail(films);
        for (double scale = detail.smallestScale(); scale < detail.largestScale(); scale *= 1.1) {
            double growth = detail.at(scale * 1.1).posterWidth() / detail.at(scale).posterWidth();
            assertTrue(growth > 1 && growth <= 1.1001, films + " films at " + scale + ": " + growth);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2000, 100_000})
    void nothingJumps(int films) {
        LevelOfDetail detail = detail(films);
        for (double scale = detail.smallestScale(); scale < detail.largestScale(); scale *= 1.01) {
            Level here = detail.at(scale);
            Level next = detail.at(scale * 1.01);
            assertEquals(here.posterWidth(), next.posterWidth(), 2);
            assertEquals(here.posterOpacity(), next.posterOpacity(), 0.06);
            assertEquals(here.starRadius(), next.starRadius(), 0.05);
            assertEquals(here.starGain(), next.starGain(), 0.05);
            assertEquals(here.room(), next.room(), 2);
            assertEquals(here.hazeRadius(), next.hazeRadius(), 2);
        }
    }

    @Test
    void thousandsOfFilmsAreFarOutAFieldOfLight() {
        assertEquals(0, detail(100_000).at(FIT).posterOpacity());
        assertEquals(0, detail(34_067).at(FIT).posterOpacity());
    }

    @Test
    void theStarterShowsPostersWhenAllOfItIsInView() {
        Level level = detail(2000).at(FIT);
        assertEquals(1, level.posterOpacity());
        assertTrue(level.posterWidth() > 20);
    }

    @Test
    void nearEveryFilmIsAPoster() {
        LevelOfDetail detail = detail(5000);
        assertTrue(detail.at(detail.largestScale()).showsPoster(0, false));
        assertFalse(detail.at(FIT).showsPoster(0, false));
    }

    @Test
    void whatIsShownStaysWhileOneComesNearer() {
        LevelOfDetail detail = detail(5000);
        double separation = 0.4;
        boolean shown = false;
        for (double scale = detail.smallestScale(); scale < detail.largestScale(); scale *= 1.02) {
            boolean now = detail.at(scale).showsPoster(separation * scale, shown);
            assertTrue(now || !shown, "gone at " + scale);
            shown = now;
        }
        assertTrue(shown);
    }

    @Test
    void aPosterAtTheLimitDoesNotFlicker() {
        Level level = detail(5000).at(FIT * 2);
        assertTrue(level.showsPoster(level.room() * 0.9, true));
        assertFalse(level.showsPoster(level.room() * 0.9, false));
    }

    @Test
    void everyFilmMeansEveryFilm() {
        Level level = new LevelOfDetail(5000, FIT, VIEW, Choice.EVERY_FILM).at(FIT);
        assertTrue(level.showsPoster(0, false));
        assertEquals(1, level.posterOpacity());
    }

    @Test
    void postersCanBeReadAtTheReadableScale() {
        for (int films : new int[] {500, 5000, 100_000}) {
            LevelOfDetail detail = detail(films);
            assertTrue(detail.at(detail.readableScale()).posterWidth() >= 60);
            assertTrue(detail.readableScale() < detail.largestScale());
        }
    }
}
