package org.filmament.ui.cosmos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectionTest {

    private static final int FILMS = 5_000;
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final float[] places = cloud();
    private final Projection projection = new Projection();

    private static float[] cloud() {
        Random random = new Random(3);
        float[] places = new float[3 * FILMS];
        for (int v = 0; v < places.length; v++) {
            places[v] = (float) (0.4 * random.nextGaussian());
        }
        return places;
    }

    private static FlatView map() {
        Random random = new Random(4);
        float[] x = new float[FILMS];
        float[] y = new float[FILMS];
        float[] width = new float[FILMS];
        int[] height = new int[FILMS];
        for (int i = 0; i < FILMS; i++) {
            x[i] = (float) (WIDTH * random.nextDouble());
            y[i] = (float) (HEIGHT * random.nextDouble());
            width[i] = i % 3 == 0 ? 10 + random.nextInt(60) : 0;
            height[i] = i % 3 == 0 ? i : 0;
        }
        return new FlatView(x, y, width, height);
    }

    private CosmosMoment moment(@Nullable FlatView flat, double morph, float @Nullable [] emphasis, int selected, int lifted) {
        return new CosmosMoment(WIDTH, HEIGHT, new Orbit(0.1, 0, -0.1, 0.8, 0.3, 2.6), places, IntStream.range(0, FILMS).toArray(), 1_000, FILMS, FILMS,
                new byte[FILMS], flat, morph, emphasis, selected, lifted, 1);
    }

    @Test
    void atTheFlatEndEveryFilmStandsWhereTheMapHasIt() {
        FlatView map = map();
        projection.project(moment(map, 0, null, -1, -1));
        for (int i = 0; i < FILMS; i++) {
            assertEquals(map.x()[i], projection.screenX(i), 0.05);
            assertEquals(map.y()[i], projection.screenY(i), 0.05);
            assertEquals(map.width()[i] > 0, projection.poster[i]);
            if (projection.poster[i]) {
                assertEquals(map.width()[i], 2 * projection.screenHalf(i), 0.05);
            }
        }
    }

    @Test
    void atTheOtherEndEveryFilmStandsWhereTheCosmosHasIt() {
        Projection still = new Projection();
        still.project(moment(null, 1, null, -1, -1));
        projection.project(moment(map(), 1, null, -1, -1));
        for (int i = 0; i < FILMS; i++) {
            assertEquals(still.screenX(i), projection.screenX(i));
            assertEquals(still.screenY(i), projection.screenY(i));
            assertEquals(still.screenHalf(i), projection.screenHalf(i));
        }
    }

    @Test
    void onTheFlatEndWhatLiesAboveOnTheMapIsDrawnLater() {
        FlatView map = map();
        projection.project(moment(map, 0, null, -1, -1));
        int before = -1;
        for (int k = 0; k < projection.count; k++) {
            int height = map.height()[projection.order[k]];
            assertTrue(height >= before);
            before = height;
        }
    }

    @Test
    void noFilmJumpsOnTheWay() {
        FlatView map = map();
        projection.project(moment(map, 0, null, -1, -1));
        double[] x = IntStream.range(0, FILMS).mapToDouble(projection::screenX).toArray();
        for (double morph = 0.01; morph <= 1; morph += 0.01) {
            projection.project(moment(map, morph, null, -1, -1));
            for (int i = 0; i < FILMS; i++) {
                if (projection.z[i] > 0.5) {
                    assertTrue(Math.abs(projection.screenX(i) - x[i]) < WIDTH / 12);
                }
                x[i] = projection.screenX(i);
            }
        }
    }

    @Test
    void lightsThenPostersAreDrawnFromFarToNearWithinAStepOfMistAndTheChosenOnesLast() {
        float[] emphasis = new float[FILMS];
        IntStream.range(0, FILMS).filter(i -> i % 2 == 0).forEach(i -> emphasis[i] = 1);
        projection.project(moment(null, 1, emphasis, 11, 12));
        assertEquals(12, projection.order[projection.count - 1]);
        assertEquals(11, projection.order[projection.count - 2]);
        for (int k = 1; k < projection.count - 2; k++) {
            assertTrue(projection.layer[k] >= projection.layer[k - 1]);
            boolean afterLight = !projection.poster[projection.order[k - 1]];
            if (projection.layer[k] == projection.layer[k - 1] && projection.poster[projection.order[k]] != afterLight) {
                assertTrue(projection.z[projection.order[k]] <= projection.z[projection.order[k - 1]] + 1e-4);
            }
            assertTrue(projection.layer[k] > projection.layer[k - 1] || projection.poster[projection.order[k]] || afterLight);
            boolean dimmed = projection.order[k] % 2 == 1;
            assertEquals(dimmed, projection.layer[k] < Projection.STEPS);
        }
    }

    @Test
    void theNearestPosterUnderTheCursorIsMeant() {
        projection.project(moment(null, 1, null, -1, -1));
        for (int film = 0; film < 1_000; film += 37) {
            double x = projection.screenX(film);
            double y = projection.screenY(film);
            int found = projection.filmAt(x, y, 9);
            assertTrue(found == film || projection.poster[found] && rank(found) > rank(film));
        }
        assertEquals(-1, projection.filmAt(-500, -500, 9));
    }

    private int rank(int film) {
        return IntStream.range(0, projection.count).filter(k -> projection.order[k] == film).findFirst().orElse(-1);
    }

    @Test
    void aLiftedFilmIsMeantOnlyWhereItWouldBeAtRest() {
        projection.project(moment(null, 1, null, -1, -1));
        int topmost = projection.order[projection.count - 1];
        double edge = projection.screenX(topmost) + projection.screenHalf(topmost) + 3;
        double y = projection.screenY(topmost);
        int neighbor = projection.filmAt(edge, y, 9);
        projection.project(moment(null, 1, null, -1, topmost));
        assertTrue(projection.screenHalf(topmost) > 50);
        assertEquals(neighbor, projection.filmAt(edge, y, 9));
        assertEquals(topmost, projection.filmAt(projection.screenX(topmost), y, 9));
    }

    @Test
    void aFilmWithoutAPlaceIsNotSeen() {
        places[3 * 5] = Float.NaN;
        projection.project(moment(null, 1, null, -1, -1));
        assertEquals(-1, rank(5));
        assertFalse(projection.isBefore(5) && Double.isFinite(projection.screenX(5)));
    }
}
