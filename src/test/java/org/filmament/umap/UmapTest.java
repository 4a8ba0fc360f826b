package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.filmament.Samples;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.CancelSource;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UmapTest {

    private static final UmapParams QUICK = UmapParams.DEFAULT.withEpochs(60);

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void theLayoutIsTheSameToTheBitAtAnyParallelism(int dimensions) {
        FloatMatrix vectors = Samples.blobs(1_500, 12, 6, 2, 1);
        UmapParams params = QUICK.withDimensions(dimensions);
        FloatMatrix serial = fit(vectors, params);
        for (int threads : new int[] {1, 2, 8}) {
            Samples.onThreads(threads, workers -> assertEquals(serial,
                    Umap.fit(Graphs.of(vectors, 15), vectors, params, workers, Progress.NONE, Cancel.NEVER)));
        }
    }

    @Test
    void anotherSeedIsAnotherLayout() {
        FloatMatrix vectors = Samples.gaussian(100, 5, 1);

        assertNotEquals(fit(vectors, QUICK), fit(vectors, QUICK.withSeed(43)));
    }

    @ParameterizedTest
    @CsvSource({"1,15,2", "2,15,2", "3,15,2", "4,2,2", "5,3,2", "10,15,2", "15,15,2", "16,15,2", "2,15,5", "7,15,5", "40,15,1", "40,200,3"})
    void fewPointsHaveALayout(int n, int nNeighbors, int dimensions) {
        FloatMatrix layout = fit(Samples.gaussian(n, 4, 1), QUICK.withNeighbors(nNeighbors).withDimensions(dimensions));

        assertEquals(n, layout.rows());
        assertEquals(dimensions, layout.columns());
        requireFinite(layout);
    }

    @ParameterizedTest
    @CsvSource({"3,15", "30,15", "300,15", "300,2"})
    void equalVectorsHaveALayout(int n, int nNeighbors) {
        requireFinite(fit(FloatMatrix.zeros(n, 6), QUICK.withNeighbors(nNeighbors)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void aNeighborhoodOfNextToNobodyFallsIntoManyPiecesThatHaveALayout(int nNeighbors) {
        FloatMatrix vectors = Samples.gaussian(400, 8, 1);
        assertTrue(nNeighbors > 2 || Components.of(Graphs.of(vectors, 2)).count() > 50);

        requireFinite(fit(vectors, QUICK.withNeighbors(nNeighbors)));
    }

    @Test
    void oneVectorRepeatedManyTimesAmongOthersHasALayout() {
        FloatMatrix vectors = Samples.gaussian(300, 6, 1);
        for (int i = 0; i < 100; i++) {
            System.arraycopy(vectors.data(), 0, vectors.data(), 3 * i * 6, 6);
        }
        requireFinite(fit(vectors, QUICK));
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 1e4})
    void blobsFarFromEachOtherStayApart(double distance) {
        FloatMatrix layout = fit(Samples.blobs(400, 10, 2, distance, 3), QUICK);

        requireFinite(layout);
        double[] first = center(layout, 0);
        double[] second = center(layout, 1);
        double[] between = {second[0] - first[0], second[1] - first[1]};
        double middle = (dot(first, between) + dot(second, between)) / 2;
        long astray = IntStream.range(0, 400)
                .filter(i -> dot(new double[] {layout.get(i, 0), layout.get(i, 1)}, between) > middle == (i % 2 == 0)).count();
        assertEquals(0, astray);
    }

    @Test
    void aNoisyCircleStaysACircle() {
        int n = 400;
        FloatMatrix circle = Samples.gaussian(n, 3, 5);
        for (int i = 0; i < n; i++) {
            double angle = 2 * Math.PI * i / n;
            circle.data()[3 * i] = (float) (Math.cos(angle) + 0.02 * circle.get(i, 0));
            circle.data()[3 * i + 1] = (float) (Math.sin(angle) + 0.02 * circle.get(i, 1));
            circle.data()[3 * i + 2] *= 0.02f;
        }

        FloatMatrix layout = fit(circle, UmapParams.DEFAULT);

        double[] center = center(layout, 0);
        double turn = 0;
        for (int i = 0; i < n; i += 20) {
            int next = (i + 20) % n;
            double x = layout.get(i, 0) - center[0];
            double y = layout.get(i, 1) - center[1];
            double u = layout.get(next, 0) - center[0];
            double v = layout.get(next, 1) - center[1];
            turn += Math.atan2(x * v - y * u, x * u + y * v);
        }
        assertEquals(2 * Math.PI, Math.abs(turn), 1e-3, "the layout should go round its middle once");
    }

    @Test
    void smallerMinDistDrawsNeighborsCloser() {
        FloatMatrix vectors = Samples.twelveBlobs();
        FuzzyGraph graph = Graphs.of(vectors, 15);

        double tight = meanEdge(graph, fit(vectors, UmapParams.DEFAULT.withMinDist(0)));
        double wide = meanEdge(graph, fit(vectors, UmapParams.DEFAULT.withMinDist(0.8)));

        assertTrue(tight < 0.8 * wide, () -> tight + " against " + wide);
    }

    @Test
    void theStartIsNotChanged() {
        FloatMatrix vectors = Samples.gaussian(50, 4, 1);
        FuzzyGraph graph = Graphs.of(vectors, 5);
        FloatMatrix start = Umap.initialize(graph, vectors, QUICK, Workers.serial());
        FloatMatrix copy = start.copy();

        Umap.optimize(graph, start, QUICK, Workers.serial(), Progress.NONE, Cancel.NEVER);

        assertEquals(copy, start);
    }

    @Test
    void epochsAreChosenBySizeUnlessGiven() {
        assertEquals(77, Umap.epochs(UmapParams.DEFAULT.withEpochs(77), 10_001));
        assertEquals(500, Umap.epochs(UmapParams.DEFAULT, 10_000));
        assertTrue(Umap.epochs(UmapParams.DEFAULT, 10_001) < 500);
    }

    @Test
    void progressCountsEpochs() {
        FloatMatrix vectors = Samples.gaussian(50, 4, 1);
        List<Long> reports = new ArrayList<>();

        Umap.fit(Graphs.of(vectors, 5), vectors, QUICK, Workers.serial(), (done, total) -> {
            assertEquals(60, total);
            reports.add(done);
        }, Cancel.NEVER);

        assertEquals(IntStream.rangeClosed(1, 60).mapToObj(Long::valueOf).toList(), reports);
    }

    @Test
    void aCancelIsHeeded() {
        FloatMatrix vectors = Samples.gaussian(50, 4, 1);
        CancelSource cancel = new CancelSource();

        assertThrows(CancellationException.class, () -> Umap.fit(Graphs.of(vectors, 5), vectors, QUICK, Workers.serial(),
                (done, total) -> {
                    assertEquals(1, done);
                    cancel.request();
                }, cancel));
    }

    @Test
    void rowsAndColumnsAreEachOthersTranspose() {
        FloatMatrix rows = Samples.gaussian(7, 3, 1);

        assertEquals(rows, Umap.toRows(Umap.toColumns(rows), 7, 3));
        assertEquals(rows.get(4, 2), Umap.toColumns(rows)[2 * 7 + 4]);
    }

    private static FloatMatrix fit(FloatMatrix vectors, UmapParams params) {
        FuzzyGraph graph = Graphs.of(vectors, params.nNeighbors());
        return Umap.fit(graph, vectors, params, Workers.serial(), Progress.NONE, Cancel.NEVER);
    }

    private static void requireFinite(FloatMatrix layout) {
        for (float value : layout.data()) {
            assertTrue(Float.isFinite(value) && Math.abs(value) < 1e4, "coordinate " + value);
        }
    }

    /// Of the points whose number has this parity.
    private static double[] center(FloatMatrix layout, int parity) {
        double[] center = new double[2];
        for (int i = parity; i < layout.rows(); i += 2) {
            center[0] += 2 * layout.get(i, 0) / layout.rows();
            center[1] += 2 * layout.get(i, 1) / layout.rows();
        }
        return center;
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1];
    }

    /// Mean length of the graph's edges as a share of the layout's radius.
    private static double meanEdge(FuzzyGraph graph, FloatMatrix layout) {
        double sum = 0;
        for (int i = 0; i < graph.size(); i++) {
            for (int e = graph.offsets()[i]; e < graph.offsets()[i + 1]; e++) {
                int j = graph.targets()[e];
                sum += Math.hypot(layout.get(i, 0) - layout.get(j, 0), layout.get(i, 1) - layout.get(j, 1));
            }
        }
        return sum / graph.entries() / Glide.radius(layout.data(), 2);
    }
}
