package org.filmament.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.filmament.Samples;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HdbscanTest {

    private static final HdbscanParams SMALL = new HdbscanParams(3, 2);

    /// Nine points on a line, worked out by the rules of the hdbscan package.
    private static final FloatMatrix LINE = column(0, 1, 2.1f, 3.3f, 10, 11.2f, 12.1f, 13.4f, 30);

    @Test
    void theHandWorkedLineHasItsCoreDistances() {
        assertArrayEquals(new float[] {2.1f, 1.1f, 1.2f, 2.3f, 2.1f, 1.2f, 1.3f, 2.2f, 17.9f}, of(LINE, 2).coreDistances(), 1e-5f);
    }

    @Test
    void theHandWorkedLineHasItsCondensedTree() {
        CondensedTree tree = of(LINE, 2).condensedTree(3);

        assertArrayEquals(new int[] {-1, 0, 0}, tree.parents());
        assertArrayEquals(new double[] {0, .149254, .149254}, tree.births(), 1e-6);
        assertArrayEquals(new int[] {9, 4, 4}, tree.sizes());
        assertArrayEquals(new int[] {1, 1, 1, 1, 2, 2, 2, 2, 0}, tree.pointClusters());
        assertArrayEquals(new double[] {.476190, .476190, .476190, .434783, .476190, .476190, .476190, .454545, .055866},
                tree.pointLambdas(), 1e-6);
        assertArrayEquals(new double[] {1.249896, 1.266339, 1.286102}, tree.stabilities(), 1e-5);
        assertArrayEquals(new float[] {0, 0, 0, .0870f, 0, 0, 0, .0455f, .8827f}, tree.outlierScores(), 1e-4f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXCESS_OF_MASS", "LEAF"})
    void theHandWorkedLineHasItsLabelsAndProbabilities(ClusterSelection selection) {
        DensityClustering found = of(LINE, 2).cut(SMALL.withSelection(selection));

        assertArrayEquals(new int[] {0, 0, 0, 0, 1, 1, 1, 1, -1}, found.clustering().labels());
        assertArrayEquals(new float[] {1, 1, 1, .9130f, 1, 1, 1, .9545f, 0}, found.clustering().probabilities(), 1e-4f);
        assertArrayEquals(new int[] {1, 2}, found.nodes());
        assertArrayEquals(new double[] {1.266339 / 4 / .476190, 1.286102 / 4 / .476190}, found.persistences(), 1e-5);
    }

    /// The other implementation, on points whose distances are all different.
    @ParameterizedTest
    @CsvSource({"2,5", "5,2", "8,10"})
    void tribuoFindsTheSameClusters(int dimensions, int minSamples) {
        FloatMatrix points = Samples.blobs(5_000, dimensions, 12, 10, 7);
        HdbscanParams params = new HdbscanParams(20, minSamples);

        Clustering own = cluster(points, params);
        Clustering theirs = TribuoHdbscan.cluster(points, params, Cancel.NEVER);

        assertTrue(own.clusters() >= 5, () -> own.clusters() + " clusters");
        assertEquals(theirs.clusters(), own.clusters());
        double agreement = Agreement.adjustedRand(own, theirs);
        assertTrue(agreement >= 0.99, () -> "adjusted Rand index " + agreement);
    }

    @Test
    void theResultIsTheSameToTheBitAtAnyParallelism() {
        FloatMatrix points = Samples.blobs(6_000, 5, 30, 2, 3);
        FloatMatrix ties = grid(70);
        for (FloatMatrix each : List.of(points, ties)) {
            CondensedTree serial = of(each, 5).condensedTree(8);
            for (int threads : new int[] {1, 2, 8}) {
                Samples.onThreads(threads, workers -> assertEquals(serial,
                        Hdbscan.of(each, 5, workers, Progress.NONE, Cancel.NEVER).condensedTree(8)));
            }
        }
    }

    @Test
    void movingAllPointsAndScalingThemChangesNoCluster() {
        FloatMatrix points = Samples.blobs(2_000, 3, 8, 6, 5);
        FloatMatrix moved = points.copy();
        for (int v = 0; v < moved.data().length; v++) {
            moved.data()[v] = 3 * moved.data()[v] + 20;
        }

        Clustering still = cluster(points, HdbscanParams.DEFAULT);

        assertTrue(still.clusters() > 2);
        assertTrue(Agreement.adjustedRand(still, cluster(moved, HdbscanParams.DEFAULT)) > 0.999);
    }

    @ParameterizedTest
    @ValueSource(ints = {-140, -100, -1, 1, 60, 120})
    void aPowerOfTwoScalesDensitiesAndNothingElse(int exponent) {
        FloatMatrix points = Samples.blobs(800, 4, 5, 4, 2);
        FloatMatrix scaled = points.copy();
        // Whole numbers of 2⁻⁹: no digit is lost where the scale leaves few.
        for (int v = 0; v < scaled.data().length; v++) {
            points.data()[v] = Math.round(points.data()[v] * 512) / 512f;
            scaled.data()[v] = Math.scalb(points.data()[v], exponent);
        }

        assertEquals(cluster(points, HdbscanParams.DEFAULT), cluster(scaled, HdbscanParams.DEFAULT));
    }

    @Test
    void wellSeparatedBlobsAreFoundLargestFirst() {
        FloatMatrix blobs = Samples.blobs(900, 5, 3, 30, 1);

        Clustering found = cluster(blobs, HdbscanParams.DEFAULT);

        assertEquals(3, found.clusters());
        assertTrue(found.noiseShare() < 0.25, () -> "noise " + found.noiseShare());
        for (int i = 3; i < 900; i++) {
            assertTrue(found.labels()[i] == Clustering.NOISE || found.labels()[i % 3] == Clustering.NOISE
                    || found.labels()[i] == found.labels()[i % 3], "point " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 6, 19, 20, 39})
    void tooFewPointsForTwoClustersAreNoise(int count) {
        FloatMatrix line = FloatMatrix.zeros(count, 1);
        for (int i = 0; i < count; i++) {
            line.data()[i] = i * i;
        }

        for (ClusterSelection selection : ClusterSelection.values()) {
            assertAllNoise(count, cluster(line, HdbscanParams.DEFAULT.withSelection(selection)));
            assertAllNoise(count, cluster(line, new HdbscanParams(20, 60).withSelection(selection)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 31, 32, 33, 64, 65, 5_000})
    void pointsThatAllCoincideAreNoiseOrOneCluster(int count) {
        FloatMatrix same = FloatMatrix.zeros(count, 3);
        Arrays.fill(same.data(), 7);
        HdbscanParams params = new HdbscanParams(2, 5);

        assertAllNoise(count, cluster(same, params));
        assertAllNoise(count, cluster(same, params.withSelection(ClusterSelection.LEAF)));
        Clustering single = cluster(same, params.withAllowSingleCluster(true));
        assertEquals(1, single.clusters());
        assertEquals(0, single.noiseShare());
        assertEquals(1, single.probabilities()[count - 1]);
    }

    @Test
    void pointsThatCoincideAreFirmMembersOfOneCluster() {
        float[] xs = new float[60];
        for (int i = 0; i < 30; i++) {
            xs[i] = i < 25 ? 1 : 1 + 0.01f * i;
            xs[30 + i] = 50 + i * 0.1f;
        }

        for (ClusterSelection selection : ClusterSelection.values()) {
            DensityClustering cut = of(column(xs), 3).cut(new HdbscanParams(10, 3).withSelection(selection));
            Clustering found = cut.clustering();
            assertEquals(2, found.clusters());
            for (int i = 0; i < 25; i++) {
                assertEquals(found.labels()[0], found.labels()[i]);
                assertEquals(1, found.probabilities()[i]);
                assertEquals(0, cut.tree().outlierScores()[i]);
            }
            for (float probability : found.probabilities()) {
                assertTrue(probability >= 0 && probability <= 1);
            }
        }
    }

    @Test
    void oneClusterIsFoundOnlyIfAllowed() {
        FloatMatrix one = Samples.gaussian(200, 2, 1);

        assertAllNoise(200, cluster(one, new HdbscanParams(60, 5)));
        Clustering allowed = cluster(one, new HdbscanParams(60, 5).withAllowSingleCluster(true));
        assertEquals(1, allowed.clusters());
        assertEquals(0, allowed.noiseShare());
        Clustering core = cluster(one, new HdbscanParams(60, 5).withAllowSingleCluster(true).withClusterSelectionEpsilon(0.3));
        assertEquals(1, core.clusters());
        assertTrue(core.noiseShare() > 0.05 && core.noiseShare() < 0.95, () -> "noise " + core.noiseShare());
    }

    @Test
    void fewerLeavesRemainAtLargerSizesAndAsManyAsCounted() {
        Hdbscan densities = of(Samples.gaussian(3_000, 2, 4), 5);
        int before = Integer.MAX_VALUE;
        for (int size = 2; size < 60; size++) {
            int leaves = densities.leaves(size);
            CondensedTree tree = densities.condensedTree(size);
            long counted = IntStream.range(0, tree.clusters()).filter(c -> tree.leaves()[c]).count();
            assertEquals(counted, leaves, "at size " + size);
            assertTrue(leaves <= before);
            before = leaves;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 17, 50, 100_000})
    void leafClustersAreTheFinestOfAtMostSoMany(int most) {
        Hdbscan densities = of(Samples.gaussian(3_000, 2, 4), 5);

        DensityClustering cut = densities.leafClusters(most, new HdbscanParams(4, 5));

        int size = cut.params().minClusterSize();
        assertTrue(densities.leaves(size) <= most);
        assertTrue(size == 4 || densities.leaves(size - 1) > most, () -> "size " + size);
        assertEquals(densities.leaves(size) == 1 ? 0 : densities.leaves(size), cut.clustering().clusters());
    }

    @ParameterizedTest
    @CsvSource({"2000,20", "5000,32", "20000,63"})
    void naturalClustersAreLeavesOfTheRootOfAFifthOfAllPoints(int count, int size) {
        Hdbscan densities = of(Samples.gaussian(count, 2, 4), 5);

        DensityClustering natural = densities.naturalClusters();

        assertEquals(new HdbscanParams(size, 5).withSelection(ClusterSelection.LEAF), natural.params());
        assertEquals(densities.leaves(size), natural.clustering().clusters());
    }

    @Test
    void thereAreNotOver300NaturalClusters() {
        // 400 clear clusters of 160 points, where the root of a fifth is 113.
        DensityClustering natural = of(Samples.blobs(64_000, 2, 400, 2_000, 1), 5).naturalClusters();

        assertTrue(natural.clustering().clusters() <= Hdbscan.MOST_NATURAL);
    }

    @Test
    void theFewestNaturalClustersAreFoundInSmallerOnes() {
        // Six clusters of 15 points, which the root of a fifth, 24, passes over.
        FloatMatrix points = FloatMatrix.zeros(3_000, 2);
        FloatMatrix many = Samples.gaussian(3_000, 2, 1);
        for (int i = 0; i < 3_000; i++) {
            points.data()[2 * i] = many.get(i, 0) + (i < 90 ? 100 + 100 * (i % 6) : 0);
            points.data()[2 * i + 1] = many.get(i, 1);
        }
        Hdbscan densities = of(points, 5);

        assertTrue(densities.naturalClusters().clustering().clusters() >= Hdbscan.FEWEST_NATURAL);
    }

    @Test
    void otherDensitiesThanItsOwnAreRefused() {
        Hdbscan densities = of(LINE, 2);

        assertThrows(IllegalArgumentException.class, () -> densities.cut(HdbscanParams.DEFAULT));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void coordinatesThatAreNotFiniteAreRefusedByName(float value) {
        InputException e = assertThrows(InputException.class,
                () -> cluster(new FloatMatrix(2, 2, new float[] {0, 1, 2, value}), HdbscanParams.DEFAULT));

        assertEquals("Point 2 of 2 cannot be clustered: its coordinate 2 is not a finite number.", e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 9, 20})
    void aCancelIsHeededWhereverItIsAskedFor(int question) {
        AtomicInteger asked = new AtomicInteger();
        Cancel cancel = () -> asked.incrementAndGet() >= question;

        assertThrows(CancellationException.class, () -> Hdbscan.of(Samples.gaussian(3_000, 3, 1), 5, Workers.serial(), Progress.NONE, cancel));
        assertEquals(question, asked.get());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 40, 20_000})
    void progressRisesToItsTotal(int count) {
        List<Long> reports = Collections.synchronizedList(new ArrayList<>());

        Samples.onThreads(2, workers -> Hdbscan.of(Samples.gaussian(count, 3, 1), 5, workers, (done, total) -> {
            assertEquals(2L * count, total);
            reports.add(done);
        }, Cancel.NEVER));

        assertEquals(reports.stream().sorted().toList(), reports);
        assertEquals(2L * count, reports.getLast());
    }

    private static Hdbscan of(FloatMatrix points, int minSamples) {
        return Hdbscan.of(points, minSamples, Workers.serial(), Progress.NONE, Cancel.NEVER);
    }

    private static Clustering cluster(FloatMatrix points, HdbscanParams params) {
        return Hdbscan.cluster(points, params, Workers.serial(), Progress.NONE, Cancel.NEVER);
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

    /// Nothing but ties.
    private static FloatMatrix grid(int side) {
        FloatMatrix points = FloatMatrix.zeros(side * side, 2);
        for (int i = 0; i < points.rows(); i++) {
            points.data()[2 * i] = i % side + (i % side > side / 2 ? 10 : 0);
            points.data()[2 * i + 1] = i / side;
        }
        return points;
    }
}
