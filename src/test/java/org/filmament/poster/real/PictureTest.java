package org.filmament.poster.real;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest {

    @ParameterizedTest
    @CsvSource({"400, 600, 400", "2000, 3000, 512", "27, 40, 26", "400, 560, 372", "380, 600, 380", "300, 200, 300", "50, 600, 400", "1, 1, 2"})
    void everyPictureGetsTheShapeOfAPoster(int width, int height, int expected) {
        Picture picture = Picture.of(Pictures.twoColored(width, height), 512);
        assertEquals(expected, picture.width());
        assertEquals(picture.width() * (picture.width() * 3 / 2), picture.pixels().length);
    }

    @Test
    void whatIsNearlyAPosterIsCutAndWhatIsNotIsSetOnItsMeanColour() {
        Picture cut = Picture.of(Pictures.twoColored(420, 600), 512);
        assertEquals(Pictures.RED, cut.pixels()[0]);
        Picture wide = Picture.of(Pictures.twoColored(600, 200), 512);
        assertTrue(Pictures.isNear(0xFF702868, wide.pixels()[0]), Integer.toHexString(wide.pixels()[0]));
        int middle = wide.width() * (wide.width() * 3 / 4 - 40) + wide.width() / 2;
        assertEquals(Pictures.RED, wide.pixels()[middle]);
    }

    @Test
    void aPictureIsReducedAndEnlargedToAnyEvenWidth() {
        Picture picture = Picture.of(Pictures.twoColored(100, 150), 512);
        for (int width : new int[] {8, 64, 100, 512}) {
            int[] pixels = picture.at(width);
            assertEquals(width * (width * 3 / 2), pixels.length);
            assertEquals(Pictures.RED, pixels[0]);
            assertEquals(Pictures.BLUE, pixels[pixels.length - 1]);
        }
        assertNotSame(picture.pixels(), picture.at(100));
        assertArrayEquals(picture.pixels(), picture.at(100));
    }
}
