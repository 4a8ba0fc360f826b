package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.params.provider.ValueSource;

class LiveQualityTest {

    @ParameterizedTest
    @ValueSource(strings = {"two columns", "three columns", "unrelated"})
    void figuresAreThoseOfTheExactMeasureOnTheSameSample(String layout) {
        Sample sample = new Sample(15, 100, 1_000, 3);
        LiveQuality live = live(LayoutQualityTest.waves(), sample);

        assertEquals(LayoutQualityTest.measure(LayoutQualityTest.waves(), LayoutQualityTest.layout(layout), sample),
                live.measure(LayoutQualityTest.layout(layout), Workers.serial()));
    }

    @Test
    void ranksThatDoNotFitTwoBytesAreNearlyExact() {
        FloatMatrix vectors = LayoutQualityTest.random(150_000, 2, 1);
        FloatMatrix unrelated = LayoutQualityTest.random(150_000, 2, 2);
        Sample sample = new Sample(15, 20, 100, 3);
        LiveQuality live = live(vectors, sample);

        assertEquals(LayoutQualityTest.measure(vectors, unrelated, sample).trustworthiness(),
                live.measure(unrelated, Workers.serial()).trustworthiness(), 1e-5);
        assertEquals(new LayoutQuality(1, 1, 1, 15, 20), live.measure(vectors, Workers.serial()));
    }

    @Test
    void duplicatesAreAsNearAsEachOther() {
        FloatMatrix vectors = FloatMatrix.zeros(90, 3);
        for (int i = 0; i < 90; i++) {
            vectors.data()[3 * i] = i / 30;
        }
        FloatMatrix layout = LayoutQualityTest.random(90, 2, 5);

        assertEquals(LayoutQualityTest.measure(vectors, layout, Sample.DEFAULT),
                live(vectors, Sample.DEFAULT).measure(layout, Workers.serial()));
    }

    @Test
    void theFiguresAreTheSameAtAnyParallelism() {
        FloatMatrix layout = LayoutQualityTest.layout("two columns");
        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            Workers workers = Workers.on(executor, 4);
            LiveQuality parallel =
                    LiveQuality.of(LayoutQualityTest.waves(), LiveQuality.SAMPLE, workers, Progress.NONE, Cancel.NEVER);

            assertEquals(live(LayoutQualityTest.waves(), LiveQuality.SAMPLE).measure(layout, Workers.serial()),
                    parallel.measure(layout, workers));
        }
    }

    @Test
    void manyPointsAreJudgedByFewerAnchors() {
        LiveQuality live = live(FloatMatrix.zeros(200_000, 1), new Sample(1, 1_000, 0, 1));

        int anchors = live.measure(LayoutQualityTest.random(200_000, 2, 1), Workers.serial()).anchors();

        assertTrue(anchors >= 50 && anchors < 1_000, () -> anchors + " anchors");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 20})
    void fewPointsAreNoTrouble(int points) {
        FloatMatrix vectors = LayoutQualityTest.random(points, 4, 1);

        LayoutQuality quality = live(vectors, LiveQuality.SAMPLE).measure(vectors, Workers.serial());

        assertEquals(1, quality.preservation());
        assertEquals(points, quality.anchors());
    }

    @Test
    void aCancelIsHeededAndOtherRowsAreRefused() {
        assertThrows(CancellationException.class, () -> LiveQuality.of(LayoutQualityTest.waves(), LiveQuality.SAMPLE,
                Workers.serial(), Progress.NONE, () -> true));
        assertThrows(IllegalArgumentException.class, () -> live(LayoutQualityTest.waves(), LiveQuality.SAMPLE)
                .measure(FloatMatrix.zeros(7, 2), Workers.serial()));
    }

    private static LiveQuality live(FloatMatrix vectors, Sample sample) {
        return LiveQuality.of(vectors, sample, Workers.serial(), Progress.NONE, Cancel.NEVER);
    }
}
