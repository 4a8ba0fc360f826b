package org.filmament.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.filmament.Samples;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowProductsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 15, 16, 17, 31, 32, 33, 383, 384, 385})
    void scalarAndSimdAgreeToTheBit(int columns) {
        assumeTrue(Simd.available(), "the vector module is not here");
        FloatMatrix rows = Samples.gaussian(9, columns, 1);
        float[] vector = Samples.gaussian(1, columns, 2).data();
        float[] byScalar = new float[9];
        float[] bySimd = new float[9];
        new ScalarRowKernel().products(rows, vector, 0, 9, byScalar);
        new SimdRowKernel().products(rows, vector, 0, 9, bySimd);
        assertArrayEquals(byScalar, bySimd);
    }

    @Test
    void productsAreThoseOfTheDefinitionAtAnyNumberOfThreads() {
        FloatMatrix rows = Samples.gaussian(5_000, 30, 3);
        float[] vector = Samples.gaussian(1, 30, 4).data();
        float[] products = RowProducts.of(rows, vector, Workers.serial());
        for (int i = 0; i < rows.rows(); i++) {
            double sum = 0;
            for (int k = 0; k < vector.length; k++) {
                sum += (double) rows.get(i, k) * vector[k];
            }
            assertEquals(sum, products[i], 1e-4);
        }
        Samples.onThreads(3, workers -> assertArrayEquals(products, RowProducts.of(rows, vector, workers)));
    }

    @Test
    void aVectorOfAnotherLengthIsRefused() {
        FloatMatrix rows = Samples.gaussian(2, 3, 5);
        assertThrows(IllegalArgumentException.class, () -> RowProducts.of(rows, new float[4], Workers.serial()));
    }
}
