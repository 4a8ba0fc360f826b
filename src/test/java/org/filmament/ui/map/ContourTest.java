package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContourTest {

    private static final int FILMS = 400;

    private static int[] all(int films) {
        return IntStream.range(0, films).toArray();
    }

    private static double[] corners(Contour contour) {
        return Arrays.stream(contour.lines()).flatMapToDouble(line -> IntStream.range(0, line.length).mapToDouble(i -> line[i])).toArray();
    }

    private static double shareInside(Contour contour, float[] positions) {
        int inside = 0;
        for (int film = 0; film < positions.length / 2; film++) {
            boolean odd = false;
            for (float[] line : contour.lines()) {
                double[] corners = IntStream.range(0, line.length).mapToDouble(i -> line[i]).toArray();
                odd ^= Lasso.inside(new float[] {positions[2 * film], positions[2 * film + 1]}, 1, corners).get(0);
            }
            inside += odd ? 1 : 0;
        }
        return inside / (positions.length / 2.0);
    }

    @Test
    void mostOfTheGroupLiesWithin() {
        float[] positions = Skies.cloud(FILMS, 4);
        Contour contour = Contour.of(positions, all(FILMS));
        double share = shareInside(contour, positions);
        assertTrue(share > 0.8 && share < 0.9, "share " + share);
    }

    @Test
    void twoCloudsOfOneGroupHaveALineEach() {
        float[] positions = Skies.cloud(FILMS, 4);
        for (int i = 0; i < positions.length / 2; i += 2) {
            positions[i] += 9;
        }
        assertEquals(2, Contour.of(positions, all(FILMS)).lines().length);
    }

    @Test
    void itTravelsAndGrowsWithTheFilms() {
        float[] positions = Skies.cloud(FILMS, 4);
        float[] moved = new float[positions.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = 3 * positions[i] + 50;
        }
        double[] before = corners(Contour.of(positions, all(FILMS)));
        double[] after = corners(Contour.of(moved, all(FILMS)));
        assertArrayEquals(Arrays.stream(before).map(x -> 3 * x + 50).toArray(), after, 0.02);
    }

    @Test
    void aSmallStepOfTheFilmsIsASmallStepOfTheLine() {
        float[] positions = Skies.cloud(FILMS, 4);
        SplittableRandom random = new SplittableRandom(1);
        float[] moved = positions.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += (float) (0.01 * random.nextGaussian());
        }
        double area = area(Contour.of(positions, all(FILMS)));
        assertEquals(area, area(Contour.of(moved, all(FILMS))), 0.03 * area);
    }

    @Test
    void fewFilmsAndFilmsWithoutAPlaceHaveNone() {
        assertEquals(0, Contour.of(new float[] {0, 0, 1, 1, 2, 2}, all(3)).lines().length);
        float[] nowhere = new float[40];
        Arrays.fill(nowhere, Float.NaN);
        assertEquals(0, Contour.of(nowhere, all(20)).lines().length);
    }

    @Test
    void filmsInOnePointStillHaveALine() {
        Contour contour = Contour.of(new float[40], all(20));
        assertTrue(Arrays.stream(corners(contour)).allMatch(Double::isFinite));
    }

    private static double area(Contour contour) {
        double area = 0;
        for (float[] line : contour.lines()) {
            for (int i = 0; i < line.length; i += 2) {
                int next = (i + 2) % line.length;
                area += (line[i] * line[next + 1] - line[next] * line[i + 1]) / 2;
            }
        }
        return Math.abs(area);
    }
}
