package org.filmament.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.filmament.Samples;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.catalog.Starter;
import org.filmament.math.FloatMatrix;
import org.filmament.pipeline.StageStatus.State;
import org.filmament.umap.GraphSource;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.LayoutFrame.Phase;
import org.filmament.umap.UmapParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LiveSessionTest {

    private static final FloatMatrix VECTORS = Samples.blobs(240, 10, 5, 1.5, 3).normalizedRows();
    private static final UmapParams PARAMS = UmapParams.DEFAULT.withEpochs(60);
    private static final Catalog CATALOG = new Catalog("blobs", IntStream.range(0, 240).mapToObj(LiveSessionTest::film).toList(), 0, List.of());

    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void nothingFailed() {
        assertEquals(List.of(), failures);
    }

    @Test
    void aCatalogueOpensInPlaceTheSecondTime() {
        float[] unfolded;
        try (Engine engine = engine(); LiveSession session = LiveSession.open(engine, CATALOG, VECTORS, PARAMS)) {
            await(() -> isPrepared(session));
            unfolded = frame(session).positions();
            assertEquals(State.DONE, session.state().status(Stage.INITIALIZE).state());
        }
        try (Engine engine = engine(); LiveSession session = LiveSession.open(engine, CATALOG, VECTORS, PARAMS)) {
            await(() -> session.frame() != null);
            assertEquals(Phase.SETTLED, frame(session).phase());
            assertArrayEquals(unfolded, frame(session).positions());
            await(() -> isPrepared(session));
            assertEquals(State.SKIPPED, session.state().status(Stage.INITIALIZE).state());
            assertEquals(UmapParams.MAX_NEIGHBORS, Objects.requireNonNull(session.state().neighbors()).maxNeighbors());
            assertArrayEquals(unfolded, frame(session).positions());
        }
    }

    @Test
    void otherKnobsAreLaidOut() {
        try (Engine engine = engine(); LiveSession session = LiveSession.open(engine, CATALOG, VECTORS, PARAMS)) {
            await(() -> isPrepared(session));
        }
        try (Engine engine = engine(); LiveSession session = LiveSession.open(engine, CATALOG, VECTORS, PARAMS.withMinDist(0.5))) {
            await(() -> isPrepared(session));
            assertEquals(State.DONE, session.state().status(Stage.INITIALIZE).state());
        }
    }

    @Test
    void theStarterIsInPlaceBeforeAnythingIsComputed() {
        try (Engine engine = engine(); LiveSession session = LiveSession.reopen(engine, Starter.load())) {
            LayoutFrame first = frame(session);
            assertEquals(Phase.SETTLED, first.phase());
            assertEquals(UmapParams.DEFAULT, first.params());
            assertEquals(2_000, first.count());
        }
    }

    @Test
    void aMapIsReopenedAsItWasLeft() {
        Catalog few = new Catalog("few", Starter.load().films().subList(0, 200), 0, List.of());
        float[] left;
        try (Engine engine = engine(); LiveSession session = LiveSession.reopen(engine, few)) {
            session.begin();
            await(() -> isPrepared(session));
            session.drag(40, 0.3);
            session.release();
            await(() -> leftOf(engine, few) != null);
            left = frame(session).positions();
        }
        try (Engine engine = engine(); LiveSession session = LiveSession.reopen(engine, few)) {
            session.begin();
            assertEquals(UmapParams.DEFAULT.withNeighbors(40).withMinDist(0.3), session.state().params());
            assertArrayEquals(left, frame(session).positions());
            await(() -> isPrepared(session));
            assertArrayEquals(left, frame(session).positions());
        }
    }

    @Test
    void aMixedMapMovesComesBackAndIsReopenedAsItWasLeft() {
        Catalog few = new Catalog("few", Starter.load().films().subList(0, 200), 0, List.of());
        float[] left;
        try (Engine engine = engine(); LiveSession session = LiveSession.reopen(engine, few)) {
            session.begin();
            await(() -> isPrepared(session));
            float[] words = frame(session).positions();
            session.wantPictures();
            await(() -> session.state().status(Stage.PICTURES).message() != null);
            assertEquals(200, pictures(session).drawn());
            assertEquals(199, pictures(session).neighbors().width());

            session.mix(0.5);
            session.release();
            await(() -> leftShare(engine, few) == 0.5);
            left = frame(session).positions();
            assertEquals(0.5, session.state().share());
            assertFalse(Arrays.equals(words, left));
            requireGood(session, 0.5);

            session.restore(words, 15, 0.1, 0);
            await(() -> leftShare(engine, few) == 0);
            assertArrayEquals(words, frame(session).positions());
            session.restore(left, 15, 0.1, 0.5);
            await(() -> leftShare(engine, few) == 0.5);
        }
        try (Engine engine = engine(); LiveSession session = LiveSession.reopen(engine, few)) {
            session.begin();
            assertEquals(0.5, session.state().share());
            assertArrayEquals(left, frame(session).positions());
            await(() -> isPrepared(session) && session.pictures() != null);
            assertArrayEquals(left, frame(session).positions(), "pictures that come later move nothing");
            session.drag(30, 0.1);
            session.release();
            await(() -> frame(session).phase() == Phase.SETTLED && frame(session).params().nNeighbors() == 30);
            requireGood(session, 0.5);
        }
    }

    @Test
    void aMapThatWaitsForPicturesMovesWhenTheyHaveCome() {
        try (Engine engine = engine(); LiveSession session = LiveSession.open(engine, CATALOG, VECTORS, PARAMS)) {
            await(() -> isPrepared(session));
            session.mix(1);
            session.release();
            await(() -> session.pictures() != null && frame(session).phase() == Phase.SETTLED && gain(session, 1) < 0.05);
        }
    }

    private static Space pictures(LiveSession session) {
        return Objects.requireNonNull(session.pictures());
    }

    private static double leftShare(Engine engine, Catalog catalog) {
        CatalogResults.Left left = leftOf(engine, catalog);
        return left == null ? Double.NaN : left.share();
    }

    private static void requireGood(LiveSession session, double share) {
        assertTrue(gain(session, share) < 0.05);
    }

    /// By what share of its effective loss a fresh run of that mixture is better than the map.
    private static double gain(LiveSession session, double share) {
        GraphSource mixed = GraphSource.blend(Objects.requireNonNull(session.words()).graphs(), pictures(session).graphs(), share);
        FreshComparison comparison = new FreshComparison(() -> { });
        comparison.compare(mixed, frame(session));
        return comparison.gain();
    }

    private static CatalogResults.Left leftOf(Engine engine, Catalog catalog) {
        return CatalogResults.ofTexts(engine.home(), engine.encoder().fingerprint(), catalog.films().stream().map(Film::overview).toList())
                .left();
    }

    private Engine engine() {
        return new Engine(new Home(folder), 2, failures::add);
    }

    private static boolean isPrepared(LiveSession session) {
        return session.state().status(Stage.CLUSTER).state() == State.DONE;
    }

    private static LayoutFrame frame(LiveSession session) {
        LayoutFrame frame = session.frame();
        assertNotNull(frame);
        return frame;
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.yield();
        }
    }

    private static Film film(int row) {
        return new Film("Film " + row, null, 1950, List.of(), "What happens in film " + row + ".", null, null, null, null, null, List.of(),
                null, null, null);
    }
}
