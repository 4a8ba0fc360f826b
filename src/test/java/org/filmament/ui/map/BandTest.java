package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BandTest {

    private static final int WIDTH = 70;
    private static final int HEIGHT = 50;
    private static final int BLACK = 0xFF000000;

    private final int[] sprite = new SplittableRandom(9).ints(12 * 18).map(i -> i | BLACK).toArray();

    private static int[] drawn(int bandRows, Consumer<Band> drawing) {
        int[] pixels = new int[WIDTH * HEIGHT];
        Arrays.fill(pixels, BLACK);
        for (int from = 0; from < HEIGHT; from += bandRows) {
            Band band = new Band(pixels, WIDTH, from, Math.min(HEIGHT, from + bandRows));
            if (band.open(-1000, 1000)) {
                drawing.accept(band);
            }
        }
        return pixels;
    }

    private static long light(int[] pixels) {
        return Arrays.stream(pixels).mapToLong(p -> (p & 0xFF) + (p >> 8 & 0xFF) + (p >> 16 & 0xFF)).sum();
    }

    private void everything(Band band) {
        band.copy(sprite, 12, 18, 3, 4, Band.OPAQUE);
        band.copy(sprite, 12, 18, 60, -7, 120);
        band.shifted(sprite, 12, 18, 20.4f, 11.7f, 200);
        band.shifted(sprite, 12, 18, -5.5f, 40.25f, Band.OPAQUE);
        band.scaled(sprite, 12, 18, 33.3f, 21.9f, 9.1f, 13.4f, 180);
        band.scaled(sprite, 12, 18, 62.2f, 41.1f, 17, 25, Band.OPAQUE);
        band.fill(0xFF3366CC, 10.5f, 30.25f, 20.2f, 11.1f, 90);
        band.outline(0xFFFFFFFF, -2, 20, 40, 60, 77);
        band.outline(0xFFFFFFFF, 50, 10, 71, 12, 77);
        band.veil(0xFF05070D, 40);
    }

    @Test
    void aPixelDoesNotDependOnWhereBandsAreCut() {
        int[] whole = drawn(HEIGHT, this::everything);
        for (int rows : new int[] {1, 7, 16, 33}) {
            assertArrayEquals(whole, drawn(rows, this::everything), rows + " rows");
        }
    }

    @Test
    void aPictureStaysOpaque() {
        assertTrue(Arrays.stream(drawn(HEIGHT, this::everything)).allMatch(p -> p >>> 24 == 0xFF));
    }

    @Test
    void onWholePixelsAllWaysToDrawASpriteAgree() {
        int[] copied = drawn(HEIGHT, band -> band.copy(sprite, 12, 18, 30, 20, Band.OPAQUE));
        assertArrayEquals(copied, drawn(HEIGHT, band -> band.shifted(sprite, 12, 18, 30, 20, Band.OPAQUE)));
        assertArrayEquals(copied, drawn(HEIGHT, band -> band.scaled(sprite, 12, 18, 30, 20, 12, 18, Band.OPAQUE)));
        assertEquals(sprite[0], copied[20 * WIDTH + 30]);
        assertEquals(sprite[12 * 18 - 1], copied[37 * WIDTH + 41]);
    }

    @Test
    void aShiftKeepsTheLightAndMovesItsMiddle() {
        int[] white = new int[12 * 18];
        Arrays.fill(white, 0xFFFFFFFF);
        long before = light(drawn(HEIGHT, band -> band.copy(white, 12, 18, 30, 20, Band.OPAQUE)));
        for (float part : new float[] {0.1f, 0.5f, 0.9f}) {
            int[] pixels = drawn(HEIGHT, band -> band.shifted(white, 12, 18, 30 + part, 20, Band.OPAQUE));
            assertEquals(before, light(pixels), before * 0.01);
            assertEquals(255 * (1 - part), pixels[25 * WIDTH + 30] & 0xFF, 2);
            assertEquals(255 * part, pixels[25 * WIDTH + 42] & 0xFF, 2);
        }
    }

    @Test
    void scalingKeepsTheLightOfItsArea() {
        int[] white = new int[12 * 18];
        Arrays.fill(white, 0xFFFFFFFF);
        int[] pixels = drawn(HEIGHT, band -> band.scaled(white, 12, 18, 30.3f, 20.6f, 8.5f, 12.75f, Band.OPAQUE));
        assertEquals(3 * 255 * 8.5 * 12.75, light(pixels), 3 * 255 * 1.5);
    }

    @Test
    void nothingIsWrittenOutsideOfTheOpenRows() {
        int[] pixels = new int[WIDTH * HEIGHT];
        Arrays.fill(pixels, BLACK);
        Band band = new Band(pixels, WIDTH, 10, 40);
        assertFalse(band.open(0, 10));
        assertTrue(band.open(20, 100));
        band.fill(0xFFFFFFFF, 0, 0, WIDTH, HEIGHT, Band.OPAQUE);
        for (int y = 0; y < HEIGHT; y++) {
            assertEquals(y >= 20 && y < 40 ? 0xFFFFFFFF : BLACK, pixels[y * WIDTH + 5]);
        }
    }

    @Test
    void whatLiesOutsideOfThePictureIsLeftOut() {
        int[] pixels = drawn(HEIGHT, band -> {
            band.copy(sprite, 12, 18, 500, 20, Band.OPAQUE);
            band.copy(sprite, 12, 18, -500, 20, Band.OPAQUE);
            band.shifted(sprite, 12, 18, 700.5f, -90.5f, Band.OPAQUE);
            band.scaled(sprite, 12, 18, -90, 10, 20, 30, Band.OPAQUE);
            band.fill(0xFFFFFFFF, 100, 100, 10, 10, Band.OPAQUE);
            band.outline(0xFFFFFFFF, -50, -50, -10, -10, Band.OPAQUE);
        });
        assertEquals(0, light(pixels));
    }

    @Test
    void mixingIsExactAtItsEnds() {
        assertEquals(0xFF123456, Band.lerp(0xFF123456, 0xFFABCDEF, 0));
        assertEquals(0xFFABCDEF, Band.lerp(0xFF123456, 0xFFABCDEF, Band.OPAQUE));
        assertEquals(0xFF7F7F7F, Band.lerp(0xFF000000, 0xFFFFFFFF, 128));
    }
}
