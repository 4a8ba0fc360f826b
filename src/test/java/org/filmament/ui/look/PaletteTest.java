package org.filmament.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

    /// Normal sight, then protanopia, deuteranopia and tritanopia on linear light: Machado, Oliveira and Fernandes (2009), severity 1.
    private static final double[][] SIGHTS = {
        {1, 0, 0, 0, 1, 0, 0, 0, 1},
        {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
        {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
        {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900},
    };

    @ParameterizedTest
    @EnumSource
    void everyTextReadsOnEverySurface(Palette palette) {
        for (int surface : new int[] {palette.background(), palette.panel(), palette.raised()}) {
            for (int ink : new int[] {palette.text(), palette.mutedText(), palette.faintText(), palette.accent(),
                palette.success(), palette.warning(), palette.danger()}) {
                assertTrue(contrast(ink, surface) >= 4.5, () -> hex(ink) + " on " + hex(surface) + ": " + contrast(ink, surface));
            }
        }
        assertTrue(contrast(palette.text(), palette.panel()) >= 12);
        assertTrue(contrast(palette.onAccent(), palette.accentFill()) >= 4.5);
    }

    @ParameterizedTest
    @EnumSource
    void genresStandOutFromTheSky(Palette palette) {
        IntStream.range(0, Palette.GENRES).forEach(g ->
                assertTrue(contrast(palette.genre(g), palette.sky()) >= 3, () -> hex(palette.genre(g))));
    }

    @ParameterizedTest
    @EnumSource
    void genresAndOtherDifferForEverySight(Palette palette) {
        int[] colors = IntStream.rangeClosed(0, Palette.GENRES)
                .map(g -> g < Palette.GENRES ? palette.genre(g) : palette.other()).toArray();
        for (int i = 0; i < colors.length; i++) {
            for (int j = 0; j < i; j++) {
                for (double[] sight : SIGHTS) {
                    double distance = distance(seen(colors[i], sight), seen(colors[j], sight));
                    String pair = hex(colors[i]) + " and " + hex(colors[j]) + ": " + distance;
                    assertTrue(distance >= 0.075, pair);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void clustersWithCloseNumbersStayApart(Palette palette) {
        for (int i = 0; i < 300; i++) {
            for (int j = Math.max(0, i - 8); j < i; j++) {
                double distance = distance(Oklch.lab(palette.cluster(i)), Oklch.lab(palette.cluster(j)));
                String pair = i + " and " + j + ": " + distance;
                assertTrue(distance >= 0.045, pair);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void threeHundredClustersHaveThreeHundredColors(Palette palette) {
        Set<Integer> colors = new HashSet<>();
        IntStream.range(0, 300).forEach(c -> colors.add(palette.cluster(c)));
        assertTrue(colors.size() >= 295, () -> colors.size() + " different");
    }

    @ParameterizedTest
    @EnumSource
    void theRampRisesInContrastToTheSky(Palette palette) {
        double before = 0;
        for (int i = 0; i <= 10; i++) {
            double contrast = contrast(palette.ramp(i / 10.0), palette.sky());
            assertTrue(contrast > before);
            before = contrast;
        }
    }

    @ParameterizedTest
    @EnumSource
    void noiseIsFainterThanAnyCluster(Palette palette) {
        IntStream.range(0, 60).forEach(c -> assertTrue(
                contrast(palette.noise(), palette.sky()) < contrast(palette.cluster(c), palette.sky())));
        assertEquals(0xFF, palette.noise() >>> 24);
    }

    private static String hex(int argb) {
        return Integer.toHexString(argb);
    }

    /// WCAG 2's contrast ratio.
    private static double contrast(int a, int b) {
        double x = luminance(a);
        double y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    private static double luminance(int argb) {
        return 0.2126 * Oklch.linearChannel(argb >> 16 & 0xFF) + 0.7152 * Oklch.linearChannel(argb >> 8 & 0xFF)
                + 0.0722 * Oklch.linearChannel(argb & 0xFF);
    }

    private static double[] seen(int argb, double[] m) {
        double r = Oklch.linearChannel(argb >> 16 & 0xFF);
        double g = Oklch.linearChannel(argb >> 8 & 0xFF);
        double b = Oklch.linearChannel(argb & 0xFF);
        return Oklch.lab(Math.max(0, m[0] * r + m[1] * g + m[2] * b), Math.max(0, m[3] * r + m[4] * g + m[5] * b),
                Math.max(0, m[6] * r + m[7] * g + m[8] * b));
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
    }
}
