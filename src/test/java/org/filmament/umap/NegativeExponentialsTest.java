package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegativeExponentialsTest {

    /// Lengths at which vector loops have remainders.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 7, 63, 64, 199, 2_000})
    void theyAreTheLibrarysExponentials(int count) {
        double[] x = new double[count];
        for (int k = 0; k < count; k++) {
            x[k] = 60.0 * k / Math.max(1, count - 1);
        }
        double[] found = new double[count + 1];
        found[count] = 7;
        NegativeExponentials.of(x, 1.5, found, count);
        for (int k = 0; k < count; k++) {
            double expected = Math.exp(-1.5 * x[k]);
            assertEquals(expected, found[k], expected * (1.5 * x[k] <= 50 ? 1e-9 : 3e-7));
        }
        assertEquals(7, found[count], "nothing beyond is written");
    }

    @ParameterizedTest
    @ValueSource(doubles = {104, 1e3, 1e300, Double.POSITIVE_INFINITY})
    void theFarthestLeaveNothing(double x) {
        double[] found = new double[1];
        NegativeExponentials.of(new double[] {x}, 1, found, 1);
        assertEquals(0f, (float) found[0]);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 1e9})
    void nothingBeyondIsWholeMembership(double rate) {
        double[] found = new double[1];
        NegativeExponentials.of(new double[1], rate, found, 1);
        assertEquals(1, found[0]);
    }
}
