package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeparationTest {

    private static void assertAsByBruteForce(float[] positions, int[] order) {
        float[] separation = Separation.of(positions, order);
        for (int rank = 0; rank < order.length; rank++) {
            double nearest = Double.POSITIVE_INFINITY;
            int film = order[rank];
            for (int above = 0; above < rank; above++) {
                double dx = positions[2 * film] - positions[2 * order[above]];
                double dy = (positions[2 * film + 1] - positions[2 * order[above] + 1]) / 1.5;
                double distance = Math.hypot(dx, dy);
                nearest = Double.isNaN(distance) ? nearest : Math.min(nearest, distance);
            }
            boolean placed = Float.isFinite(positions[2 * film]) && Float.isFinite(positions[2 * film + 1]);
            assertEquals(placed ? nearest : 0, separation[film], 1e-4 * Math.max(1, Math.min(nearest, 1e6)), "film " + film);
        }
    }

    private static int[] shuffled(int count, SplittableRandom random) {
        int[] order = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }

    @Test
    void clustersStraysAndFilmsWithoutAPlace() {
        SplittableRandom random = new SplittableRandom(3);
        float[] positions = new float[2 * 1500];
        for (int film = 0; film < 1500; film++) {
            double spread = film % 50 == 0 ? 40 : 0.3;
            positions[2 * film] = (float) (film % 7 * 3 + spread * random.nextGaussian());
            positions[2 * film + 1] = (float) (film % 5 * 4 + spread * random.nextGaussian());
        }
        positions[20] = Float.NaN;
        positions[401] = Float.POSITIVE_INFINITY;
        assertAsByBruteForce(positions, shuffled(1500, random));
    }

    @Test
    void filmsInOnePlaceHaveNoRoom() {
        float[] positions = {1, 1, 1, 1, 1, 1};
        assertAsByBruteForce(positions, new int[] {2, 0, 1});
    }

    @Test
    void filmsInOneLine() {
        float[] positions = new float[400];
        for (int i = 0; i < 200; i++) {
            positions[2 * i] = i * i;
        }
        assertAsByBruteForce(positions, shuffled(200, new SplittableRandom(1)));
    }

    @Test
    void noFilmsAndNoPlaces() {
        assertEquals(0, Separation.of(new float[0], new int[0]).length);
        assertEquals(0, Separation.of(new float[] {Float.NaN, Float.NaN}, new int[] {0})[0]);
    }
}
