package org.filmament.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.filmament.cluster.Agreement.Purity;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void labelsMayBeNamedOtherwise() {
        assertEquals(1, Agreement.adjustedRand(new int[] {0, 0, 1, 1}, new int[] {7, 7, -3, -3}));
    }

    /// Values worked out by hand from the formula of Hubert and Arabie; the first two are also scikit-learn's documented ones.
    @Test
    void adjustedRandHasItsPublishedValues() {
        assertEquals(0.571428571, Agreement.adjustedRand(new int[] {0, 0, 1, 2}, new int[] {0, 0, 1, 1}), 1e-9);
        assertEquals(-0.5, Agreement.adjustedRand(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}), 1e-9);
        assertEquals(0, Agreement.adjustedRand(new int[] {0, 0, 0, 0}, new int[] {0, 1, 2, 3}), 1e-9);
        // Contingency 5 1 0 / 1 4 1 / 0 2 3: 20 pairs together, 40 and 42 within, 136 in all.
        assertEquals((20 - 40 * 42 / 136.0) / (41 - 40 * 42 / 136.0), Agreement.adjustedRand(
                new int[] {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2},
                new int[] {0, 0, 0, 0, 0, 1, 0, 1, 1, 1, 1, 2, 1, 1, 2, 2, 2}), 1e-9);
    }

    @Test
    void adjustedRandIsSymmetricAndAboutZeroForUnrelatedLabels() {
        Random random = new Random(3);
        int[] a = random.ints(20_000, 0, 12).toArray();
        int[] b = random.ints(20_000, 0, 30).toArray();

        assertEquals(0, Agreement.adjustedRand(a, b), 0.002);
        assertEquals(Agreement.adjustedRand(a, b), Agreement.adjustedRand(b, a), 1e-12);
    }

    @Test
    void degeneratePartitionsThatAreEqualAgreeFully() {
        assertEquals(1, Agreement.adjustedRand(new int[0], new int[0]));
        assertEquals(1, Agreement.adjustedRand(new int[1], new int[1]));
        assertEquals(1, Agreement.adjustedRand(new int[5], new int[5]));
        assertEquals(1, Agreement.adjustedRand(new int[] {0, 1, 2}, new int[] {2, 0, 1}));
    }

    @Test
    void manyPointsDoNotOverflow() {
        int[] one = new int[200_000];
        int[] halves = new int[200_000];
        Arrays.fill(halves, 100_000, 200_000, 1);

        assertEquals(0, Agreement.adjustedRand(one, halves), 1e-9);
    }

    @Test
    void purityJudgesOnlyClusteredPointsOfAKnownClass() {
        Clustering clustering = Clustering.canonical(new int[] {0, 0, 0, 0, 1, 1, 1, -1, -1}, new float[9]);

        Purity purity = Agreement.purity(clustering, new int[] {3, 3, 3, 5, 5, 0, -1, 5, 5});

        // Judged: 3 3 3 5 | 5 0. Most common: 3 of four and 1 of two; of all six, class 3 three times.
        assertEquals(new Purity(4 / 6.0, 3 / 6.0, 6), purity);
    }

    @Test
    void purityOfOneClusterIsItsBaseline() {
        int[] classes = new Random(1).ints(500, 0, 7).toArray();

        Purity purity = Agreement.purity(Clustering.canonical(new int[500], new float[500]), classes);

        assertEquals(purity.baseline(), purity.purity());
    }

    @Test
    void purityOfNothingIsNothing() {
        assertEquals(new Purity(0, 0, 0), Agreement.purity(Clustering.canonical(new int[] {-1}, new float[1]), new int[1]));
    }

    @Test
    void lengthsMustAgree() {
        assertThrows(IllegalArgumentException.class, () -> Agreement.adjustedRand(new int[2], new int[3]));
        assertThrows(IllegalArgumentException.class,
                () -> Agreement.purity(Clustering.canonical(new int[2], new float[2]), new int[3]));
    }
}
