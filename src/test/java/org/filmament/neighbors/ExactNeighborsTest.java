package org.filmament.neighbors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.filmament.Samples;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.CancelSource;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactNeighborsTest {

    /// Sizes below, at and above the borders of tiles (32 rows) and blocks (256).
    static Stream<Arguments> sizes() {
        return Stream.of(1, 2, 3, 31, 32, 33, 255, 256, 257, 600)
                .flatMap(n -> Stream.of(Metric.values()).map(metric -> Arguments.of(n, metric)));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theNearestOfAllRowsAreFound(int n, Metric metric) {
        requireNearest(Samples.gaussian(n, 19, n), metric, 15);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "8", "33", "384"})
    void anyNumberOfColumnsWillDo(int columns) {
        for (Metric metric : Metric.values()) {
            requireNearest(Samples.gaussian(70, columns, columns), metric, 8);
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 9", "10, 10", "10, 200", "300, 299", "300, 1000"})
    void noRowHasMoreNeighborsThanThereAreOthers(int n, int width) {
        FloatMatrix vectors = Samples.gaussian(n, 6, 1);

        KnnTable table = search(vectors, Metric.EUCLIDEAN, width);

        assertEquals(n - 1, table.width());
        requireNearest(vectors, Metric.EUCLIDEAN, width);
    }

    @ParameterizedTest
    @CsvSource({"0,5", "1,5", "7,0", "7,-1"})
    void whereThereIsNothingToFindTheTableIsEmpty(int n, int width) {
        KnnTable table = search(Samples.gaussian(n, 4, 1), Metric.COSINE, width);

        assertEquals(n, table.rows());
        assertEquals(0, table.width());
    }

    @ParameterizedTest
    @EnumSource
    void tiesGoToTheLowerRow(Metric metric) {
        FloatMatrix compass = FloatMatrix.zeros(320, 2);
        for (int i = 0; i < compass.rows(); i++) {
            compass.data()[2 * i + i % 2] = i % 4 < 2 ? 1 : -1;
        }

        KnnTable table = search(compass, metric, 200);

        for (int i = 0; i < compass.rows(); i++) {
            assertArrayEquals(Arrays.copyOf(BruteForce.order(compass, metric, i), 200), ids(table, i));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 100_000})
    void wholeNumbersTieWhereverTheyLie(int shift) {
        FloatMatrix vectors = FloatMatrix.zeros(400, 6);
        Random random = new Random(8);
        for (int v = 0; v < vectors.data().length; v++) {
            vectors.data()[v] = shift + random.nextInt(5);
        }

        KnnTable table = search(vectors, Metric.EUCLIDEAN, 30);

        for (int i = 0; i < 400; i++) {
            assertArrayEquals(Arrays.copyOf(BruteForce.order(vectors, Metric.EUCLIDEAN, i), 30), ids(table, i));
        }
    }

    @ParameterizedTest
    @CsvSource({"COSINE,1,0", "COSINE,1000,0", "COSINE,1,50", "EUCLIDEAN,1,0", "EUCLIDEAN,1000,0", "EUCLIDEAN,1,50", "EUCLIDEAN,1e-4,0"})
    void duplicatesAreExactlyZeroApartAndComeFirst(Metric metric, float scale, float shift) {
        FloatMatrix distinct = moved(Samples.gaussian(100, 64, 5), scale, shift);
        FloatMatrix vectors = FloatMatrix.zeros(300, 64);
        for (int i = 0; i < 300; i++) {
            System.arraycopy(distinct.data(), i % 100 * 64, vectors.data(), i * 64, 64);
        }

        KnnTable table = search(vectors, metric, 5);

        for (int i = 0; i < 300; i++) {
            assertEquals(0, table.distance(i, 0));
            assertEquals(0, table.distance(i, 1));
            assertEquals(3 * (i % 100) + 300 - i, table.id(i, 0) + table.id(i, 1));
            assertTrue(table.id(i, 0) < table.id(i, 1));
            assertTrue(table.distance(i, 2) > 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsFarFromTheOriginAreToldApart(Metric metric) {
        requireNearest(moved(Samples.gaussian(300, 20, 6), 1, metric == Metric.EUCLIDEAN ? 1_000 : 3), metric, 10);
    }

    @ParameterizedTest
    @ValueSource(floats = {1e-30f, 1e-10f, 1e6f, 1e15f})
    void theScaleOfTheVectorsScalesTheirDistances(float scale) {
        FloatMatrix vectors = Samples.gaussian(120, 10, 7);
        KnnTable table = search(vectors, Metric.EUCLIDEAN, 6);

        KnnTable scaled = search(moved(vectors, scale, 0), Metric.EUCLIDEAN, 6);

        for (int e = 0; e < table.distances().length; e++) {
            assertEquals(1, scaled.distances()[e] / (table.distances()[e] * (double) scale), 1e-4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTableIsTheSameAtAnyParallelism(Metric metric) {
        FloatMatrix vectors = Samples.blobs(900, 24, 7, 2, 3);
        KnnTable serial = search(vectors, metric, 40);
        for (int threads : new int[] {1, 2, 8}) {
            Samples.onThreads(threads, workers -> {
                KnnTable table = ExactNeighbors.search(vectors, metric, 40, workers, Progress.NONE, Cancel.NEVER);
                assertArrayEquals(serial.ids(), table.ids());
                assertArrayEquals(serial.distances(), table.distances());
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNarrowSearchIsASliceOfAWideOne(Metric metric) {
        FloatMatrix vectors = Samples.blobs(500, 16, 5, 2, 4);
        KnnTable wide = search(vectors, metric, 120);
        KnnTable narrow = search(vectors, metric, 14);
        KnnTable slice = wide.slice(14);

        for (int i = 0; i < 500; i++) {
            for (int rank = 0; rank < 14; rank++) {
                assertEquals(narrow.id(i, rank), slice.id(i, rank));
                assertEquals(narrow.distance(i, rank), slice.distance(i, rank));
            }
        }
    }

    @Test
    void aZeroVectorIsOneAwayFromEverything() {
        FloatMatrix vectors = Samples.gaussian(40, 5, 9);
        Arrays.fill(vectors.data(), 7 * 5, 8 * 5, 0);

        KnnTable table = search(vectors, Metric.COSINE, 39);

        assertArrayEquals(BruteForce.order(vectors, Metric.COSINE, 7), ids(table, 7));
        for (int rank = 0; rank < 39; rank++) {
            assertEquals(1, table.distance(7, rank));
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void valuesThatAreNoNumbersAreRefusedByName(float value) {
        FloatMatrix vectors = Samples.gaussian(10, 4, 1);
        vectors.data()[6 * 4 + 3] = value;

        InputException refusal = assertThrows(InputException.class, () -> search(vectors, Metric.COSINE, 3));

        assertEquals("Vector 6 holds " + value + " at position 3; every value must be a finite number.", refusal.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void theLongestVectorsThereCanBeAreMeasured(Metric metric) {
        FloatMatrix vectors = Samples.gaussian(40, 4, 1);
        vectors.data()[6 * 4 + 3] = 3e38f;
        vectors.data()[7 * 4 + 3] = -3e38f;

        KnnTable table = search(vectors, metric, 39);

        for (int i = 0; i < 40; i++) {
            for (int rank = 0; rank < 39; rank++) {
                assertTrue(Float.isFinite(table.distance(i, rank)));
            }
        }
        assertEquals(7, table.id(6, 38));
    }

    @Test
    void aCancelIsHeeded() {
        CancelSource cancel = new CancelSource();

        assertThrows(CancellationException.class, () -> ExactNeighbors.search(Samples.gaussian(2_000, 4, 1), Metric.COSINE, 5,
                Workers.serial(), (done, total) -> cancel.request(), cancel));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void progressRisesToOneTotal(int threads) {
        List<Long> reports = new ArrayList<>();
        Set<Long> totals = new HashSet<>();
        Samples.onThreads(threads, workers -> ExactNeighbors.search(Samples.gaussian(2_500, 4, 1), Metric.COSINE, 5, workers,
                (done, total) -> {
                    synchronized (reports) {
                        reports.add(done);
                        totals.add(total);
                    }
                }, Cancel.NEVER));

        assertEquals(reports.stream().sorted().toList(), reports);
        assertEquals(Set.of(reports.getLast()), totals);
        assertNotEquals(0, reports.size());
    }

    /// Distances are those of doubles, rank by rank, and each id is at its distance; where distances nearly tie, either may come first.
    private static void requireNearest(FloatMatrix vectors, Metric metric, int width) {
        KnnTable table = search(vectors, metric, width);
        for (int i = 0; i < vectors.rows(); i++) {
            int[] order = BruteForce.order(vectors, metric, i);
            Set<Integer> distinct = new HashSet<>();
            for (int rank = 0; rank < table.width(); rank++) {
                double expected = BruteForce.distance(vectors, metric, i, order[rank]);
                double tolerance = 1e-5 * Math.max(1, expected);
                assertEquals(expected, table.distance(i, rank), tolerance);
                assertEquals(expected, BruteForce.distance(vectors, metric, i, table.id(i, rank)), tolerance);
                assertTrue(rank == 0 || table.distance(i, rank) >= table.distance(i, rank - 1));
                assertTrue(distinct.add(table.id(i, rank)) && table.id(i, rank) != i);
            }
        }
    }

    private static KnnTable search(FloatMatrix vectors, Metric metric, int width) {
        return ExactNeighbors.search(vectors, metric, width, Workers.serial(), Progress.NONE, Cancel.NEVER);
    }

    private static int[] ids(KnnTable table, int row) {
        return Arrays.copyOfRange(table.ids(), row * table.stride(), row * table.stride() + table.width());
    }

    private static FloatMatrix moved(FloatMatrix matrix, float scale, float shift) {
        FloatMatrix moved = matrix.copy();
        for (int v = 0; v < moved.data().length; v++) {
            moved.data()[v] = matrix.data()[v] * scale + shift;
        }
        return moved;
    }
}
