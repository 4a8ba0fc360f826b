package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CameraTest {

    private static final Viewport VIEW = new Viewport(800, 600, 1);
    private final Camera camera = new Camera(3, -2, 50);

    @Test
    void screenAndMapAreInverse() {
        assertEquals(7.25, camera.worldX(camera.screenX(7.25, VIEW), VIEW), 1e-9);
        assertEquals(-1.5, camera.worldY(camera.screenY(-1.5, VIEW), VIEW), 1e-9);
        assertEquals(400, camera.screenX(3, VIEW));
        assertEquals(300, camera.screenY(-2, VIEW));
    }

    @Test
    void whatIsUnderTheCursorStaysThereWhileZooming() {
        double x = camera.worldX(120, VIEW);
        double y = camera.worldY(430, VIEW);
        Camera near = camera.zoomedAt(3.7, 120, 430, VIEW);
        assertEquals(120, near.screenX(x, VIEW), 1e-9);
        assertEquals(430, near.screenY(y, VIEW), 1e-9);
        assertEquals(185, near.scale(), 1e-9);
    }

    @Test
    void whatIsDraggedStaysUnderTheHand() {
        Camera moved = camera.panned(33, -12);
        assertEquals(camera.screenX(1, VIEW) + 33, moved.screenX(1, VIEW), 1e-9);
        assertEquals(camera.screenY(1, VIEW) - 12, moved.screenY(1, VIEW), 1e-9);
    }

    @Test
    void fitShowsAllOfAnExtentWithinItsMargin() {
        Camera fit = Camera.fit(new Extent(-10, 0, 30, 5), VIEW, 40);
        assertEquals(40, fit.screenX(-10, VIEW), 1e-9);
        assertEquals(760, fit.screenX(30, VIEW), 1e-9);
        assertTrue(fit.screenY(0, VIEW) >= 40 && fit.screenY(5, VIEW) <= 560);
    }

    @Test
    void aMapWithoutExtentCanBeShown() {
        assertTrue(Double.isFinite(Camera.fit(new Extent(1, 1, 1, 1), VIEW, 40).scale()));
        assertTrue(Camera.fit(new Extent(0, 0, 1, 1), new Viewport(1, 1, 1), 40).scale() > 0);
    }

    @Test
    void theShareOutsideCountsPlacedFilmsOnly() {
        Camera here = new Camera(0, 0, 100);
        float[] positions = {0, 0, 3.9f, 2.9f, 4.1f, 0, Float.NaN, 0, 0, -3.1f};
        assertEquals(0.5, here.shareOutside(positions, VIEW), 1e-9);
        assertEquals(0, here.shareOutside(new float[0], VIEW));
    }

    @Test
    void aCameraLooksSomewhere() {
        assertThrows(IllegalArgumentException.class, () -> new Camera(0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Camera(Double.NaN, 0, 1));
    }

    @Test
    void aFewStraysDoNotShrinkTheExtent() {
        float[] positions = new float[2000];
        for (int i = 0; i < 1000; i++) {
            positions[2 * i] = i % 32;
            positions[2 * i + 1] = i / 32;
        }
        positions[0] = -5000;
        Extent extent = Extent.of(positions);
        assertTrue(extent.minX() > -10 && extent.minX() <= 0, extent.toString());
        assertEquals(31, extent.maxX(), 1e-6);
        assertEquals(new Extent(-0.5, -0.5, 0.5, 0.5), Extent.of(new float[] {Float.NaN, Float.NaN}));
    }
}
