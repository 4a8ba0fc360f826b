package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveTest {

    /// The values that umap-learn's fit gives.
    @ParameterizedTest
    @CsvSource({
        "0,    1,  1.932808, .790495",
        ".001, 1,  1.929073, .791505",
        ".01,  1,  1.895606, .800638",
        ".05,  1,  1.750225, .842055",
        ".1,   1,  1.576943, .895061",
        ".25,  1,  1.121436, 1.057500",
        ".5,   1,  .583030,  1.334167",
        ".8,   1,  .232063,  1.681232",
        ".99,  1,  .119305,  1.916390",
        ".5,   2,  .258879,  1.057500",
        ".1,  .5,  5.069309, 1.003005"})
    void theFitIsThatOfUmapLearn(double minDist, double spread, double a, double b) {
        Curve curve = Curve.fit(minDist, spread);

        assertEquals(a, curve.a(), 1e-4);
        assertEquals(b, curve.b(), 1e-4);
    }

    @Test
    void everySettingOfTheKnobHasACurveAndItSharpensAsTheKnobRises() {
        Curve before = Curve.fit(0, 1);
        for (int step = 1; step <= 99; step++) {
            Curve curve = Curve.fit(step / 100.0, 1);
            assertTrue(curve.a() < before.a() && curve.b() > before.b(), "min_dist " + step / 100.0);
            before = curve;
        }
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "1, 1", "0, 10", "10, 10", "0, 0.01"})
    void theEndsOfTheRangesHaveACurve(double minDist, double spread) {
        Curve curve = Curve.fit(minDist, spread);

        assertTrue(curve.a() > 0 && Double.isFinite(curve.a()) && curve.b() > 0 && Double.isFinite(curve.b()), curve::toString);
    }

    @Test
    void strengthFallsFromOneToZero() {
        Curve curve = Curve.fit(0.1, 1);

        assertEquals(1, curve.at(0));
        for (double d = 0; d < 20; d += 0.1) {
            assertTrue(curve.at(d + 0.1) < curve.at(d));
        }
        assertEquals(0, curve.at(1e6), 1e-9);
    }
}
