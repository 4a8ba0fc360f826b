package org.filmament.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanarDriftTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, -1.2, 3, -3})
    void aKnownTurnAndShiftIsMeasuredAndUndone(double angle) {
        float[] before = figure(7);
        float[] after = moved(before, angle);

        PlanarDrift drift = PlanarDrift.between(before, after);
        drift.undo(after);

        assertEquals(angle, drift.angle(), 1e-6);
        assertArrayEquals(before, after, 1e-5f);
    }

    @Test
    void theAngleIsThatOfTheProcrustesFit() {
        float[] before = figure(8);
        float[] after = moved(before, 0.4);
        Random random = new Random(9);
        for (int i = 0; i < after.length; i++) {
            after[i] += (float) random.nextGaussian();
        }

        double angle = PlanarDrift.between(before, after).angle();

        double[][] rotation = Procrustes.align(new FloatMatrix(50, 2, before), new FloatMatrix(50, 2, after)).rotation();
        assertEquals(Math.atan2(rotation[0][1], rotation[0][0]), angle, 1e-9);
    }

    @Test
    void aFigureWithoutExtentHasNotTurned() {
        assertEquals(new PlanarDrift(0, 1, 2, 3, 4), PlanarDrift.between(new float[] {1, 2}, new float[] {3, 4}));
        assertEquals(0, PlanarDrift.between(new float[0], new float[0]).angle());
    }

    @Test
    void lengthsMustAgree() {
        assertThrows(IllegalArgumentException.class, () -> PlanarDrift.between(new float[2], new float[4]));
        assertThrows(IllegalArgumentException.class, () -> PlanarDrift.between(new float[3], new float[3]));
    }

    private static float[] figure(long seed) {
        Random random = new Random(seed);
        float[] figure = new float[100];
        for (int i = 0; i < figure.length; i++) {
            figure[i] = (float) (random.nextGaussian() * (1 + i % 2));
        }
        return figure;
    }

    private static float[] moved(float[] figure, double angle) {
        float[] moved = new float[figure.length];
        for (int i = 0; i < figure.length; i += 2) {
            moved[i] = (float) (Math.cos(angle) * figure[i] - Math.sin(angle) * figure[i + 1] + 2);
            moved[i + 1] = (float) (Math.sin(angle) * figure[i] + Math.cos(angle) * figure[i + 1] - 1);
        }
        return moved;
    }
}
