package org.filmament.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.filmament.Samples;
import org.filmament.math.HashRandom;
import org.junit.jupiter.api.Test;

class CohesionTest {

    private static final int ROWS = 1200;

    private static float[] cloud(int dimensions) {
        return Samples.gaussian(ROWS, dimensions, 1).data();
    }

    private static int[] every(int step) {
        return IntStream.range(0, ROWS).filter(row -> row % step == 3).toArray();
    }

    @Test
    void aGroupFarFromAllOthersIsNearlyWhole() {
        for (int dimensions : new int[] {2, 3}) {
            float[] positions = cloud(dimensions);
            for (int row : every(10)) {
                positions[dimensions * row] += 100;
            }
            // No more than one patch holds some of the others too.
            assertTrue(Cohesion.of(positions, dimensions).of(every(10)) > 0.8);
        }
    }

    @Test
    void aGroupInTwoPlacesHoldsTogetherAsWell() {
        float[] positions = cloud(2);
        for (int row : every(5)) {
            positions[2 * row] += row % 2 == 0 ? 100 : -100;
        }
        assertTrue(Cohesion.of(positions, 2).of(every(5)) > 0.8);
    }

    @Test
    void aGroupDrawnAtRandomIsNone() {
        Cohesion cohesion = Cohesion.of(cloud(2), 2);
        for (double share : new double[] {0.02, 0.3, 0.8}) {
            int[] group = IntStream.range(0, ROWS).filter(row -> HashRandom.uniform(9, row, 0) < share).toArray();
            assertEquals(0, cohesion.of(group), 0.05);
        }
    }

    @Test
    void ofFewRowsNeighbourhoodsAreSmaller() {
        float[] positions = new float[2 * 26];
        for (int row = 0; row < 26; row++) {
            positions[2 * row] = (float) (row % 3 * 10 + HashRandom.uniform(3, row, 0));
            positions[2 * row + 1] = (float) HashRandom.uniform(3, row, 1);
        }
        int[] third = IntStream.range(0, 26).filter(row -> row % 3 == 1).toArray();
        assertTrue(Cohesion.of(positions, 2).of(third) > 0.4);
    }

    @Test
    void rowsWithoutAPlaceCountNowhere() {
        float[] positions = cloud(2);
        float[] more = Arrays.copyOf(positions, 2 * positions.length);
        Arrays.fill(more, positions.length, more.length, Float.NaN);
        int[] group = IntStream.range(0, ROWS).filter(row -> positions[2 * row] > 0).toArray();
        int[] withMore = IntStream.concat(Arrays.stream(group), IntStream.range(ROWS, 2 * ROWS)).toArray();
        assertEquals(Cohesion.of(positions, 2).of(group), Cohesion.of(more, 2).of(withMore));
        assertEquals(ROWS, Cohesion.of(more, 2).placed());
    }

    @Test
    void nothingIsSaidOfOneRowOrOfAllAndEqualPlacesAreNoTrouble() {
        Cohesion cohesion = Cohesion.of(cloud(2), 2);
        assertEquals(0, cohesion.of(new int[] {3}));
        assertEquals(0, cohesion.of(new int[0]));
        assertEquals(0, cohesion.of(IntStream.range(0, ROWS).toArray()));
        assertEquals(0, Cohesion.of(new float[2 * ROWS], 2).of(every(2)), 0.05);
        assertEquals(0, Cohesion.of(new float[] {Float.NaN, Float.NaN}, 2).of(new int[] {0}));
        assertEquals(0, Cohesion.of(new float[0], 2).of(new int[0]));
    }
}
