package org.filmament.ui.look;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OklchTest {

    @Test
    void whiteAndPrimariesHaveTheirPublishedCoordinates() {
        assertArrayEquals(new double[] {1, 0, 0}, Oklch.lab(0xFFFFFFFF), 1e-3);
        assertArrayEquals(new double[] {0.628, 0.225, 0.126}, Oklch.lab(0xFFFF0000), 1e-3);
        assertArrayEquals(new double[] {0.452, -0.032, -0.312}, Oklch.lab(0xFF0000FF), 1e-3);
    }

    @Test
    void aColorComesBackFromItsCoordinates() {
        for (int argb : new int[] {0xFF02BFFF, 0xFFE0653A, 0xFF7B808D, 0xFF000000, 0xFFFFFFFF}) {
            double[] lab = Oklch.lab(argb);
            int back = Oklch.argb(lab[0], Math.hypot(lab[1], lab[2]), Math.toDegrees(Math.atan2(lab[2], lab[1])));
            assertEquals(Integer.toHexString(argb), Integer.toHexString(back));
        }
    }

    @Test
    void whatSrgbCannotShowKeepsItsLightnessAndHue() {
        for (int hue = 0; hue < 360; hue += 15) {
            double[] lab = Oklch.lab(Oklch.argb(0.7, 0.4, hue));
            assertEquals(0.7, lab[0], 0.01);
            double difference = Math.toDegrees(Math.atan2(lab[2], lab[1])) - hue;
            assertEquals(0, (difference + 540) % 360 - 180, 2);
        }
    }
}
