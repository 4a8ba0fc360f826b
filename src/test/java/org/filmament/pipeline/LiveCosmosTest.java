package org.filmament.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.BooleanSupplier;
import org.filmament.Samples;
import org.filmament.math.FloatMatrix;
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
class LiveCosmosTest {

    private static final FloatMatrix VECTORS = Samples.blobs(120, 8, 4, 1.5, 3).normalizedRows();
    private static final UmapParams FLAT = UmapParams.DEFAULT.withEpochs(40);
    private static final UmapParams KNOBS = FLAT.withDimensions(3);
    private static final KnnTable TABLE = ExactNeighbors.search(VECTORS, Metric.COSINE, KNOBS.nNeighbors() - 1, Workers.serial(), Progress.NONE,
            Cancel.NEVER);
    private static final CosmosSpace SPACE = new CosmosSpace(CosmosSpace.GIVEN, VECTORS, TABLE);

    /// What a cosmos has the engine do: it begins the layout, and the layout goes on until it is closed.
    private static final int TASKS = 2;

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
        try (LiveCosmos cosmos = cosmos()) {
            cosmos.provide(SPACE);
            cosmos.drag(FLAT.withMinDist(0.4));
            cosmos.release();
            assertEquals(0, threads.getLargestPoolSize(), "nothing is begun out of sight");
            assertNull(cosmos.frame());
            assertEquals(CosmosSpace.GIVEN, cosmos.encoder());

            cosmos.show(true);
            awaitRest(cosmos, 0.4);
            assertArrayEquals(fresh(KNOBS.withMinDist(0.4)), frame(cosmos).positions());
        }
    }

    @Test
    void itBeginsOnceTheVectorsAreThere() {
        try (LiveCosmos cosmos = cosmos()) {
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
    void itFollowsKnobsOnlyWhileShownAndCatchesUp() {
        try (LiveCosmos cosmos = cosmos()) {
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
    void knobsThatMoveWhileItBeginsAreFollowed() throws InterruptedException {
        Gate gate = new Gate();
        try (LiveCosmos cosmos = new LiveCosmos(engine, FLAT, gate::pass)) {
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
        LiveCosmos cosmos = new LiveCosmos(engine, FLAT, gate::pass);
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
    private LiveCosmos cosmos() {
        return new LiveCosmos(engine, FLAT, () -> null);
    }

    private static float[] fresh(UmapParams params) {
        FuzzyGraph graph = FuzzyGraph.of(TABLE.forNeighbors(params.nNeighbors()), Workers.serial());
        return Umap.fit(graph, VECTORS, params, Workers.serial(), Progress.NONE, Cancel.NEVER).data();
    }

    private static void awaitRest(LiveCosmos cosmos, double minDist) {
        await(() -> {
            LayoutFrame frame = cosmos.frame();
            return frame != null && frame.phase() == Phase.SETTLED && frame.params().minDist() == minDist;
        });
    }

    private static LayoutFrame frame(LiveCosmos cosmos) {
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
