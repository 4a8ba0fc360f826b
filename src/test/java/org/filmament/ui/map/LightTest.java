package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LightTest {

    private static int shone(Light light, long amount, int before) {
        long[] glow = {amount};
        int[] pixels = {before};
        light.shine(glow, 0, pixels, 0, 1);
        assertEquals(0, glow[0], "light is used up");
        return pixels[0];
    }

    @Test
    void noLightChangesNothing() {
        assertEquals(0xFF123456, shone(Light.NIGHT, 0, 0xFF123456));
        assertEquals(0xFF123456, shone(Light.PAPER, 0, 0xFF123456));
    }

    @Test
    void lightBrightensTheNightAndInkDarkensPaper() {
        long amount = Light.lanes(Light.ONE, 0, 0);
        int night = shone(Light.NIGHT, amount, 0xFF000000);
        assertEquals(255 * (1 - Math.exp(-1)), night >> 16 & 0xFF, 2);
        assertEquals(0, night & 0xFFFF);
        int paper = shone(Light.PAPER, amount, 0xFFFFFFFF);
        assertEquals(255 * Math.exp(-1), paper >> 16 & 0xFF, 2);
        assertEquals(0xFFFF, paper & 0xFFFF);
    }

    @Test
    void aSolidCrowdKeepsItsHueHoweverManyShine() {
        for (int many = 1; many <= 3; many++) {
            long amount = Light.lanes(many * Light.ONE, many * Light.ONE / 2, many * Light.ONE / 4);
            int night = solid(Light.NIGHT, amount, 0xFF000000);
            assertEquals(255 * (1 - Math.exp(-many)), night >> 16 & 0xFF, 2);
            assertEquals((night >> 16 & 0xFF) / 2.0, night >> 8 & 0xFF, 2);
            assertEquals((night >> 16 & 0xFF) / 4.0, night & 0xFF, 2);
            int paper = solid(Light.PAPER, amount, 0xFFFFFFFF);
            assertEquals(255 * (1 - 0.8 * (1 - Math.exp(-many))), paper >> 16 & 0xFF, 2);
            assertEquals((255 + (paper >> 16 & 0xFF)) / 2.0, paper >> 8 & 0xFF, 2);
        }
        assertEquals(0xFF123456, solid(Light.NIGHT, 0, 0xFF123456));
        assertEquals(0xFF123456, solid(Light.NIGHT, 1, 0xFF123456), "hardly any light");
    }

    private static int solid(Light light, long amount, int before) {
        long[] glow = {amount};
        int[] pixels = {before};
        light.shineSolid(glow, 0, pixels, 0, 1);
        assertEquals(0, glow[0], "light is used up");
        return pixels[0];
    }

    @Test
    void twiceAHalfIsTheWhole() {
        long half = Light.lanes(Light.ONE / 2, Light.ONE / 4, Light.ONE / 8);
        int whole = shone(Light.NIGHT, 2 * half, 0xFF102030);
        int twice = shone(Light.NIGHT, half, shone(Light.NIGHT, half, 0xFF102030));
        for (int shift = 0; shift <= 16; shift += 8) {
            assertEquals(whole >> shift & 0xFF, twice >> shift & 0xFF, 2);
        }
    }

    @Test
    void aFullLaneDoesNotSpillIntoTheNext() {
        long light = 0;
        long star = Light.lanes((1 << 20) - 1, 0, 7);
        for (int i = 0; i < 50; i++) {
            if ((light & Light.FULL) == 0) {
                light += star;
            }
        }
        int shown = shone(Light.NIGHT, light, 0xFF000000);
        assertTrue((shown >> 16 & 0xFF) > 245);
        assertEquals(0, shown & 0xFFFF);
    }

    @Test
    void inkTakesAwayWhatItsColourLacks() {
        assertEquals(0x40, Light.NIGHT.channel(0xFF40A0FF, 16));
        assertEquals(0xFF - 0x40, Light.PAPER.channel(0xFF40A0FF, 16));
    }
}
