package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.filmament.Samples;
import org.filmament.math.FloatMatrix;
import org.filmament.math.Procrustes;
import org.filmament.math.Procrustes.Freedom;
import org.filmament.neighbors.KnnTable;
import org.filmament.umap.LayoutFrame.Phase;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveLayoutTest {

    private static final FloatMatrix VECTORS = Samples.blobs(250, 10, 5, 1.5, 3);
    private static final UmapParams PARAMS = UmapParams.DEFAULT.withEpochs(100);
    private static final KnnTable WIDE = Graphs.table(VECTORS, 120);
    private static final KnnTable NARROW = WIDE.forNeighbors(15);
    private static final FloatMatrix OTHER_VECTORS = Samples.blobs(250, 6, 4, 1.5, 8);
    private static final GraphSource OTHER = GraphSource.of(Graphs.table(OTHER_VECTORS, 120), OTHER_VECTORS);
    private static final FuzzyGraph GRAPH = FuzzyGraph.of(NARROW, Workers.serial());
    private static final FloatMatrix START = Umap.initialize(GRAPH, VECTORS, PARAMS, Workers.serial());
    private static final FloatMatrix FRESH = optimized(GRAPH, PARAMS);

    private final ExecutorService executor = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() {
        executor.shutdownNow();
    }

    @Test
    void itOpensAtRest() throws InterruptedException {
        try (LiveLayout live = resting(WIDE)) {
            live.awaitRest();

            assertEquals(Phase.SETTLED, live.frame().phase());
            assertArrayEquals(FRESH.data(), live.frame().positions());
        }
    }

    @Test
    void unfoldingComesToRestWhereAFreshRunDoes() throws InterruptedException {
        try (LiveLayout live = LiveLayout.unfolding(GRAPH, source(WIDE), START, PARAMS, Workers.serial(), executor)) {
            assertEquals(Phase.UNFOLDING, live.frame().phase());

            live.awaitRest();

            assertArrayEquals(FRESH.data(), live.frame().positions());
        }
    }

    @Test
    void aReleasedKnobOfNeighborsSettlesUnderItsNewGraph() throws InterruptedException {
        try (LiveLayout live = resting(WIDE)) {
            live.follow(PARAMS.withNeighbors(60));
            live.release();
            live.awaitRest();

            LayoutFrame frame = live.frame();
            assertEquals(60, frame.params().nNeighbors());
            assertFalse(Arrays.equals(FRESH.data(), frame.positions()));
            requireGood(frame, 60, 0.1);
        }
    }

    @Test
    void aReleasedKnobOfMinDistSettlesUnderItsNewCurve() throws InterruptedException {
        try (LiveLayout live = resting(WIDE)) {
            live.follow(PARAMS.withMinDist(0.6));
            live.release();
            live.awaitRest();

            assertEquals(0.6, live.frame().params().minDist());
            requireGood(live.frame(), 15, 0.6);
        }
    }

    @Test
    void manyMovesOfBothKnobsEndAtTheLast() throws InterruptedException {
        try (LiveLayout live = resting(WIDE)) {
            for (int k = 16; k <= 40; k++) {
                live.follow(PARAMS.withNeighbors(k).withMinDist(k / 100.0));
            }
            live.release();
            live.awaitRest();

            assertEquals(PARAMS.withNeighbors(40).withMinDist(0.4), live.frame().params());
        }
    }

    @Test
    void releasingTwiceIsReleasingOnce() throws InterruptedException {
        try (LiveLayout live = resting(WIDE)) {
            live.follow(PARAMS.withMinDist(0.6));
            live.release();
            live.release();
            live.awaitRest();

            assertEquals(0.6, live.frame().params().minDist());
            assertFalse(Arrays.equals(FRESH.data(), live.frame().positions()));
        }
    }

    @Test
    void aKnobThatIsHeldStillCountsAsReleasedAfterAWhile() throws InterruptedException {
        try (LiveLayout live = resting(WIDE)) {
            live.follow(PARAMS.withNeighbors(30));
            live.awaitRest();

            assertEquals(30, live.frame().params().nNeighbors());
        }
    }

    @Test
    void neighborsBeyondTheTableTakeEffectWhenItIsWidened() throws InterruptedException {
        try (LiveLayout live = resting(NARROW)) {
            live.follow(PARAMS.withNeighbors(80));
            live.release();
            live.awaitRest();
            float[] asNarrow = live.frame().positions();

            live.take(source(WIDE));
            live.awaitRest();

            assertFalse(Arrays.equals(asNarrow, live.frame().positions()));
            requireGood(live.frame(), 80, 0.1);
        }
    }

    @Test
    void aWiderTableThatNobodyWaitedForMovesNothing() throws InterruptedException {
        try (LiveLayout live = resting(NARROW)) {
            live.take(source(WIDE));
            live.awaitRest();

            assertArrayEquals(FRESH.data(), live.frame().positions());
        }
    }

    @Test
    void anotherBlendIsFollowedAndSettlesUnderItsGraph() throws InterruptedException {
        GraphSource blend = GraphSource.blend(source(WIDE), OTHER, 0.4);
        try (LiveLayout live = resting(WIDE)) {
            for (int percent = 1; percent <= 40; percent++) {
                live.follow(PARAMS, GraphSource.blend(source(WIDE), OTHER, percent / 100.0));
            }
            live.release();
            live.awaitRest();

            assertFalse(Arrays.equals(FRESH.data(), live.frame().positions()));
            requireGood(live.frame(), blend, 15, 0.1);
        }
    }

    @Test
    void aBlendThatArrivesAfterItsKnobWasLetGoIsComeToRestUnder() throws InterruptedException {
        GraphSource blend = GraphSource.blend(source(WIDE), OTHER, 0.6);
        try (LiveLayout live = resting(WIDE)) {
            live.follow(PARAMS);
            live.release();
            live.awaitRest();

            live.take(blend);
            live.awaitRest();

            requireGood(live.frame(), blend, 15, 0.1);
        }
    }

    @Test
    void whatTheFilmsWerePlacedByBeforeItWasThereMovesNothing() throws InterruptedException {
        GraphSource blend = GraphSource.blend(source(WIDE), OTHER, 0.6);
        FloatMatrix places = optimized(blend.graph(15, Workers.serial()), PARAMS.withEpochs(500));
        try (LiveLayout live = LiveLayout.at(GRAPH, source(WIDE), places, PARAMS, Workers.serial(), executor)) {
            live.take(blend);
            live.awaitRest();
            assertArrayEquals(places.data(), live.frame().positions());

            live.follow(PARAMS.withMinDist(0.3));
            live.release();
            live.awaitRest();
            requireGood(live.frame(), blend, 15, 0.3);
        }
    }

    @Test
    void aRestUnderAnotherBlendComesBackToTheBit() throws InterruptedException {
        try (LiveLayout live = resting(WIDE)) {
            live.follow(PARAMS, GraphSource.blend(source(WIDE), OTHER, 0.7));
            live.release();
            live.awaitRest();

            live.restore(FRESH.data(), PARAMS, source(WIDE));
            live.awaitRest();

            assertArrayEquals(FRESH.data(), live.frame().positions());
        }
    }

    @Test
    void aRerunIsOfTheBlendOfNow() throws InterruptedException {
        GraphSource blend = GraphSource.blend(source(WIDE), OTHER, 0.5);
        FuzzyGraph graph = blend.graph(15, Workers.serial());
        FloatMatrix fresh = Umap.fit(graph, blend.vectors(), PARAMS, Workers.serial(), Progress.NONE, Cancel.NEVER);
        try (LiveLayout live = resting(WIDE)) {
            live.take(blend);
            live.awaitRest();
            live.rerun();
            live.awaitRest();

            FloatMatrix canonical = Procrustes.align(fresh, FRESH, Freedom.REFLECTION).apply(fresh);
            assertArrayEquals(canonical.data(), live.frame().positions(), (float) (1e-4 * Glide.radius(FRESH.data(), 2)));
        }
    }

    @Test
    void graphsOfOtherPointsAreRefused() {
        FloatMatrix few = Samples.gaussian(30, 3, 2);
        GraphSource others = GraphSource.of(Graphs.table(few, 10), few);
        try (LiveLayout live = resting(WIDE)) {
            assertThrows(IllegalArgumentException.class, () -> live.take(others));
            assertThrows(IllegalArgumentException.class, () -> live.follow(PARAMS, others));
            assertThrows(IllegalArgumentException.class, () -> live.restore(FRESH.data(), PARAMS, others));
        }
    }

    @Test
    void aRerunGivesTheCanonicalLayoutWhateverThePath() throws InterruptedException {
        try (LiveLayout live = resting(WIDE)) {
            live.follow(PARAMS.withNeighbors(100));
            live.release();
            live.awaitRest();
            live.follow(PARAMS.withNeighbors(15));
            live.release();
            live.awaitRest();

            live.rerun();
            live.awaitRest();

            FloatMatrix shown = new FloatMatrix(250, 2, live.frame().positions());
            FloatMatrix canonical = Procrustes.align(FRESH, shown, Freedom.REFLECTION).apply(FRESH);
            double radius = Glide.radius(FRESH.data(), 2);
            for (int v = 0; v < shown.data().length; v++) {
                assertEquals(canonical.data()[v], shown.data()[v], 1e-4 * radius);
            }
        }
    }

    @Test
    void aRerunThatAKnobOvertookIsNotShown() throws InterruptedException {
        List<Runnable> waiting = new ArrayList<>();
        Executor firstAtOnce = task -> {
            synchronized (waiting) {
                if (waiting.isEmpty()) {
                    waiting.add(() -> { });
                    executor.execute(task);
                } else {
                    waiting.add(task);
                }
            }
        };
        try (LiveLayout live = LiveLayout.at(GRAPH, source(WIDE), FRESH, PARAMS, Workers.serial(), firstAtOnce)) {
            live.rerun();
            Runnable rerun = waiting.get(1);
            live.follow(PARAMS.withMinDist(0.3));
            live.release();
            rerun.run();
            live.awaitRest();

            assertEquals(0.3, live.frame().params().minDist());
            requireGood(live.frame(), 15, 0.3);
        }
    }

    @Test
    void anEarlierRestComesBackToTheBit() throws InterruptedException {
        try (LiveLayout live = resting(WIDE)) {
            live.follow(PARAMS.withNeighbors(60).withMinDist(0.5));
            live.release();
            live.awaitRest();

            live.restore(FRESH.data(), PARAMS, source(WIDE));
            live.awaitRest();

            assertArrayEquals(FRESH.data(), live.frame().positions());
            assertEquals(PARAMS, live.frame().params());
        }
    }

    @Test
    void knobsGoOnFromARestoredRest() throws InterruptedException {
        try (LiveLayout live = resting(WIDE)) {
            live.follow(PARAMS.withNeighbors(60));
            live.release();
            live.awaitRest();
            live.restore(FRESH.data(), PARAMS, source(WIDE));
            live.awaitRest();

            live.follow(PARAMS.withMinDist(0.6));
            live.release();
            live.awaitRest();

            requireGood(live.frame(), 15, 0.6);
        }
    }

    @Test
    void aRestoredRestTakesOverFromAHeldKnobWithoutAJump() throws InterruptedException {
        try (LiveLayout live = resting(WIDE)) {
            live.follow(PARAMS.withNeighbors(100).withMinDist(0.9));
            LayoutFrame before = live.frame();
            live.restore(FRESH.data(), PARAMS, source(WIDE));
            Thread waiter = Thread.ofVirtual().start(() -> awaitRest(live));
            while (waiter.isAlive()) {
                LayoutFrame frame = live.frame();
                double limit = (frame.sequence() - before.sequence()) * 1.1 * Glide.MAX_STEP * Glide.radius(before.positions(), 2);
                for (int v = 0; v < frame.positions().length; v++) {
                    assertEquals(before.positions()[v], frame.positions()[v], limit);
                }
                before = frame;
                Thread.onSpinWait();
            }

            assertArrayEquals(FRESH.data(), live.frame().positions());
        }
    }

    @Test
    void aRerunThatARestoredRestOvertookIsNotShown() throws InterruptedException {
        List<Runnable> waiting = new ArrayList<>();
        Executor firstAtOnce = task -> {
            if (waiting.isEmpty()) {
                waiting.add(() -> { });
                executor.execute(task);
            } else {
                waiting.add(task);
            }
        };
        float[] doubled = FRESH.data().clone();
        for (int v = 0; v < doubled.length; v++) {
            doubled[v] *= 2;
        }
        try (LiveLayout live = LiveLayout.at(GRAPH, source(WIDE), FRESH, PARAMS, Workers.serial(), firstAtOnce)) {
            live.rerun();
            Thread rerun = Thread.ofPlatform().unstarted(waiting.get(1));
            live.restore(doubled, PARAMS, source(WIDE));
            rerun.start();
            rerun.join();
            live.awaitRest();

            assertArrayEquals(doubled, live.frame().positions());
        }
    }

    @Test
    void positionsThatCannotBeThisLayoutsAreRefused() {
        try (LiveLayout live = resting(WIDE)) {
            assertThrows(IllegalArgumentException.class, () -> live.restore(new float[3], PARAMS, source(WIDE)));
            float[] broken = FRESH.data().clone();
            broken[7] = Float.NaN;
            assertThrows(IllegalArgumentException.class, () -> live.restore(broken, PARAMS, source(WIDE)));
        }
    }

    @Test
    void framesAreNumberedUpwardsAndNeverWrittenAgain() throws InterruptedException {
        try (LiveLayout live = resting(WIDE)) {
            List<LayoutFrame> frames = new ArrayList<>();
            List<float[]> copies = new ArrayList<>();
            live.follow(PARAMS.withNeighbors(40));
            live.release();
            Thread waiter = Thread.ofVirtual().start(() -> awaitRest(live));
            while (waiter.isAlive()) {
                LayoutFrame frame = live.frame();
                if (frames.isEmpty() || frames.getLast() != frame) {
                    frames.add(frame);
                    copies.add(frame.positions().clone());
                }
                Thread.onSpinWait();
            }

            for (int f = 0; f < frames.size(); f++) {
                assertArrayEquals(copies.get(f), frames.get(f).positions());
                assertTrue(f == 0 || frames.get(f).sequence() > frames.get(f - 1).sequence());
            }
        }
    }

    @Test
    void closingEndsItsThreads() throws InterruptedException {
        LiveLayout atRest = resting(WIDE);
        LiveLayout moving = resting(WIDE);
        moving.follow(PARAMS.withNeighbors(50));
        LiveLayout anew = resting(WIDE);
        anew.rerun();

        atRest.close();
        moving.close();
        anew.close();
        executor.shutdown();

        assertTrue(executor.awaitTermination(20, TimeUnit.SECONDS));
    }

    @Test
    void whoeverWaitsForRestIsFreedByAClose() throws InterruptedException {
        LiveLayout live = resting(WIDE);
        live.follow(PARAMS.withNeighbors(50));
        Thread waiter = Thread.ofVirtual().start(() -> awaitRest(live));

        live.close();

        waiter.join();
    }

    @Test
    void whoeverWaitsForRestIsFreedWhenTheLoopFails() throws InterruptedException {
        Workers failing = Workers.on(task -> {
            throw new OutOfMemoryError("a drill");
        }, 2);
        List<Throwable> failures = new ArrayList<>();
        Executor keeper = task -> executor.execute(() -> {
            try {
                task.run();
            } catch (OutOfMemoryError e) {
                failures.add(e);
            }
        });
        FloatMatrix many = Samples.gaussian(600, 2, 1);
        LiveLayout live = LiveLayout.at(Graphs.of(many, 15), GraphSource.of(Graphs.table(many, 15), many), many, PARAMS, failing, keeper);

        live.follow(PARAMS.withMinDist(0.5));
        live.awaitRest();
        executor.shutdown();

        assertTrue(executor.awaitTermination(20, TimeUnit.SECONDS));
        assertEquals(1, failures.size());
    }

    @Test
    void commandsMayComeFromManyThreadsAtOnce() throws InterruptedException {
        try (LiveLayout live = resting(WIDE)) {
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                int thread = t;
                threads.add(Thread.ofPlatform().start(() -> {
                    for (int k = 2; k <= 100; k += 7) {
                        live.follow(PARAMS.withNeighbors(Math.min(100, k + thread)).withMinDist(k / 200.0));
                        live.frame();
                        live.release();
                        live.take(source(WIDE));
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            live.awaitRest();

            assertEquals(live.knobs(), live.frame().params());
            for (float value : live.frame().positions()) {
                assertTrue(Float.isFinite(value));
            }
        }
    }

    @Test
    void atRestNoFrameIsPublished() throws InterruptedException {
        try (LiveLayout live = resting(WIDE)) {
            live.follow(PARAMS.withMinDist(0.2));
            live.release();
            live.awaitRest();
            LayoutFrame frame = live.frame();

            live.take(source(WIDE));
            live.awaitRest();

            assertSame(frame, live.frame());
        }
    }

    private static GraphSource source(KnnTable table) {
        return GraphSource.of(table, VECTORS);
    }

    private LiveLayout resting(KnnTable table) {
        return LiveLayout.at(GRAPH, source(table), FRESH, PARAMS, Workers.serial(), executor);
    }

    private static FloatMatrix optimized(FuzzyGraph graph, UmapParams params) {
        return Umap.optimize(graph, START, params, Workers.serial(), Progress.NONE, Cancel.NEVER);
    }

    /// Within a twentieth of a fresh run's effective loss: LiveMotionTest looks closer.
    private static void requireGood(LayoutFrame frame, int nNeighbors, double minDist) {
        requireGood(frame, source(WIDE), nNeighbors, minDist);
    }

    private static void requireGood(LayoutFrame frame, GraphSource source, int nNeighbors, double minDist) {
        FuzzyGraph graph = source.graph(nNeighbors, Workers.serial());
        Curve curve = Curve.fit(minDist, 1);
        UmapParams params = PARAMS.withNeighbors(nNeighbors).withMinDist(minDist).withEpochs(500);
        double fresh = EffectiveLoss.of(graph, curve, optimized(graph, params), Workers.serial());
        double shown = EffectiveLoss.of(graph, curve, new FloatMatrix(frame.count(), 2, frame.positions()), Workers.serial());
        assertTrue(shown < 1.05 * fresh, "effective loss " + shown + ", of a fresh run " + fresh);
    }

    private static void awaitRest(LiveLayout live) {
        try {
            live.awaitRest();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
