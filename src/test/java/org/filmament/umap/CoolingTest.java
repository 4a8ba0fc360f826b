package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoolingTest {

    static Stream<Cooling> runs() {
        return Stream.of(Cooling.fresh(500), Cooling.fresh(1), Cooling.settling(1_000, 15, 16, 0), Cooling.settling(1_000, 15, 60, 0),
                Cooling.settling(50_000, 15, 16, 0), Cooling.settling(50_000, 60, 15, 0));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theRateFallsFromItsStartAndStaysAboveZero(Cooling cooling) {
        assertEquals(cooling.start(), cooling.rate(0));
        for (int epoch = 1; epoch < cooling.epochs(); epoch++) {
            assertTrue(cooling.rate(epoch) > 0 && cooling.rate(epoch) < cooling.rate(epoch - 1));
        }
        assertEquals(0, cooling.rate(cooling.epochs()));
        assertEquals(0, cooling.rate(cooling.epochs() + 1));
    }

    @Test
    void powerOneIsAStraightLine() {
        Cooling line = new Cooling(200, 1, 1);

        assertEquals(0.75, line.rate(50), 1e-12);
        assertEquals(0.5, line.rate(100), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 50_000})
    void anotherGraphSettlesHotterAndLongerThanNearlyTheSame(int points) {
        Cooling mild = Cooling.settling(points, 15, 16, 0);
        Cooling hot = Cooling.settling(points, 15, 60, 0);

        assertTrue(mild.start() < hot.start() && mild.epochs() < hot.epochs());
        assertEquals(hot, Cooling.settling(points, 60, 15, 0));
        assertEquals(hot, Cooling.settling(points, 15, 15, 0.3));
        assertTrue(hot.start() < Cooling.settling(points, 15, 15, 0.7).start());
        assertEquals(mild, Cooling.settling(points, 15, 15, 0.01));
    }
}
