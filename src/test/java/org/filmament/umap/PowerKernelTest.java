package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.filmament.math.HashRandom;
import org.filmament.math.Simd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowerKernelTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 7, 8, 15, 16, 17, 31, 255, 256, 1_000})
    void scalarAndSimdAgreeToTheBit(int count) {
        assumeTrue(Simd.available(), "the vector module is not here");
        for (float exponent : new float[] {0.79f, 0.8951f, 1, 1.9164f}) {
            assertArrayEquals(raised(new ScalarPowerKernel(), count, exponent), raised(new SimdPowerKernel(), count, exponent));
        }
    }

    @Test
    void aKernelThatWarmsUpChangesNothing() {
        assumeTrue(Simd.available(), "the vector module is not here");
        PowerKernel warming = new WarmingPowerKernel();
        for (int call = 0; call < 500; call++) {
            int count = 100 + 3 * call;
            assertArrayEquals(raised(new ScalarPowerKernel(), count, 0.9f), raised(warming, count, 0.9f));
        }
    }

    @Test
    void whatLiesBehindTheCountIsLeftAlone() {
        float[] out = new float[40];
        new ScalarPowerKernel().raise(numbers(40), 21, 0.9f, 2, out);
        for (int k = 21; k < 40; k++) {
            assertEquals(0, out[k]);
        }
    }

    private static float[] raised(PowerKernel kernel, int count, float exponent) {
        float[] out = new float[count + 5];
        kernel.raise(numbers(count + 5), count, exponent, 1.577f, out);
        return out;
    }

    /// From the smallest squared distance that is raised to one of far apart points.
    private static float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int k = 0; k < count; k++) {
            numbers[k] = (float) (ForceKernel.MIN_SQUARED * Math.pow(1e24, HashRandom.uniform(1, k, 0)));
        }
        return numbers;
    }
}
