package org.filmament.poster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PosterPaletteTest {

    /// Contrast as WCAG 2 defines it.
    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int value) {
        double c = value / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    @Test
    void largeTypeCanBeReadOnEveryGround() {
        for (int year = 1900; year < 2030; year += 5) {
            for (int hash = 0; hash < 12; hash++) {
                PosterPalette palette = PosterPalette.of(year, hash);
                assertTrue(contrast(palette.ink(), palette.ground()) >= 3, palette + " of " + year);
            }
        }
    }

    @Test
    void filmsWithoutAYearHaveColoursToo() {
        assertTrue(contrast(PosterPalette.of(null, -7).ink(), PosterPalette.of(null, -7).ground()) >= 3);
    }

    @Test
    void mixingGoesChannelByChannel() {
        assertEquals(0x408000, PosterPalette.mix(0x800000, 0x00FF00, 0.5f) & 0xFFFFFF);
        assertEquals(0x123456, PosterPalette.mix(0x123456, 0xFFFFFF, 0));
        assertEquals(0xFFFFFF, PosterPalette.mix(0x123456, 0xFFFFFF, 1));
    }
}
