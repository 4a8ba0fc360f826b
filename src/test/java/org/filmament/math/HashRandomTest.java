package org.filmament.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashRandomTest {

    private static final int DRAWS = 100_000;

    @Test
    void aNumberDependsOnWhatItIsForAndNothingElse() {
        long bits = HashRandom.bits(42, 7, 3);
        HashRandom.bits(1, 2, 3);

        assertEquals(bits, HashRandom.bits(42, 7, 3));
        assertEquals(HashRandom.gaussian(42, 7, 3), HashRandom.gaussian(42, 7, 3));
    }

    @Test
    void neighboringSeedsItemsAndStepsGetDifferentNumbers() {
        Set<Long> seen = new HashSet<>();
        for (int seed = 0; seed < 40; seed++) {
            for (int item = 0; item < 40; item++) {
                for (int step = 0; step < 40; step++) {
                    assertTrue(seen.add(HashRandom.bits(seed, item, step)));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,0"})
    void halfOfTheBitsChangeFromOneItemToTheNext(int items, int steps) {
        long changed = 0;
        for (int i = 0; i < DRAWS; i++) {
            changed += Long.bitCount(HashRandom.bits(5, items * (long) i, steps * (long) i)
                    ^ HashRandom.bits(5, items * (i + 1L), steps * (i + 1L)));
        }

        assertEquals(32, (double) changed / DRAWS, 0.1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100, 1_000})
    void integersFallEquallyOftenOnAllValues(int bound) {
        int[] counts = new int[bound];
        for (int i = 0; i < DRAWS; i++) {
            counts[HashRandom.below(bound, 9, i, 1)]++;
        }

        double expected = (double) DRAWS / bound;
        double chiSquared = 0;
        for (int count : counts) {
            chiSquared += (count - expected) * (count - expected) / expected;
        }
        // Four deviations above the mean of a chi-squared distribution with bound - 1 degrees of freedom.
        assertTrue(chiSquared <= bound - 1 + 4 * Math.sqrt(2.0 * bound) + 1e-9, "chi squared " + chiSquared);
    }

    @Test
    void uniformNumbersHaveTheMomentsOfTheUniformDistribution() {
        Moments moments = new Moments();
        for (int i = 0; i < DRAWS; i++) {
            moments.add(HashRandom.uniform(3, i, 0));
        }

        assertTrue(moments.min >= 0 && moments.max < 1);
        assertEquals(0.5, moments.mean(), 0.005);
        assertEquals(1.0 / 12, moments.variance(), 0.002);
    }

    @Test
    void gaussiansHaveTheMomentsOfTheNormalDistribution() {
        Moments moments = new Moments();
        double product = 0;
        for (int i = 0; i < DRAWS; i++) {
            moments.add(HashRandom.gaussian(3, 1, i));
            product += HashRandom.gaussian(3, 1, i) * HashRandom.gaussian(3, 1, i + 1);
        }

        assertEquals(0, moments.mean(), 0.015);
        assertEquals(1, moments.variance(), 0.02);
        assertEquals(0, product / DRAWS, 0.015);
        assertTrue(Double.isFinite(moments.max) && moments.max > 3 && moments.min < -3);
    }

    /// Running sums of what was drawn.
    private static final class Moments {

        private double sum;
        private double squares;
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;

        void add(double value) {
            sum += value;
            squares += value * value;
            min = Math.min(min, value);
            max = Math.max(max, value);
        }

        double mean() {
            return sum / DRAWS;
        }

        double variance() {
            return squares / DRAWS - mean() * mean();
        }
    }
}
