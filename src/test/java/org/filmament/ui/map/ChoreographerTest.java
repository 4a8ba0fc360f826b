package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ChoreographerTest {

    private static final long PULSE = 16_000_000L;
    private static final Camera FAR = new Camera(0, 0, 80);
    private final Choreographer choreographer = new Choreographer();
    private final float[] positions = Skies.cloud(600, 6);

    private SceneRequest request(int pulse, Camera camera) {
        return Skies.request(pulse * PULSE, Skies.VIEW, camera, positions);
    }

    @Test
    void theFirstPictureIsThereAtOnceAndComesToRest() {
        SceneSnapshot first = choreographer.next(request(0, FAR));
        float[] presence = first.presence().clone();
        int pulse = 1;
        while (choreographer.isChanging()) {
            choreographer.next(request(pulse++, FAR));
            assertTrue(pulse < 5);
        }
        assertArrayEquals(presence, choreographer.next(request(pulse, FAR)).presence());
        assertTrue(choreographer.next(request(pulse + 1, FAR)).atRest());
    }

    @Test
    void starsTurnIntoPostersInTimeAndNotAtOnce() {
        choreographer.next(request(0, FAR));
        float[] before = choreographer.next(request(1, FAR)).presence().clone();
        Camera near = new Camera(0, 0, 640);
        int pulse = 2;
        boolean appeared = false;
        do {
            float[] now = choreographer.next(request(pulse++, near)).presence();
            for (int film = 0; film < now.length; film++) {
                assertEquals(before[film], now[film], 0.1, "a pop");
                appeared |= now[film] > before[film];
            }
            before = now.clone();
        } while (choreographer.isChanging());
        assertTrue(appeared);
        assertTrue(pulse * PULSE < 300_000_000L, "done after " + pulse + " pulses");
    }

    @Test
    void filmsGlideToANewFrame() {
        choreographer.next(request(0, FAR));
        float[] moved = Skies.cloud(600, 7);
        SceneSnapshot scene = choreographer.next(Skies.request(PULSE, Skies.VIEW, FAR, moved));
        assertTrue(choreographer.isChanging());
        assertFalse(scene.atRest());
        int pulse = 2;
        while (choreographer.isChanging() && pulse < 200) {
            scene = choreographer.next(Skies.request(pulse++ * PULSE, Skies.VIEW, FAR, moved));
        }
        assertArrayEquals(moved, scene.positions());
        assertTrue(scene.atRest());
    }

    @Test
    void aPosterRisesAndTheOneBeforeSettles() {
        choreographer.next(Skies.hovering(request(0, FAR), 5));
        choreographer.next(Skies.hovering(request(20, FAR), 5));
        SceneSnapshot scene = choreographer.next(Skies.hovering(request(21, FAR), 9));
        assertArrayEquals(new int[] {5, 9}, scene.raised());
        assertTrue(scene.lifts()[0] < 1 && scene.lifts()[1] > 0);
        scene = choreographer.next(Skies.hovering(request(40, FAR), 9));
        assertArrayEquals(new int[] {9}, scene.raised());
        assertEquals(1, scene.lifts()[0]);
        choreographer.next(request(60, FAR));
        assertEquals(0, choreographer.next(request(61, FAR)).raised().length);
        assertFalse(choreographer.isChanging());
    }

    @Test
    void theOthersStepBackBehindASelectedFilm() {
        choreographer.next(request(0, FAR));
        assertEquals(0, choreographer.next(request(1, FAR)).focus());
        SceneSnapshot scene = choreographer.next(Skies.selecting(request(2, FAR), 3));
        assertTrue(scene.focus() > 0 && scene.focus() < 1);
        assertEquals(1, choreographer.next(Skies.selecting(request(50, FAR), 3)).focus());
    }

    @Test
    void beforeTheFirstFrameNoFilmHasAPlace() {
        SceneRequest r = request(0, FAR);
        SceneSnapshot scene = choreographer.next(new SceneRequest(0, r.viewport(), r.camera(), false, r.detail(), r.backdrop(),
                r.order(), null, -1, r.colors(), null, -1, -1, new int[0], Layers.DEFAULT));
        assertTrue(Float.isNaN(scene.positions()[0]));
        assertEquals(600, Placement.of(scene).unplaced());
    }
}
