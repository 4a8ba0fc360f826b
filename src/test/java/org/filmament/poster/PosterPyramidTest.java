package org.filmament.poster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PosterPyramidTest {

    @Test
    void levelsDoubleFromEightPixels() {
        assertEquals(8, PosterPyramid.width(0));
        assertEquals(512, PosterPyramid.width(PosterPyramid.LEVELS - 1));
        assertEquals(768, PosterPyramid.height(PosterPyramid.LEVELS - 1));
    }

    @Test
    void theLevelForAWidthIsTheSmallestThatIsNoSmaller() {
        assertEquals(0, PosterPyramid.levelFor(1));
        assertEquals(0, PosterPyramid.levelFor(8));
        assertEquals(1, PosterPyramid.levelFor(8.1));
        assertEquals(PosterPyramid.LEVELS - 1, PosterPyramid.levelFor(5000));
    }

    @Test
    void aPlainPosterStaysPlainAtEveryLevel() {
        int[] master = new int[32 * 48];
        Arrays.fill(master, 0xFF336699);
        for (int[] level : PosterPyramid.reduce(master, 2, 2)) {
            assertTrue(Arrays.stream(level).allMatch(p -> near(p, 0xFF336699)));
        }
    }

    private static boolean near(int one, int other) {
        for (int shift = 0; shift <= 24; shift += 8) {
            if (Math.abs((one >>> shift & 0xFF) - (other >>> shift & 0xFF)) > 1) {
                return false;
            }
        }
        return true;
    }

    @Test
    void blackAndWhiteAverageInLinearLight() {
        int[] master = new int[16 * 24];
        for (int i = 0; i < master.length; i++) {
            master[i] = (i % 16 + i / 16) % 2 == 0 ? 0xFFFFFFFF : 0xFF000000;
        }
        int middle = PosterPyramid.reduce(master, 1, 0)[0][0] & 0xFF;
        assertEquals(188, middle, 1);
    }

    @Test
    void theMasterItselfIsKeptWhenItIsALevel() {
        int[] master = new int[16 * 24];
        assertSame(master, PosterPyramid.reduce(master, 1, 1)[1]);
        assertEquals(1, PosterPyramid.reduce(master, 1, 0).length);
    }

    @Test
    void bytesCountAllLevels() {
        assertEquals(4L * (8 * 12 + 16 * 24), PosterPyramid.bytes(1));
    }
}
