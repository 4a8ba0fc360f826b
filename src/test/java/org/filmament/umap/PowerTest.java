package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowerTest {

    @ParameterizedTest
    @ValueSource(floats = {0.7f, 0.7905f, 0.8951f, 1, 1.3342f, 1.9164f})
    void powersAreExactToOneInAHundredThousand(float exponent) {
        for (double x = 1e-12; x < 1e6; x *= 1.003) {
            double expected = Math.pow((float) x, exponent);
            assertEquals(1, Power.of((float) x, exponent) / expected, 1e-5, "of " + x);
        }
    }

    @Test
    void everyMantissaIsAsExact() {
        for (float x = 0.5f; x < 2; x = Math.nextUp(x) + 1e-6f) {
            assertEquals(1, Power.of(x, 0.8951f) / Math.pow(x, 0.8951f), 1e-5);
        }
    }

    @Test
    void logarithmsAndExponentialsOfWholeNumbersAreWhole() {
        for (int e = -126; e <= 126; e++) {
            assertEquals(e, Power.log2(Math.scalb(1f, e)), 1e-5);
            assertEquals(1, Power.exp2(e) / Math.scalb(1.0, e), 1e-6);
        }
    }

    @Test
    void powersBeyondTheRangeOfFloatsStayInIt() {
        assertTrue(Float.isFinite(Power.of(Float.MAX_VALUE, 2)));
        assertTrue(Power.of(Float.MIN_NORMAL, 2) > 0);
    }
}
