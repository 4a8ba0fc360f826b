package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final Camera CAMERA = new Camera(0, 0, 80);
    private static final LevelOfDetail.Choice EVERY = LevelOfDetail.Choice.EVERY_FILM;

    private static SceneRequest everyFilm(Viewport viewport, Camera camera, float... positions) {
        return Skies.with(Skies.request(0, viewport, camera, positions), EVERY, Backdrop.NIGHT, false);
    }

    @Test
    void theMoreProminentLieOnTop() {
        Placement placement = Placement.of(Skies.atRest(everyFilm(Skies.VIEW, CAMERA, 0, 0, 0.1f, 0, 0.2f, 0)));
        assertArrayEquals(new int[] {2, 1, 0}, placement.posters());
    }

    @Test
    void whatMattersLiesAboveWhatIsDimmed() {
        SceneRequest request = Skies.emphasizing(everyFilm(Skies.VIEW, CAMERA, 0, 0, 0.1f, 0, 0.2f, 0), new float[] {0, 1, 0});
        Placement placement = Placement.of(Skies.atRest(request));
        assertArrayEquals(new int[] {2, 0, 1}, placement.posters());
        assertEquals(1, placement.opacity()[2]);
        assertTrue(placement.opacity()[0] < 0.2);
    }

    @Test
    void theHoveredFilmLiesOnTopAndIsLarger() {
        Placement placement = Placement.of(Skies.atRest(Skies.hovering(everyFilm(Skies.VIEW, CAMERA, 0, 0, 0.1f, 0), 1)));
        int top = placement.count() - 1;
        assertEquals(1, placement.posters()[top]);
        assertEquals(top, placement.resting());
        assertTrue(placement.width()[top] > 1.2 * placement.size());
    }

    @Test
    void theHoveredPosterStaysInsideTheView() {
        Placement placement = Placement.of(Skies.atRest(Skies.hovering(everyFilm(Skies.VIEW, CAMERA, 1.9f, -1.2f), 0)));
        int top = placement.count() - 1;
        assertTrue(placement.left()[top] + placement.width()[top] <= 320);
        assertTrue(placement.top()[top] >= 0);
    }

    @Test
    void selectedFilmsAndTheirNeighborsArePostersAtEveryMagnification() {
        float[] positions = Skies.cloud(3000, 1);
        SceneRequest far = Skies.selecting(Skies.request(0, Skies.VIEW, CAMERA, positions), 2999, 2998, 2997);
        Placement placement = Placement.of(Skies.atRest(far));
        int count = placement.count();
        assertArrayEquals(new int[] {2997, 2998, 2999}, Arrays.copyOfRange(placement.posters(), count - 3, count));
        assertTrue(placement.width()[count - 1] >= 30);
    }

    @Test
    void filmsWithoutAPlaceAreCountedNotDrawn() {
        Placement placement = Placement.of(Skies.atRest(everyFilm(Skies.VIEW, CAMERA, 0, 0, Float.NaN, 1, 1,
                Float.POSITIVE_INFINITY)));
        assertEquals(2, placement.unplaced());
        assertArrayEquals(new int[] {0}, placement.posters());
    }

    @Test
    void aFilmWithoutAPlaceCanBeSelectedAndHovered() {
        SceneRequest request = Skies.hovering(Skies.selecting(everyFilm(Skies.VIEW, CAMERA, 0, 0, Float.NaN, 1), 1, 0), 1);
        assertArrayEquals(new int[] {0}, Placement.of(Skies.atRest(request)).posters());
    }

    @Test
    void atRestPostersStandOnWholePixelsAndAPanMovesAllAlike() {
        float[] positions = Skies.cloud(40, 8);
        for (double scale : new double[] {1, 1.5, 2}) {
            Viewport viewport = new Viewport(320, 200, scale);
            Placement here = Placement.of(Skies.atRest(everyFilm(viewport, CAMERA, positions)));
            Placement there = Placement.of(Skies.atRest(everyFilm(viewport, CAMERA.panned(6, -4), positions)));
            for (int i = 0; i < here.count(); i++) {
                assertEquals((int) here.left()[i], here.left()[i]);
                int other = there.indexOf(here.posters()[i]);
                if (other >= 0) {
                    assertEquals(6 * scale, there.left()[other] - here.left()[i]);
                    assertEquals(-4 * scale, there.top()[other] - here.top()[i]);
                }
            }
        }
    }

    @Test
    void whatIsOutOfViewIsLeftOut() {
        Placement placement = Placement.of(Skies.atRest(everyFilm(Skies.VIEW, CAMERA, 0, 0, 50, 0, 0, -50)));
        assertArrayEquals(new int[] {0}, placement.posters());
    }
}
