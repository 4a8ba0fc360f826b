package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.filmament.math.FloatMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SquaredDistancesTest {

    @ParameterizedTest
    @CsvSource({"1,1", "2,3", "255,4", "256,5", "257,7", "600,8", "300,65"})
    void inBulkTheyAreThoseOneByOne(int rows, int columns) {
        Random random = new Random(rows);
        FloatMatrix matrix = FloatMatrix.zeros(rows, columns);
        for (int at = 0; at < matrix.data().length; at++) {
            // Far from the origin, where a detour by norms and products would lose most digits.
            matrix.data()[at] = (float) (1000 + random.nextGaussian());
        }
        int[] ids = {0, rows - 1, rows / 2};
        float[] out = new float[2 * rows + 3];
        Arrays.fill(out, -1);

        SquaredDistances.fromRows(matrix, ids, 1, 3, out);

        for (int a = 1; a < 3; a++) {
            for (int j = 0; j < rows; j++) {
                double expected = SquaredDistances.between(matrix, ids[a], j);
                assertEquals(expected, out[(a - 1) * rows + j], 1e-5 * Math.max(1, expected));
            }
        }
        assertEquals(-1, out[2 * rows]);
    }
}
