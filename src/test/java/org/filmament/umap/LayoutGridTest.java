package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Comparator;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.filmament.math.FloatMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutGridTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void neighborsAreThoseOfAnExhaustiveSearch(int dimensions) {
        Random random = new Random(dimensions);
        assertExact(layout(400, dimensions, at -> random.nextGaussian()), 15);
        assertExact(layout(400, dimensions, at -> random.nextInt(50) + 0.05 * random.nextGaussian()), 15);
        assertExact(layout(400, dimensions, at -> 1e6 + random.nextDouble()), 15);
    }

    @Test
    void neighborsOfStraysAreExactToo() {
        Random random = new Random(1);
        FloatMatrix layout = layout(400, 2, at -> random.nextGaussian() * (at % 100 < 2 ? 1000 : 1));

        assertExact(layout, 15);
    }

    @Test
    void tiesAreOrderedByNumber() {
        assertExact(layout(400, 2, at -> at % 2 == 0 ? at / 2 % 20 : at / 40), 7);
        assertExact(FloatMatrix.zeros(50, 2), 10);
        assertExact(layout(300, 2, at -> at % 2 == 0 ? at / 6 : 0), 4);
        assertExact(layout(300, 2, at -> at % 2 == 0 ? 0 : at / 6), 4);
    }

    @Test
    void allOtherPointsCanBeAskedFor() {
        Random random = new Random(2);
        assertExact(layout(30, 2, at -> random.nextDouble()), 29);
        assertExact(layout(2, 2, at -> at), 1);
        assertExact(layout(1, 2, at -> at), 0);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
    void layoutsThatAreNotFiniteAreRefused(float value) {
        assertThrows(IllegalArgumentException.class, () -> new LayoutGrid(new FloatMatrix(2, 2, new float[] {0, 1, 2, value})));
        assertThrows(IllegalArgumentException.class,
                () -> new LayoutGrid(new FloatMatrix(2, 3, new float[] {0, 1, 2, 3, 4, value})));
    }

    private static void assertExact(FloatMatrix layout, int k) {
        LayoutGrid grid = new LayoutGrid(layout);
        int[] ids = new int[k];
        double[] distances = new double[k];
        for (int i = 0; i < layout.rows(); i++) {
            int point = i;
            double[] all = IntStream.range(0, layout.rows())
                    .mapToDouble(j -> SquaredDistances.between(layout, point, j)).toArray();
            int[] expected = IntStream.range(0, layout.rows()).filter(j -> j != point).boxed()
                    .sorted(Comparator.comparingDouble((Integer j) -> all[j])).mapToInt(j -> j).limit(k).toArray();

            grid.nearest(point, ids, distances);

            assertArrayEquals(expected, ids, "of point " + i);
            for (int rank = 0; rank < k; rank++) {
                assertEquals(all[ids[rank]], distances[rank]);
            }
        }
    }

    private static FloatMatrix layout(int rows, int columns, IntToDoubleFunction value) {
        FloatMatrix layout = FloatMatrix.zeros(rows, columns);
        for (int at = 0; at < layout.data().length; at++) {
            layout.data()[at] = (float) value.applyAsDouble(at);
        }
        return layout;
    }
}
