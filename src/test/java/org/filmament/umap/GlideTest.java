package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.filmament.Samples;
import org.filmament.math.PlanarDrift;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlideTest {

    @Test
    void theRadiusIsTheRootMeanSquareDistanceFromTheCentroid() {
        assertEquals(5, Glide.radius(new float[] {103, 4, 97, -4}, 2), 1e-6);
        assertEquals(0, Glide.radius(new float[] {7, 7, 7}, 3), 1e-6);
        assertEquals(0, Glide.radius(new float[0], 2));
    }

    @ParameterizedTest
    @CsvSource({"2,0.2", "2,1", "3,0.2", "3,1", "1,1"})
    void noPointIsDrawnFartherThanTheLimit(int dimensions, double share) {
        float[] start = Samples.gaussian(200, dimensions, 1).data();
        float[] target = Samples.gaussian(200, dimensions, 2).data();
        Glide glide = new Glide(start, dimensions);
        for (int frame = 0; frame < 50; frame++) {
            float[] before = glide.drawn();
            double limit = Glide.MAX_STEP * glide.radius();
            glide.advance(target, share);
            assertTrue(largestStep(before, glide.drawn(), dimensions) <= limit * (1 + 1e-4));
        }
    }

    /// All but one point go right and that one goes left: seen from the middle, it is twice as fast.
    @Test
    void noPointIsFasterForGoingAgainstTheDrift() {
        float[] start = Samples.gaussian(100, 2, 1).data();
        float[] target = start.clone();
        for (int i = 0; i < 100; i++) {
            target[2 * i] += i == 40 ? -10 : 10;
        }
        Glide glide = new Glide(start, 2);
        double limit = Glide.MAX_STEP * glide.radius();

        glide.advanceInPlace(target, 1);

        assertTrue(largestStep(start, glide.drawn(), 2) <= limit * (1 + 1e-4));
        assertTrue(largestStep(start, glide.drawn(), 2) > 0.9 * limit);
        requireNoDrift(start, glide.drawn());
    }

    @Test
    void inPlaceNothingShiftsOrTurnsAsAWhole() {
        float[] start = Samples.gaussian(300, 2, 1).data();
        float[] target = turned(Samples.gaussian(300, 2, 2).data(), 1, 5, -3);
        Glide glide = new Glide(start, 2);
        for (int frame = 0; frame < 60; frame++) {
            float[] before = glide.drawn();
            double limit = Glide.MAX_STEP * glide.radius();
            glide.advanceInPlace(target, 0.2);
            requireNoDrift(before, glide.drawn());
            assertTrue(largestStep(before, glide.drawn(), 2) <= limit * (1 + 1e-4));
        }
    }

    @Test
    void aTargetThatIsOnlyTurnedAndShiftedMovesNothingForLong() {
        float[] start = Samples.gaussian(100, 2, 1).data();
        float[] target = turned(start, 0.5, 2, 2);
        Glide glide = new Glide(start, 2);
        for (int frame = 0; frame < 200; frame++) {
            glide.advanceInPlace(target, 0.3);
        }

        assertTrue(glide.hasReached(target, 1e-3));
        assertTrue(largestStep(start, glide.drawn(), 2) < 0.05 * glide.radius());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void theTargetIsReachedInTheEnd(int dimensions) {
        float[] target = Samples.gaussian(100, dimensions, 2).data();
        Glide glide = new Glide(Samples.gaussian(100, dimensions, 1).data(), dimensions);
        assertFalse(glide.hasReached(target, 1e-3));
        for (int frame = 0; frame < 500; frame++) {
            glide.advance(target, 0.35);
        }

        assertTrue(glide.hasReached(target, 1e-5));
    }

    @Test
    void arrivingIsExact() {
        float[] target = {1, 2, 3, 4};
        Glide glide = new Glide(new float[] {0, 0, 1, 1}, 2);

        glide.arrive(target);

        assertArrayEquals(target, glide.drawn());
        assertNotSame(target, glide.drawn());
    }

    @Test
    void whatWasDrawnIsNeverWrittenAgain() {
        Glide glide = new Glide(Samples.gaussian(50, 2, 1).data(), 2);
        float[] drawn = glide.drawn();
        float[] copy = drawn.clone();

        glide.advance(Samples.gaussian(50, 2, 2).data(), 0.5);
        glide.advanceInPlace(Samples.gaussian(50, 2, 3).data(), 0.5);
        glide.unfold(Samples.gaussian(50, 2, 3).data(), 0.5);

        assertArrayEquals(copy, drawn);
    }

    @Test
    void theStepShareIsThatOfTheMedianPoint() {
        float[] start = Samples.gaussian(101, 2, 1).data();
        float[] target = start.clone();
        Glide glide = new Glide(start, 2);
        for (int i = 0; i < 101; i++) {
            target[2 * i] += i < 50 ? 0 : i == 50 ? 0.01f : 0.015f;
        }

        glide.unfold(target, 1);

        assertEquals(0.01, glide.stepShare() * glide.radius(), 1e-5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void noPointsAndOnePointAreNoTrouble(int n) {
        Glide glide = new Glide(new float[2 * n], 2);

        glide.advanceInPlace(new float[2 * n], 0.2);

        assertEquals(0, glide.stepShare());
        assertTrue(glide.hasReached(new float[2 * n], 1e-3));
    }

    static double largestStep(float[] before, float[] after, int dimensions) {
        double largest = 0;
        for (int i = 0; i < before.length; i += dimensions) {
            double squared = 0;
            for (int c = i; c < i + dimensions; c++) {
                squared += ((double) after[c] - before[c]) * ((double) after[c] - before[c]);
            }
            largest = Math.max(largest, Math.sqrt(squared));
        }
        return largest;
    }

    static void requireNoDrift(float[] before, float[] after) {
        double radius = Glide.radius(before, 2);
        PlanarDrift drift = PlanarDrift.between(before, after);
        assertEquals(0, drift.angle(), 1e-5);
        assertEquals(0, Math.hypot(drift.toX() - drift.fromX(), drift.toY() - drift.fromY()) / radius, 1e-5);
    }

    private static float[] turned(float[] points, double angle, double x, double y) {
        float[] turned = points.clone();
        for (int i = 0; i < points.length; i += 2) {
            turned[i] = (float) (Math.cos(angle) * points[i] - Math.sin(angle) * points[i + 1] + x);
            turned[i + 1] = (float) (Math.sin(angle) * points[i] + Math.cos(angle) * points[i + 1] + y);
        }
        return turned;
    }
}
