package org.filmament.poster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AreaFilterTest {

    private static int[] noise(int count) {
        return new SplittableRandom(5).ints(count).map(i -> i | 0xFF000000).toArray();
    }

    @Test
    void theSameSizeIsTheSamePicture() {
        int[] picture = noise(12 * 18);
        assertArrayEquals(picture, new AreaFilter(12, 18, 12, 18).reduce(picture));
    }

    @Test
    void aPlainPictureStaysPlain() {
        int[] picture = new int[64 * 96];
        Arrays.fill(picture, 0xFF7F4021);
        for (int width : new int[] {1, 7, 23, 33, 63}) {
            assertTrue(Arrays.stream(new AreaFilter(64, 96, width, width * 3 / 2).reduce(picture)).allMatch(p -> p == 0xFF7F4021));
        }
    }

    @Test
    void halfTheSizeIsTheMeanOfFour() {
        int[] picture = {0xFF000000, 0xFF0000FF, 0xFF000064, 0xFF000000};
        assertEquals((0xFF + 0x64) / 4, new AreaFilter(2, 2, 1, 1).reduce(picture)[0] & 0xFF, 1);
    }

    @Test
    void theMeanIsKeptAtAwkwardSizes() {
        int[] picture = noise(61 * 92);
        double before = Arrays.stream(picture).map(p -> p & 0xFF).average().orElseThrow();
        double after = Arrays.stream(new AreaFilter(61, 92, 17, 26).reduce(picture)).map(p -> p & 0xFF).average().orElseThrow();
        assertEquals(before, after, 1.5);
    }

    @Test
    void enlargingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new AreaFilter(8, 12, 9, 12));
    }
}
