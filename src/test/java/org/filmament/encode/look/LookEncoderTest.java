package org.filmament.encode.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.filmament.Samples;
import org.filmament.encode.ImageEncoder;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;

class LookEncoderTest {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 96;
    private static final int[] WARM = {0xFF5A1E23, 0xFFD8B27A, 0xFF2D1114, 0xFFF4E3C6};
    private static final int[] COLD = {0xFF101B2D, 0xFF2BB8C4, 0xFF1F4E5A, 0xFFEAF7F8};

    private final LookEncoder encoder = new LookEncoder(Workers.serial());

    @Test
    void vectorsHaveLengthOne() {
        FloatMatrix vectors = encode(poster(WARM, 1), poster(COLD, 2), plain(0xFF000000), plain(0xFFFFFFFF), plain(0xFF777777));
        for (int row = 0; row < vectors.rows(); row++) {
            assertEquals(1, cosine(vectors, row, row), 1e-5);
        }
    }

    @Test
    void aLittleNoiseBarelyMovesIt() {
        int[] poster = poster(WARM, 1);
        int[] noisy = poster.clone();
        Random random = new Random(3);
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] = changed(noisy[i], random.nextInt(7) - 3);
        }
        assertNear(poster, noisy, 0.99);
    }

    @Test
    void aShiftByAPixelBarelyMovesIt() {
        int[] poster = poster(COLD, 5);
        int[] right = new int[poster.length];
        int[] down = new int[poster.length];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                right[y * WIDTH + x] = poster[y * WIDTH + Math.max(0, x - 1)];
                down[y * WIDTH + x] = poster[Math.max(0, y - 1) * WIDTH + x];
            }
        }
        assertNear(poster, right, 0.99);
        assertNear(poster, down, 0.99);
    }

    @Test
    void whatIsTurnedIntoItsNegativeIsFarAway() {
        int[] poster = poster(WARM, 1);
        int[] negative = Arrays.stream(poster).map(pixel -> 0xFF000000 | ~pixel & 0xFFFFFF).toArray();
        assertFar(poster, negative, 0.6);
        assertFar(plain(0xFF101010), plain(0xFFF0F0F0), 0.3);
    }

    @Test
    void alikePalettesAreNearerThanOthers() {
        int[][] posters = new int[20][];
        for (int i = 0; i < 20; i++) {
            posters[i] = poster(i < 10 ? WARM : COLD, 100 + i);
        }
        FloatMatrix vectors = encode(posters);
        for (int i = 0; i < 20; i++) {
            assertTrue(mean(vectors, i, i / 10 * 10) > mean(vectors, i, 10 - i / 10 * 10) + 0.2, "poster " + i);
        }
    }

    @Test
    void whereColoursLieCounts() {
        assertFar(halves(0xFFE8DCC2, 0xFF16181D), halves(0xFF16181D, 0xFFE8DCC2), 0.7);
    }

    @Test
    void fullPicturesAndEmptyOnesDifferAtTheSameColours() {
        int[] stripes = new int[WIDTH * HEIGHT];
        int[] halves = new int[WIDTH * HEIGHT];
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = i % WIDTH / 4 % 2 == 0 ? 0xFF303030 : 0xFFD0D0D0;
            halves[i] = i % WIDTH < WIDTH / 2 ? 0xFF303030 : 0xFFD0D0D0;
        }
        int[] turned = new int[stripes.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = i / WIDTH / 4 % 2 == 0 ? 0xFF303030 : 0xFFD0D0D0;
        }
        FloatMatrix vectors = encode(stripes, halves, turned);
        assertTrue(edges(vectors, 0, 1) < 0.9 * edges(vectors, 0, 0), "full and empty");
        assertTrue(edges(vectors, 0, 2) < 0.7 * edges(vectors, 0, 0), "upright and level");
    }

    @Test
    void vectorsDependOnNothingButThePixels() {
        int[][] posters = new int[40][];
        Arrays.setAll(posters, i -> poster(i % 2 == 0 ? WARM : COLD, i));
        FloatMatrix serial = encode(posters);
        Samples.onThreads(3, workers -> {
            try (ImageEncoder parallel = new LookEncoder(workers)) {
                assertEquals(serial, parallel.encode(40, (i, width) -> posters[i], Progress.NONE, Cancel.NEVER));
            }
        });
        FloatMatrix alone = encode(posters[17]);
        assertEquals(1, cosine(serial, 17, alone, 0), 1e-6);
    }

    @Test
    void labIsThatOfTheStandard() {
        LabPicture lab = LabPicture.of(new int[] {0xFFFFFFFF, 0xFF000000, 0xFFFF0000, 0xFF0000FF, 0xFF777777, 0xFF00FF00}, 2);
        assertColor(100, 0, 0, lab, 0);
        assertColor(0, 0, 0, lab, 1);
        assertColor(53.24, 80.09, 67.20, lab, 2);
        assertColor(32.30, 79.19, -107.86, lab, 3);
        assertColor(50.03, 0, 0, lab, 4);
        assertColor(87.73, -86.18, 83.18, lab, 5);
    }

    private static void assertColor(double lightness, double a, double b, LabPicture lab, int i) {
        assertEquals(lightness, lab.lightness()[i], 0.02);
        assertEquals(a, lab.a()[i], 0.02);
        assertEquals(b, lab.b()[i], 0.02);
    }

    private void assertNear(int[] a, int[] b, double least) {
        double cosine = cosine(encode(a, b), 0, 1);
        assertTrue(cosine >= least, "cosine " + cosine);
    }

    private void assertFar(int[] a, int[] b, double most) {
        double cosine = cosine(encode(a, b), 0, 1);
        assertTrue(cosine <= most, "cosine " + cosine);
    }

    private FloatMatrix encode(int[]... posters) {
        return encoder.encode(posters.length, (i, width) -> posters[i], Progress.NONE, Cancel.NEVER);
    }

    private static double mean(FloatMatrix vectors, int row, int from) {
        double sum = 0;
        int count = 0;
        for (int other = from; other < from + 10; other++) {
            if (other != row) {
                sum += cosine(vectors, row, other);
                count++;
            }
        }
        return sum / count;
    }

    private static double edges(FloatMatrix vectors, int i, int j) {
        double sum = 0;
        for (int c = ColorLayout.SIZE + ColorPalette.SIZE; c < LookEncoder.DIMENSIONS; c++) {
            sum += vectors.get(i, c) * vectors.get(j, c);
        }
        return sum;
    }

    private static double cosine(FloatMatrix vectors, int i, int j) {
        return cosine(vectors, i, vectors, j);
    }

    private static double cosine(FloatMatrix a, int i, FloatMatrix b, int j) {
        double sum = 0;
        for (int c = 0; c < a.columns(); c++) {
            sum += a.get(i, c) * b.get(j, c);
        }
        return sum;
    }

    /// A ground, a few blocks and bars on it, in the colours of a palette.
    private static int[] poster(int[] palette, long seed) {
        int[] pixels = plain(palette[0]);
        Random random = new Random(seed);
        for (int block = 0; block < 6; block++) {
            int left = random.nextInt(WIDTH - 8);
            int top = random.nextInt(HEIGHT - 8);
            int right = Math.min(WIDTH, left + 4 + random.nextInt(30));
            int bottom = Math.min(HEIGHT, top + 4 + random.nextInt(30));
            int color = palette[1 + random.nextInt(palette.length - 1)];
            for (int y = top; y < bottom; y++) {
                Arrays.fill(pixels, y * WIDTH + left, y * WIDTH + right, color);
            }
        }
        return pixels;
    }

    private static int[] halves(int upper, int lower) {
        int[] pixels = plain(upper);
        Arrays.fill(pixels, pixels.length / 2, pixels.length, lower);
        return pixels;
    }

    private static int[] plain(int color) {
        int[] pixels = new int[WIDTH * HEIGHT];
        Arrays.fill(pixels, color);
        return pixels;
    }

    private static int changed(int pixel, int by) {
        int red = Math.clamp((pixel >> 16 & 0xFF) + by, 0, 255);
        int green = Math.clamp((pixel >> 8 & 0xFF) + by, 0, 255);
        int blue = Math.clamp((pixel & 0xFF) + by, 0, 255);
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }
}
