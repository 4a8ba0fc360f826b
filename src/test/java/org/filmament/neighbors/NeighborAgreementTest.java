package org.filmament.neighbors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.filmament.Samples;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeighborAgreementTest {

    /// Two encoders that agree in part: the second sees half of what the first sees, and something of its own.
    private static KnnTable table(int n, long seed, int width, FloatMatrix base) {
        FloatMatrix own = Samples.gaussian(n, 6, seed);
        float[] mixed = new float[n * 6];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = base.data()[i] + 0.7f * own.data()[i];
        }
        return ExactNeighbors.search(new FloatMatrix(n, 6, mixed), Metric.EUCLIDEAN, width, Workers.serial(), Progress.NONE, Cancel.NEVER);
    }

    private static KnnTable random(int n, long seed, int width) {
        return ExactNeighbors.search(Samples.gaussian(n, 20, seed), Metric.COSINE, width, Workers.serial(), Progress.NONE, Cancel.NEVER);
    }

    private static NeighborAgreement agreement(KnnTable one, KnnTable other, int k) {
        return NeighborAgreement.of(one, other, k, Workers.serial());
    }

    private static Set<Integer> nearest(KnnTable table, int row, int k) {
        return IntStream.range(0, k).map(rank -> table.id(row, rank)).boxed().collect(Collectors.toSet());
    }

    /// How many rows are closer to their `k` nearest, or as close and before in the table.
    private static int standing(KnnTable table, int row, int k) {
        float own = distance(table, row, k);
        return (int) IntStream.range(0, table.rows()).filter(r -> distance(table, r, k) < own || distance(table, r, k) == own && r < row).count();
    }

    private static float distance(KnnTable table, int row, int k) {
        float sum = 0;
        for (int rank = 0; rank < k; rank++) {
            sum += table.distance(row, rank);
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "40, 1", "40, 15", "300, 15", "2100, 12"})
    void countsAndOrdersAreThoseOfSetsAndComparators(int n, int k) {
        FloatMatrix base = Samples.gaussian(n, 6, 1);
        KnnTable one = table(n, 2, k + 3, base);
        KnnTable other = table(n, 3, k + 1, base);
        NeighborAgreement agreement = agreement(one, other, k);
        int[] shared = IntStream.range(0, n).map(row -> {
            Set<Integer> both = nearest(one, row, k);
            both.retainAll(nearest(other, row, k));
            return both.size();
        }).toArray();
        assertArrayEquals(shared, IntStream.range(0, n).map(agreement::shared).toArray());
        assertEquals(Arrays.stream(shared).average().orElseThrow() / k, agreement.mean(), 1e-12);
        int[] doubt = IntStream.range(0, n).map(row -> Math.max(standing(one, row, k), standing(other, row, k))).toArray();
        Comparator<Integer> surest = Comparator.<Integer>comparingInt(row -> doubt[row]).thenComparing(row -> row);
        assertArrayEquals(sorted(n, Comparator.<Integer>comparingInt(row -> shared[row]).thenComparing(surest)), agreement.leastAgreed());
        assertArrayEquals(sorted(n, Comparator.<Integer>comparingInt(row -> -shared[row]).thenComparing(surest)), agreement.mostAgreed());
    }

    private static int[] sorted(int n, Comparator<Integer> order) {
        return IntStream.range(0, n).boxed().sorted(order).mapToInt(row -> row).toArray();
    }

    @Test
    void aTableAgreesWithItselfFully() {
        KnnTable table = random(200, 4, 20);
        NeighborAgreement agreement = agreement(table, table, 15);
        assertEquals(1, agreement.mean());
        assertEquals(15, agreement.shared(7));
    }

    @Test
    void unrelatedTablesAgreeAsChanceHasIt() {
        int n = 2000;
        NeighborAgreement agreement = agreement(random(n, 5, 15), random(n, 6, 15), 15);
        assertEquals(15.0 / (n - 1), agreement.chance());
        // Hypergeometric: each row's count has a variance of k·p, so the mean of n rows lies within 5 √(p / (k·n)) all but surely.
        assertEquals(agreement.chance(), agreement.mean(), 5 * Math.sqrt(agreement.chance() / (15.0 * n)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 16})
    void threadsChangeNothing(int threads) {
        FloatMatrix base = Samples.gaussian(5000, 6, 1);
        KnnTable one = table(5000, 2, 15, base);
        KnnTable other = table(5000, 3, 15, base);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            NeighborAgreement parallel = NeighborAgreement.of(one, other, 15, Workers.on(pool, threads));
            assertArrayEquals(agreement(one, other, 15).leastAgreed(), parallel.leastAgreed());
        }
    }

    @Test
    void noMoreAreComparedThanTheNarrowerTableHas() {
        NeighborAgreement agreement = agreement(random(50, 1, 4), random(50, 2, 30), 15);
        assertEquals(4, agreement.k());
        assertTrue(IntStream.range(0, 50).map(agreement::shared).allMatch(shared -> shared <= 4));
    }

    @Test
    void tablesWithoutNeighborsAgreeAboutNothing() {
        for (int n : new int[] {0, 1}) {
            KnnTable empty = new KnnTable(n, 0, 0, new int[0], new float[0]);
            NeighborAgreement agreement = agreement(empty, empty, 15);
            assertEquals(0, agreement.k());
            assertEquals(0, agreement.mean());
            assertEquals(0, agreement.chance());
            assertEquals(n, agreement.leastAgreed().length);
        }
    }

    @Test
    void tablesOfOtherRowsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> agreement(random(20, 1, 5), random(21, 1, 5), 5));
    }
}
