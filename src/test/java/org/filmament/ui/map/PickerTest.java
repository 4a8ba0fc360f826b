package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PickerTest {

    private static final Camera CAMERA = new Camera(0, 0, 80);

    private static Placement posters(Viewport viewport, int hovered, float... positions) {
        SceneRequest request = Skies.with(Skies.request(0, viewport, CAMERA, positions), LevelOfDetail.Choice.EVERY_FILM,
                Backdrop.NIGHT, false);
        return Placement.of(Skies.atRest(Skies.hovering(request, hovered)));
    }

    @Test
    void theTopmostPosterIsMeantWhereTwoOverlap() {
        Placement placement = posters(Skies.VIEW, -1, 0, 0, 0.1f, 0);
        assertEquals(0, Picker.filmAt(placement, 162, 100));
        double rightOfFirst = placement.left()[1] + placement.width()[1] + 2;
        assertEquals(1, Picker.filmAt(placement, rightOfFirst, 100));
    }

    @Test
    void besideAllNothingIsMeant() {
        assertEquals(-1, Picker.filmAt(posters(Skies.VIEW, -1, 0, 0), 10, 10));
    }

    @Test
    void pointsAreLogicalAtEveryOutputScale() {
        assertEquals(1, Picker.filmAt(posters(new Viewport(320, 200, 2), -1, 0, 0, 1.5f, 0), 160 + 120, 100));
    }

    @Test
    void aLiftedPosterLeavesItsNeighborsWithinReach() {
        Placement placement = posters(Skies.VIEW, 0, 0, 0, 0.7f, 0);
        assertEquals(0, Picker.filmAt(placement, 160, 100));
        assertEquals(1, Picker.filmAt(placement, 160 + 0.7 * 80, 100));
    }

    @Test
    void theNearestStarIsMeant() {
        float[] positions = Skies.cloud(5000, 4);
        Viewport viewport = new Viewport(320, 200, 1);
        Placement placement = Placement.of(Skies.atRest(Skies.request(0, viewport, CAMERA, positions)));
        double x = CAMERA.screenX(positions[2 * 4321], viewport);
        double y = CAMERA.screenY(positions[2 * 4321 + 1], viewport);
        int picked = Picker.filmAt(placement, x, y);
        if (placement.indexOf(picked) < 0) {
            double distance = Math.hypot(placement.screen()[2 * picked] - x, placement.screen()[2 * picked + 1] - y);
            assertEquals(0, distance, 1);
        }
    }

    @Test
    void filmsWithoutAPlaceAreNeverMeant() {
        assertEquals(-1, Picker.filmAt(posters(Skies.VIEW, -1, Float.NaN, Float.NaN), 160, 100));
    }
}
