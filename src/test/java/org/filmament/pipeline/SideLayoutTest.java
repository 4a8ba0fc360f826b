package org.filmament.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.filmament.Samples;
import org.filmament.math.FloatMatrix;
import org.filmament.math.Procrustes;
import org.filmament.neighbors.ExactNeighbors;
import org.filmament.neighbors.KnnTable;
import org.filmament.neighbors.Metric;
import org.filmament.umap.FuzzyGraph;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.LayoutFrame.Phase;
import org.filmament.umap.Umap;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The layout of the cosmos is begun by the first look and led by the knobs only under the user's eyes.
@Timeout(60)
class SideLayoutTest {

    private static final FloatMatrix VECTORS = Samples.blobs(120, 8, 4, 1.5, 3).normalizedRows();
    private static final UmapParams FLAT = UmapParams.DEFAULT.withEpochs(40);
    private static final UmapParams KNOBS = FLAT.withDimensions(3);
    private static final KnnTable TABLE = ExactNeighbors.search(VECTORS, Metric.COSINE, KNOBS.nNeighbors() - 1, Workers.serial(), Progress.NONE,
            Cancel.NEVER);
    private static final Space SPACE = Space.ofGiven(VECTORS, TABLE);

    private static final FloatMatrix OTHER_VECTORS = Samples.blobs(120, 6, 3, 1.5, 8).normalizedRows();
    private static final Space OTHER = Space.ofLook(120, OTHER_VECTORS, ExactNeighbors.search(OTHER_VECTORS, Metric.COSINE, KNOBS.nNeighbors() - 1,
            Workers.serial(), Progress.NONE, Cancel.NEVER));

    /// What a cosmos has the engine do: it begins the layout, and the layout goes on until it is closed.
    private static final int TASKS = 2;

    private final AtomicInteger changes = new AtomicInteger();
    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    private Engine engine;
    private ThreadPoolExecutor threads;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void start() {
        // One thread a computation: what the engine runs is the cosmos and nothing else.
        engine = new Engine(new Home(folder), 1, failures::add);
        threads = (ThreadPoolExecutor) engine.executor();
    }

    @AfterEach
    void nothingFailed() {
        engine.close();
        assertEquals(List.of(), failures);
    }

    @Test
    void itBeginsWhenFirstShownUnderTheKnobsOfThatTime() {
        try (SideLayout cosmos = cosmos()) {
            cosmos.provide(SPACE);
            cosmos.drag(FLAT.withMinDist(0.4));
            cosmos.release();
            assertEquals(0, threads.getLargestPoolSize(), "nothing is begun out of sight");
            assertNull(cosmos.frame());
            assertEquals(SPACE, cosmos.space());

            cosmos.show(true);
            awaitRest(cosmos, 0.4);
            assertArrayEquals(fresh(KNOBS.withMinDist(0.4)), frame(cosmos).positions());
        }
    }

    @Test
    void itBeginsOnceTheVectorsAreThere() {
        try (SideLayout cosmos = cosmos()) {
            cosmos.show(true);
            assertEquals(0, threads.getLargestPoolSize(), "there is nothing to begin with");

            cosmos.provide(SPACE);
            awaitRest(cosmos, KNOBS.minDist());
            cosmos.show(false);
            cosmos.show(true);
            assertArrayEquals(fresh(KNOBS), frame(cosmos).positions());
        }
        await(() -> threads.getCompletedTaskCount() == TASKS);
    }

    @Test
    void itGoesBackToAnEarlierRestAlsoBeforeItHasBegun() {
        float[] earlier = fresh(KNOBS.withMinDist(0.2));
        try (SideLayout cosmos = cosmos()) {
            cosmos.restore(earlier);
            cosmos.provide(SPACE);
            cosmos.show(true);
            await(() -> cosmos.frame() != null && frame(cosmos).phase() == Phase.SETTLED && Arrays.equals(earlier, frame(cosmos).positions()));

            cosmos.drag(FLAT.withMinDist(0.6));
            cosmos.release();
            awaitRest(cosmos, 0.6);
            cosmos.drag(FLAT);
            cosmos.release();
            cosmos.restore(earlier);
            await(() -> frame(cosmos).phase() == Phase.SETTLED && Arrays.equals(earlier, frame(cosmos).positions()));
            assertEquals(KNOBS.minDist(), frame(cosmos).params().minDist());

            cosmos.restore(new float[3]);
            assertArrayEquals(earlier, frame(cosmos).positions(), "of other films");
        }
    }

    @Test
    void itFollowsKnobsOnlyWhileShownAndCatchesUp() {
        try (SideLayout cosmos = cosmos()) {
            cosmos.provide(SPACE);
            cosmos.show(true);
            awaitRest(cosmos, KNOBS.minDist());

            cosmos.drag(FLAT.withMinDist(0.3));
            assertEquals(KNOBS.withMinDist(0.3), cosmos.followed());
            cosmos.release();
            awaitRest(cosmos, 0.3);

            cosmos.show(false);
            cosmos.drag(FLAT.withMinDist(0.6));
            cosmos.release();
            assertEquals(KNOBS.withMinDist(0.3), cosmos.followed(), "out of sight it stays as it is");

            cosmos.show(true);
            assertEquals(KNOBS.withMinDist(0.6), cosmos.followed());
            awaitRest(cosmos, 0.6);
        }
    }

    @Test
    void anotherSpaceIsGlidedToAndEndsInItsOwnFreshLayout() {
        try (SideLayout cosmos = cosmos()) {
            cosmos.provide(SPACE);
            cosmos.show(true);
            awaitRest(cosmos, KNOBS.minDist());
            float[] before = frame(cosmos).positions();

            cosmos.provide(OTHER);
            assertArrayEquals(before, frame(cosmos).positions(), "it goes on from where it is");
            await(() -> changes.get() == 2);
            assertEquals(OTHER, cosmos.space());
            FloatMatrix fresh = fresh(OTHER, KNOBS);
            FloatMatrix turned = Procrustes.align(fresh, new FloatMatrix(120, 3, before), Procrustes.Freedom.REFLECTION).apply(fresh);
            await(() -> Arrays.equals(turned.data(), frame(cosmos).positions()));
        }
    }

    @Test
    void anotherSpaceOutOfSightIsLaidOutOnceItReturns() {
        try (SideLayout cosmos = cosmos()) {
            cosmos.provide(SPACE);
            cosmos.show(true);
            awaitRest(cosmos, KNOBS.minDist());
            cosmos.show(false);
            cosmos.provide(OTHER);
            assertEquals(SPACE, cosmos.space(), "out of sight it stays as it is");
            cosmos.show(true);
            await(() -> OTHER.equals(cosmos.space()));
        }
    }

    @Test
    void inTwoDimensionsItLiesAsTheMapDoes() {
        LayoutFrame map = new LayoutFrame(1, FLAT, Phase.SETTLED, 120, 2, fresh(SPACE, FLAT).data(), 0);
        try (SideLayout flat = new SideLayout(engine, "map of posters", 2, FLAT, () -> map, changes::incrementAndGet)) {
            flat.provide(SPACE);
            flat.show(true);
            awaitRest(flat, FLAT.minDist());
            assertEquals(2, frame(flat).dimensions());
            FloatMatrix laid = new FloatMatrix(120, 2, frame(flat).positions());
            FloatMatrix wanted = new FloatMatrix(120, 2, map.positions());
            FloatMatrix best = Procrustes.align(laid, wanted, Procrustes.Freedom.REFLECTION).apply(laid);
            double radius = distance(wanted, new FloatMatrix(120, 2, new float[240]));
            assertTrue(distance(best, wanted) < 0.25 * radius, "the same films lie about the same way");
            // An angle, as long as it is small: a right one is 1.4 away, a mirrored map about as far.
            assertTrue(distance(laid, best) < 0.25 * radius, "it is turned as the map is, as nearly as what happens on the way allows");
        }
    }

    @Test
    void knobsThatMoveWhileItBeginsAreFollowed() throws InterruptedException {
        Gate gate = new Gate();
        try (SideLayout cosmos = new SideLayout(engine, "cosmos", 3, FLAT, gate::pass, changes::incrementAndGet)) {
            cosmos.provide(SPACE);
            cosmos.show(true);
            gate.entered.await();
            cosmos.drag(FLAT.withMinDist(0.5));
            assertNull(cosmos.followed());
            gate.open.countDown();
            awaitRest(cosmos, 0.5);
        }
    }

    @Test
    void closedWhileItBeginsItLeavesNothingRunning() throws InterruptedException {
        Gate gate = new Gate();
        SideLayout cosmos = new SideLayout(engine, "cosmos", 3, FLAT, gate::pass, changes::incrementAndGet);
        cosmos.provide(SPACE);
        cosmos.show(true);
        gate.entered.await();
        cosmos.close();
        gate.open.countDown();

        await(() -> threads.getCompletedTaskCount() == TASKS);
        assertNull(cosmos.frame());
    }

    /// Where the layout asks for the map while it begins: holds it up.
    private static final class Gate {

        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);

        private @Nullable LayoutFrame pass() {
            entered.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return null;
        }
    }

    /// Beside a map that is not there: it is not turned.
    private SideLayout cosmos() {
        return new SideLayout(engine, "cosmos", 3, FLAT, () -> null, changes::incrementAndGet);
    }

    private static float[] fresh(UmapParams params) {
        return fresh(SPACE, params).data();
    }

    private static FloatMatrix fresh(Space space, UmapParams params) {
        FuzzyGraph graph = FuzzyGraph.of(space.neighbors().forNeighbors(params.nNeighbors()), Workers.serial());
        return Umap.fit(graph, space.vectors(), params, Workers.serial(), Progress.NONE, Cancel.NEVER);
    }

    private static double distance(FloatMatrix a, FloatMatrix b) {
        double sum = 0;
        for (int i = 0; i < a.data().length; i++) {
            sum += Math.pow(a.data()[i] - b.data()[i], 2);
        }
        return Math.sqrt(sum);
    }

    private static void awaitRest(SideLayout cosmos, double minDist) {
        await(() -> {
            LayoutFrame frame = cosmos.frame();
            return frame != null && frame.phase() == Phase.SETTLED && frame.params().minDist() == minDist;
        });
    }

    private static LayoutFrame frame(SideLayout cosmos) {
        LayoutFrame frame = cosmos.frame();
        assertNotNull(frame);
        return frame;
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.yield();
        }
    }
}
