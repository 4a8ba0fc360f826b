package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.filmament.math.FloatMatrix;
import org.filmament.umap.LayoutQuality.Sample;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutQualityTest {

    private static final int POINTS = 300;

    /// Waves of different length, and layouts of them that tell much, nothing and nearly all. The expected figures are those of
    /// an independent implementation (exact ranks in NumPy, every point an anchor), to four decimals.
    @ParameterizedTest
    @CsvSource({
        "two columns,   euclidean,  5, .9593, .8833",
        "two columns,   euclidean, 15, .9046, .6876",
        "two columns,   cosine,     5, .9594, .8853",
        "two columns,   cosine,    15, .8999, .6869",
        "unrelated,     euclidean,  5, .5010, .0113",
        "unrelated,     euclidean, 15, .5118, .0498",
        "unrelated,     cosine,     5, .4988, .0113",
        "unrelated,     cosine,    15, .5133, .0502",
        "three columns, euclidean,  5, .9998, .9373",
        "three columns, euclidean, 15, .9968, .9869",
        "three columns, cosine,     5, .9998, .9313",
        "three columns, cosine,    15, .9958, .9722"})
    void figuresAreThoseOfAnIndependentImplementation(String layout, String metric, int k, double trustworthiness,
                                                      double preservation) {
        FloatMatrix vectors = metric.equals("cosine") ? waves().normalizedRows() : waves();

        LayoutQuality quality = measure(vectors, layout(layout), new Sample(k, POINTS, 1_000, 7));

        assertEquals(trustworthiness, quality.trustworthiness(), 5.1e-5);
        assertEquals(preservation, quality.preservation(), 5.1e-5);
        assertEquals(k, quality.neighbors());
        assertEquals(POINTS, quality.anchors());
    }

    @Test
    void theVectorsThemselvesAreAPerfectLayout() {
        assertEquals(new LayoutQuality(1, 1, 1, 15, POINTS), measure(waves(), waves(), Sample.DEFAULT));
    }

    @Test
    void turningMirroringAndScalingALayoutChangesNothing() {
        FloatMatrix layout = layout("two columns");
        FloatMatrix moved = FloatMatrix.zeros(POINTS, 2);
        for (int i = 0; i < POINTS; i++) {
            moved.data()[2 * i] = 4 * layout.get(i, 1);
            moved.data()[2 * i + 1] = 4 * layout.get(i, 0);
        }

        assertEquals(measure(waves(), layout, Sample.DEFAULT), measure(waves(), moved, Sample.DEFAULT));
    }

    @Test
    void aSampleOfAnchorsComesNearAllOfThem() {
        LayoutQuality all = measure(waves(), layout("two columns"), Sample.DEFAULT);
        LayoutQuality some = measure(waves(), layout("two columns"), Sample.DEFAULT.withAnchors(100));

        assertEquals(100, some.anchors());
        assertEquals(all.trustworthiness(), some.trustworthiness(), 0.03);
        assertEquals(all.preservation(), some.preservation(), 0.06);
    }

    @Test
    void anchorsAreDrawnWithoutReplacementByTheirSeedAlone() {
        int[] anchors = Sample.DEFAULT.withAnchors(50).anchorsAmong(80);

        assertEquals(50, Arrays.stream(anchors).distinct().count());
        assertTrue(Arrays.stream(anchors).allMatch(id -> id >= 0 && id < 80));
        assertArrayEquals(anchors, Sample.DEFAULT.withAnchors(50).anchorsAmong(80));
        assertEquals(50, new Sample(15, 2_000, 0, 1).anchorsAmong(50).length);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 16})
    void theFiguresAreTheSameAtAnyParallelism(int threads) {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            assertEquals(measure(waves(), layout("two columns"), Sample.DEFAULT), LayoutQuality.measure(waves(),
                    layout("two columns"), Sample.DEFAULT, Workers.on(executor, threads), Progress.NONE, Cancel.NEVER));
        }
    }

    @Test
    void identicalVectorsMakeEveryNeighborANearestOne() {
        LayoutQuality quality = measure(FloatMatrix.zeros(POINTS, 8), layout("unrelated"), Sample.DEFAULT);

        assertEquals(1, quality.preservation());
        assertEquals(1, quality.trustworthiness());
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,0", "2,0", "3,1", "4,1", "10,4", "31,15"})
    void fewPointsAreJudgedByFewerNeighbors(int points, int neighbors) {
        FloatMatrix vectors = random(points, 4, 1);

        LayoutQuality perfect = measure(vectors, vectors, Sample.DEFAULT);
        LayoutQuality other = measure(vectors, random(points, 2, 2), Sample.DEFAULT);

        assertEquals(new LayoutQuality(1, 1, 1, neighbors, points), perfect);
        assertTrue(other.trustworthiness() >= 0 && other.trustworthiness() <= 1);
    }

    @Test
    void otherNumbersOfRowsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> measure(random(9, 4, 1), random(8, 2, 1), Sample.DEFAULT));
    }

    @Test
    void aCancelIsHeeded() {
        assertThrows(CancellationException.class, () -> LayoutQuality.measure(waves(), layout("unrelated"), Sample.DEFAULT,
                Workers.serial(), Progress.NONE, () -> true));
    }

    @Test
    void progressRisesToTheNumberOfAnchors() {
        List<Long> reports = new ArrayList<>();
        LayoutQuality.measure(waves(), layout("unrelated"), Sample.DEFAULT, Workers.serial(),
                (done, total) -> reports.add(done), Cancel.NEVER);

        assertEquals(reports.stream().sorted().toList(), reports);
        assertEquals(POINTS, reports.getLast());
    }

    static LayoutQuality measure(FloatMatrix vectors, FloatMatrix layout, Sample sample) {
        return LayoutQuality.measure(vectors, layout, sample, Workers.serial(), Progress.NONE, Cancel.NEVER);
    }

    static FloatMatrix waves() {
        FloatMatrix waves = FloatMatrix.zeros(POINTS, 6);
        for (int at = 0; at < waves.data().length; at++) {
            int i = at / 6 + 1;
            int c = at % 6 + 1;
            waves.data()[at] = (float) (Math.sin(0.37 * i * c) * (1 + c / 3.0) + 0.8);
        }
        return waves;
    }

    static FloatMatrix layout(String name) {
        return switch (name) {
            case "two columns" -> columns(0, 5);
            case "three columns" -> columns(1, 2, 3);
            case "unrelated" -> {
                FloatMatrix layout = FloatMatrix.zeros(POINTS, 2);
                for (int i = 1; i <= POINTS; i++) {
                    layout.data()[2 * i - 2] = (float) Math.sin(17.3 * i * i);
                    layout.data()[2 * i - 1] = (float) Math.cos(5.1 * i * i);
                }
                yield layout;
            }
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static FloatMatrix columns(int... columns) {
        FloatMatrix waves = waves();
        FloatMatrix layout = FloatMatrix.zeros(POINTS, columns.length);
        for (int at = 0; at < layout.data().length; at++) {
            layout.data()[at] = waves.get(at / columns.length, columns[at % columns.length]);
        }
        return layout;
    }

    static FloatMatrix random(int rows, int columns, long seed) {
        Random random = new Random(seed);
        FloatMatrix matrix = FloatMatrix.zeros(rows, columns);
        for (int at = 0; at < matrix.data().length; at++) {
            matrix.data()[at] = random.nextFloat();
        }
        return matrix;
    }
}
