package org.filmament.ui.knobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.stream.IntStream;
import org.filmament.cluster.Clustering;
import org.filmament.math.FloatMatrix;
import org.filmament.pipeline.Stage;
import org.filmament.ui.FakeSession;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.UmapParams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FiguresModelTest {

    private static final int FILMS = 80;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final FakeSession session = FakeSession.ready(FILMS);
    private final FiguresModel model = new FiguresModel(background::add, Runnable::run);
    private final float[] truth = positions(3);
    private long nanos = 1;

    @BeforeEach
    void open() {
        session.vectors(new FloatMatrix(FILMS, 2, truth));
        session.frame(frame(1, LayoutFrame.Phase.SETTLED, truth));
        model.show(session);
    }

    @Test
    void aMapThatIsTheTruthKeepsEverything() {
        measure();
        assertEquals(1, reading().now().quality().preservation());
        assertEquals(1, reading().now().quality().tripletAccuracy());
        assertNull(reading().now().clusters());
        assertNull(reading().before());
    }

    @Test
    void nothingIsPreparedWhileOtherWorkRuns() {
        session.stage(Stage.CLUSTER, FakeSession.running(0, 0, 1));
        model.pulse(nanos);
        assertTrue(background.isEmpty());
        session.stage(Stage.CLUSTER, FakeSession.done(1));
        measure();
        assertNotNull(model.readingProperty().get());
    }

    @Test
    void aMapAtRestIsMeasuredOnce() {
        measure();
        later();
        model.pulse(nanos);
        assertTrue(background.isEmpty());
    }

    @Test
    void aMovingMapIsMeasuredFourTimesASecondAtMost() {
        measure();
        session.frame(frame(2, LayoutFrame.Phase.FOLLOWING, positions(4)));
        nanos += FiguresModel.LEAST_NANOS / 2;
        model.pulse(nanos);
        assertTrue(background.isEmpty());
        later();
        model.pulse(nanos);
        assertEquals(1, background.size());
    }

    @Test
    void oneMeasurementIsUnderWayAtATime() {
        measure();
        later();
        session.frame(frame(2, LayoutFrame.Phase.FOLLOWING, positions(4)));
        model.pulse(nanos);
        session.frame(frame(3, LayoutFrame.Phase.FOLLOWING, positions(5)));
        later();
        model.pulse(nanos);
        assertEquals(1, background.size());
    }

    @Test
    void theRestBeforeAMotionIsKeptAcrossItAndAfter() {
        measure();
        MapFigures rest = reading().now();
        move(2, LayoutFrame.Phase.FOLLOWING);
        assertEquals(rest, reading().before());
        move(3, LayoutFrame.Phase.ANNEALING);
        move(4, LayoutFrame.Phase.SETTLED);
        assertEquals(rest, reading().before());
        MapFigures second = reading().now();
        move(5, LayoutFrame.Phase.FOLLOWING);
        assertEquals(second, reading().before());
    }

    @Test
    void newClustersAreJudgedThoughTheFilmsRest() {
        measure();
        int[] labels = IntStream.range(0, FILMS).map(i -> i % 4 == 3 ? Clustering.NOISE : i % 4).toArray();
        session.clustering(new Clustering(labels, new float[FILMS], 3));
        later();
        measure();
        MapFigures.OfClusters clusters = reading().now().clusters();
        assertNotNull(clusters);
        assertEquals(3, clusters.count());
        assertEquals(0.25, clusters.noiseShare());
        assertTrue(clusters.purity() >= clusters.baseline());
    }

    @Test
    void figuresOfACatalogueThatWasLeftAreDropped() {
        measure();
        session.frame(frame(2, LayoutFrame.Phase.FOLLOWING, positions(4)));
        later();
        model.pulse(nanos);
        model.show(null);
        background.remove().run();
        assertNull(model.readingProperty().get());
    }

    private void move(long sequence, LayoutFrame.Phase phase) {
        session.frame(frame(sequence, phase, positions(sequence)));
        later();
        measure();
    }

    /// Pulses until all that was to be computed is.
    private void measure() {
        model.pulse(nanos);
        while (!background.isEmpty()) {
            background.remove().run();
            model.pulse(nanos);
        }
    }

    /// So much later that even a slow measurement has had its pause.
    private void later() {
        nanos += 1_000_000_000_000L;
    }

    private FiguresModel.Reading reading() {
        FiguresModel.Reading reading = model.readingProperty().get();
        assertNotNull(reading);
        return reading;
    }

    private static LayoutFrame frame(long sequence, LayoutFrame.Phase phase, float[] positions) {
        return new LayoutFrame(sequence, UmapParams.DEFAULT, phase, FILMS, 2, positions, 0);
    }

    private static float[] positions(long seed) {
        Random random = new Random(seed);
        float[] xy = new float[2 * FILMS];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = random.nextFloat();
        }
        return xy;
    }
}
