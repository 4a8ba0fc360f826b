package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MinimapPictureTest {

    private static final Viewport SMALL = new Viewport(100, 60, 1);

    private static int brightness(int pixel) {
        return (pixel & 0xFF) + (pixel >> 8 & 0xFF) + (pixel >> 16 & 0xFF);
    }

    @Test
    void filmsAreWhereItsCameraSeesThem() {
        float[] positions = {0, 0, 10, 5, 3, Float.NaN};
        MinimapPicture picture = MinimapPicture.of(SMALL, positions, new int[] {0xFFFF0000, 0xFF00FF00, -1}, null, Backdrop.NIGHT);
        int x = (int) picture.camera().screenX(10, SMALL);
        int y = (int) picture.camera().screenY(5, SMALL);
        int pixel = picture.pixels()[y * 100 + x];
        assertTrue((pixel >> 8 & 0xFF) > 100 && (pixel >> 16 & 0xFF) < 40, Integer.toHexString(pixel));
    }

    @ParameterizedTest
    @EnumSource(Backdrop.class)
    void filmsThatDoNotMatterStepBack(Backdrop backdrop) {
        float[] positions = {0, 0, 10, 5};
        int[] argb = {0xFF8080FF, 0xFF8080FF};
        MinimapPicture all = MinimapPicture.of(SMALL, positions, argb, null, backdrop);
        MinimapPicture one = MinimapPicture.of(SMALL, positions, argb, new float[] {1, 0}, backdrop);
        int at = (int) all.camera().screenY(5, SMALL) * 100 + (int) all.camera().screenX(10, SMALL);
        int ground = brightness(all.pixels()[0]);
        assertTrue(Math.abs(brightness(one.pixels()[at]) - ground) < 0.5 * Math.abs(brightness(all.pixels()[at]) - ground));
    }

    @Test
    void withoutFilmsThereIsOnlyGround() {
        int[] pixels = MinimapPicture.of(SMALL, new float[0], new int[0], null, Backdrop.NIGHT).pixels();
        assertEquals(1, Arrays.stream(pixels).distinct().count());
    }
}
