package org.filmament.neighbors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.filmament.Samples;
import org.filmament.math.FloatMatrix;
import org.filmament.math.HashRandom;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;

class CohesionTest {

    private static final int ROWS = 1200;
    private static final int K = 15;

    private static KnnTable search(FloatMatrix vectors) {
        return ExactNeighbors.search(vectors, Metric.EUCLIDEAN, K, Workers.serial(), Progress.NONE, Cancel.NEVER);
    }

    @Test
    void aGroupFarFromAllOthersIsWhole() {
        FloatMatrix vectors = Samples.gaussian(ROWS, 4, 1);
        int[] group = IntStream.range(0, ROWS).filter(row -> row % 10 == 3).toArray();
        for (int row : group) {
            vectors.data()[4 * row] += 100;
        }
        assertEquals(1, Cohesion.of(search(vectors), group, K));
    }

    @Test
    void aGroupDrawnAtRandomIsNone() {
        KnnTable table = search(Samples.gaussian(ROWS, 4, 1));
        for (double share : new double[] {0.05, 0.3, 0.8}) {
            int[] group = IntStream.range(0, ROWS).filter(row -> HashRandom.uniform(9, row, 0) < share).toArray();
            assertEquals(0, Cohesion.of(table, group, K), 0.05);
        }
    }

    @Test
    void aGroupThatIsNeverNearItselfIsLessThanNone() {
        // Pairs on a line, one of each in the group: the nearest row is always the other one.
        float[] line = new float[40];
        for (int i = 0; i < line.length; i++) {
            line[i] = 100 * (i / 2) + i % 2;
        }
        int[] group = IntStream.range(0, line.length).filter(row -> row % 2 == 0).toArray();
        double chance = 19.0 / 39;
        assertEquals(-chance / (1 - chance), Cohesion.of(search(new FloatMatrix(line.length, 1, line)), group, 1), 1e-12);
    }

    @Test
    void nothingIsSaidOfOneRowOrOfAll() {
        KnnTable table = search(Samples.gaussian(30, 4, 1));
        assertEquals(0, Cohesion.of(table, new int[] {3}, K));
        assertEquals(0, Cohesion.of(table, new int[0], K));
        assertEquals(0, Cohesion.of(table, IntStream.range(0, 30).toArray(), K));
        assertEquals(0, Cohesion.of(new KnnTable(1, 0, 0, new int[0], new float[0]), new int[] {0}, K));
    }
}
