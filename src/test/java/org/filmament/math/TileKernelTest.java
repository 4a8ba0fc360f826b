package org.filmament.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Random;
import org.filmament.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileKernelTest {

    private static final int TILE = TileKernel.ROWS * TileKernel.PANEL;

    private final TileKernel scalar = new ScalarTileKernel();
    private TileKernel simd = scalar;

    @BeforeEach
    void requireTheIncubator() {
        assumeTrue(Simd.available(), "the vector module is not here");
        simd = new SimdTileKernel();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 15, 16, 17, 31, 33, 64, 383, 384, 385})
    void productsAgreeToTheBit(int columns) {
        float[] rows = Samples.gaussian(3 + TileKernel.ROWS, columns, 1).data();
        float[] panels = Samples.gaussian(2 * TileKernel.PANEL, columns, 2).data();
        float[] byScalar = new float[TILE];
        float[] bySimd = new float[TILE];

        scalar.products(rows, 3 * columns, panels, TileKernel.PANEL * columns, columns, byScalar);
        simd.products(rows, 3 * columns, panels, TileKernel.PANEL * columns, columns, bySimd);

        assertArrayEquals(byScalar, bySimd);
    }

    @Test
    void oldContentsOfATileAreOverwritten() {
        float[] rows = Samples.gaussian(TileKernel.ROWS, 5, 1).data();
        float[] panel = Samples.gaussian(TileKernel.PANEL, 5, 2).data();
        float[] fresh = new float[TILE];
        float[] used = Samples.gaussian(TILE, 1, 3).data();

        scalar.products(rows, 0, panel, 0, 5, fresh);
        scalar.products(rows, 0, panel, 0, 5, used);
        assertArrayEquals(fresh, used);

        simd.products(rows, 0, panel, 0, 5, used);
        assertArrayEquals(fresh, used);
    }

    @Test
    void nearnessAgrees() {
        float[] tile = Samples.gaussian(TILE, 1, 4).data();
        float[] halves = Samples.gaussian(96, 1, 5).data();
        float[] limits = Samples.gaussian(96, 1, 6).data();
        Random random = new Random(7);
        for (int trial = 0; trial < 500; trial++) {
            int offset = random.nextInt(TileKernel.ROWS) * TileKernel.PANEL;
            int column = random.nextInt(3) * TileKernel.PANEL;
            float half = random.nextFloat();
            float limit = random.nextFloat() - 0.5f;

            assertEquals(scalar.near(tile, offset, half, limit, halves, limits, column),
                    simd.near(tile, offset, half, limit, halves, limits, column));
        }
    }

    @Test
    void aDistanceAtTheLimitOfEitherSideIsNear() {
        float[] tile = new float[TILE];
        float[] halves = new float[TileKernel.PANEL];
        float[] limits = new float[TileKernel.PANEL];
        Arrays.fill(limits, Float.NEGATIVE_INFINITY);
        limits[5] = 0.5f;
        limits[31] = Float.POSITIVE_INFINITY;

        for (TileKernel kernel : new TileKernel[] {scalar, simd}) {
            assertEquals(1 << 5 | 1 << 31, kernel.near(tile, 0, 0.5f, 0.25f, halves, limits, 0));
            assertEquals(-1, kernel.near(tile, 0, 0.5f, 0.5f, halves, limits, 0));
        }
    }
}
