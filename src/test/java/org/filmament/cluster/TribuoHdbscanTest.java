package org.filmament.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TribuoHdbscanTest {

    private static final HdbscanParams SMALL = new HdbscanParams(3, 2);

    /// Labels and probabilities worked out by the rules of the hdbscan package.
    @Test
    void aHandWorkedLineOfPointsHasItsPublishedLabelsAndProbabilities() {
        FloatMatrix line = column(0, 1, 2.1f, 3.3f, 10, 11.2f, 12.1f, 13.4f, 30);

        Clustering found = TribuoHdbscan.cluster(line, SMALL, Cancel.NEVER);

        assertArrayEquals(new int[] {0, 0, 0, 0, 1, 1, 1, 1, -1}, found.labels());
        assertArrayEquals(new float[] {1, 1, 1, .9130f, 1, 1, 1, .9545f, 0}, found.probabilities(), 1e-4f);
        assertEquals(2, found.clusters());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 12})
    void wellSeparatedBlobsAreFoundLargestFirst(int dimensions) {
        int[] sizes = {60, 120, 90};
        FloatMatrix blobs = blobs(sizes, dimensions, 3);

        Clustering found = TribuoHdbscan.cluster(blobs, HdbscanParams.DEFAULT, Cancel.NEVER);

        assertEquals(3, found.clusters());
        assertTrue(found.noiseShare() < 0.25, () -> "noise " + found.noiseShare());
        int[] expected = {2, 0, 1};
        for (int blob = 0, i = 0; blob < sizes.length; blob++) {
            for (int member = 0; member < sizes[blob]; member++, i++) {
                assertTrue(found.labels()[i] == Clustering.NOISE || found.labels()[i] == expected[blob], "point " + i);
            }
        }
    }

    @Test
    void theOrderOfThePointsDoesNotChangeThePartition() {
        FloatMatrix points = grid(25);
        Integer[] order = new Integer[points.rows()];
        Arrays.setAll(order, i -> i);
        Collections.shuffle(Arrays.asList(order), new Random(5));
        FloatMatrix shuffled = FloatMatrix.zeros(points.rows(), 2);
        for (int i = 0; i < order.length; i++) {
            System.arraycopy(points.data(), 2 * order[i], shuffled.data(), 2 * i, 2);
        }

        Clustering straight = TribuoHdbscan.cluster(points, new HdbscanParams(8, 3), Cancel.NEVER);
        Clustering permuted = TribuoHdbscan.cluster(shuffled, new HdbscanParams(8, 3), Cancel.NEVER);

        int[] expected = Arrays.stream(order).mapToInt(i -> straight.labels()[i]).toArray();
        assertTrue(straight.clusters() > 1);
        assertArrayEquals(Clustering.canonical(expected, new float[expected.length]).labels(), permuted.labels());
    }

    @Test
    void theSamePointsGiveTheSameClustering() {
        FloatMatrix points = blobs(new int[] {50, 50, 70}, 5, 11);

        assertEquals(TribuoHdbscan.cluster(points, HdbscanParams.DEFAULT, Cancel.NEVER),
                TribuoHdbscan.cluster(points, HdbscanParams.DEFAULT, Cancel.NEVER));
    }

    @Test
    void pointsThatCoincideAreFirmMembersOfOneCluster() {
        float[] xs = new float[60];
        for (int i = 0; i < 30; i++) {
            xs[i] = i < 25 ? 1 : 1 + 0.01f * i;
            xs[30 + i] = 50 + i * 0.1f;
        }

        Clustering found = TribuoHdbscan.cluster(column(xs), new HdbscanParams(10, 3), Cancel.NEVER);

        assertEquals(2, found.clusters());
        int label = found.labels()[0];
        for (int i = 0; i < 25; i++) {
            assertEquals(label, found.labels()[i]);
            assertEquals(1, found.probabilities()[i]);
        }
        for (float probability : found.probabilities()) {
            assertTrue(probability >= 0 && probability <= 1);
        }
    }

    @Test
    void pointsThatAllCoincideAreNoise() {
        Clustering found = TribuoHdbscan.cluster(column(new float[50]), HdbscanParams.DEFAULT, Cancel.NEVER);

        assertAllNoise(50, found);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 6, 19, 20, 39})
    void tooFewPointsForTwoClustersAreNoise(int count) {
        FloatMatrix line = evenLine(count);

        assertAllNoise(count, TribuoHdbscan.cluster(line, HdbscanParams.DEFAULT, Cancel.NEVER));
        assertAllNoise(count, TribuoHdbscan.cluster(line, new HdbscanParams(2, 60), Cancel.NEVER));
    }

    @Test
    void onePointMoreThanMinSamplesIsEnough() {
        Clustering found = TribuoHdbscan.cluster(column(0, 1, 10, 11), new HdbscanParams(2, 3), Cancel.NEVER);

        assertEquals(4, found.size());
    }

    @Test
    void anEvenLineHasNoClusters() {
        assertAllNoise(100, TribuoHdbscan.cluster(evenLine(100), HdbscanParams.DEFAULT, Cancel.NEVER));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void coordinatesThatAreNotFiniteAreRefusedByName(float value) {
        InputException e = assertThrows(InputException.class, () -> TribuoHdbscan.cluster(
                new FloatMatrix(2, 2, new float[] {0, 1, 2, value}), HdbscanParams.DEFAULT, Cancel.NEVER));

        assertEquals("Point 2 of 2 cannot be clustered: its coordinate 2 is not a finite number.", e.getMessage());
    }

    @Test
    void moreThanMaxPointsAreRefusedWithTheBound() {
        InputException e = assertThrows(InputException.class, () -> TribuoHdbscan.cluster(
                FloatMatrix.zeros(TribuoHdbscan.MAX_POINTS + 1, 1), HdbscanParams.DEFAULT, Cancel.NEVER));

        assertTrue(e.getMessage().contains("10,000") && e.getMessage().contains("10,001"), e.getMessage());
    }

    @Test
    void anotherSelectionThanTribuosIsRefused() {
        HdbscanParams leaves = HdbscanParams.DEFAULT.withSelection(ClusterSelection.LEAF);

        assertThrows(InputException.class, () -> TribuoHdbscan.cluster(evenLine(50), leaves, Cancel.NEVER));
    }

    @Test
    void aCancelLeavesFromWithinTribuosLoops() {
        AtomicInteger asked = new AtomicInteger();
        Cancel onThirdQuestion = () -> asked.incrementAndGet() >= 3;

        assertThrows(CancellationException.class,
                () -> TribuoHdbscan.cluster(blobs(new int[] {400, 400}, 5, 1), HdbscanParams.DEFAULT, onThirdQuestion));
        assertEquals(3, asked.get());
    }

    @Test
    void progressNeverFallsNorPassesItsTotal() {
        List<Long> reports = new ArrayList<>();

        TribuoHdbscan.cluster(blobs(new int[] {700, 900}, 2, 1), HdbscanParams.DEFAULT, (done, total) -> {
            assertTrue(done <= total);
            reports.add(done);
        }, Cancel.NEVER);

        assertTrue(reports.size() > 1);
        assertEquals(reports.stream().sorted().toList(), reports);
    }

    @Test
    void tribuoSaysNothingToTheLog() {
        List<LogRecord> heard = new ArrayList<>();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord message) {
                heard.add(message);
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        Logger root = Logger.getLogger("");
        root.addHandler(ear);
        try {
            TribuoHdbscan.cluster(blobs(new int[] {30, 30}, 2, 1), HdbscanParams.DEFAULT, Cancel.NEVER);
        } finally {
            root.removeHandler(ear);
        }

        assertEquals(List.of(), heard.stream().map(LogRecord::getMessage).toList());
    }

    private static void assertAllNoise(int count, Clustering found) {
        assertEquals(count, found.size());
        assertEquals(0, found.clusters());
        assertTrue(Arrays.stream(found.labels()).allMatch(label -> label == Clustering.NOISE));
        assertArrayEquals(new float[count], found.probabilities());
    }

    private static FloatMatrix column(float... values) {
        return new FloatMatrix(values.length, 1, values);
    }

    private static FloatMatrix evenLine(int count) {
        FloatMatrix line = FloatMatrix.zeros(count, 1);
        for (int i = 0; i < count; i++) {
            line.data()[i] = i;
        }
        return line;
    }

    private static FloatMatrix blobs(int[] sizes, int dimensions, long seed) {
        Random random = new Random(seed);
        FloatMatrix points = FloatMatrix.zeros(Arrays.stream(sizes).sum(), dimensions);
        int at = 0;
        for (int blob = 0; blob < sizes.length; blob++) {
            for (int i = 0; i < sizes[blob] * dimensions; i++) {
                points.data()[at++] = (float) (40 * blob + random.nextGaussian());
            }
        }
        return points;
    }

    /// Two square grids: nothing but ties.
    private static FloatMatrix grid(int side) {
        FloatMatrix points = FloatMatrix.zeros(side * side, 2);
        for (int i = 0; i < points.rows(); i++) {
            points.data()[2 * i] = i % side + (i % side > side / 2 ? 10 : 0);
            points.data()[2 * i + 1] = i / side;
        }
        return points;
    }
}
