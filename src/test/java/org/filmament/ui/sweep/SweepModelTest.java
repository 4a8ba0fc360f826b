package org.filmament.ui.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.filmament.Samples;
import org.filmament.catalog.Catalog;
import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.ExactNeighbors;
import org.filmament.neighbors.KnnTable;
import org.filmament.neighbors.Metric;
import org.filmament.pipeline.Space;
import org.filmament.ui.FakeSession;
import org.filmament.ui.sweep.Corner.Column;
import org.filmament.umap.SweepKnob;
import org.filmament.umap.SweepPath;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Without a window and without a clock: what is made arrives when the test lets it, time passes as it says.
class SweepModelTest {

    private static final Catalog CATALOG = FakeSession.catalog(40);
    private static final Corner WORDS_NEIGHBORS = new Corner(Column.WORDS, SweepKnob.N_NEIGHBORS);
    private static final Corner WORDS_MIN_DIST = new Corner(Column.WORDS, SweepKnob.MIN_DIST);
    private static final Corner PICTURES_NEIGHBORS = new Corner(Column.PICTURES, SweepKnob.N_NEIGHBORS);
    private static final int KEYS = SweepKnob.N_NEIGHBORS.keys().length + SweepKnob.MIN_DIST.keys().length;
    private static final long SECOND = 1_000_000_000L;

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Deque<Runnable> arrivals = new ArrayDeque<>();
    private final SweepModel model = new SweepModel(work::add, arrivals::add, Workers.serial());
    private long now = 17;

    @Test
    void nothingIsMadeBeforeTheSweepIsLookedAt() {
        model.show(CATALOG);
        model.update(space(1), null);
        assertTrue(work.isEmpty());

        model.setShown(true);

        assertEquals(1, work.size());
        assertEquals(new SweepModel.Making(0, KEYS, true), model.making());
    }

    @Test
    void itIsMadeOnceForAllItsKeys() {
        Space words = space(1);
        made(words, null);

        assertEquals(new SweepModel.Making(KEYS, KEYS, false), model.making());
        assertEquals(1, model.end(), 1e-12);
        model.setShown(false);
        model.setShown(true);
        model.update(words, null);
        assertTrue(work.isEmpty());
    }

    @Test
    void itPlaysThereAndBackAndStops() {
        made(space(1), null);
        model.loopingProperty().set(false);

        model.togglePlay();
        pass(0);
        pass(SweepModel.SECONDS / 4);
        assertEquals(0.25, model.placeProperty().get(), 1e-9);
        pass(SweepModel.SECONDS);
        assertEquals(0.75, model.placeProperty().get(), 1e-9);
        assertTrue(model.playingProperty().get());
        pass(SweepModel.SECONDS);

        assertEquals(0, model.placeProperty().get());
        assertFalse(model.playingProperty().get());
    }

    @Test
    void itPlaysAgainAndAgainAtTheSpeedChosen() {
        made(space(1), null);
        model.nextSpeed();
        assertEquals(2, model.speedProperty().get());

        model.togglePlay();
        pass(0);
        pass(SweepModel.SECONDS * 0.75);
        assertEquals(0.5, model.placeProperty().get(), 1e-9);
        pass(SweepModel.SECONDS * 0.5);

        assertEquals(0.5, model.placeProperty().get(), 1e-9);
        assertTrue(model.playingProperty().get());
        model.nextSpeed();
        model.nextSpeed();
        assertEquals(1, model.speedProperty().get());
    }

    @Test
    void aPauseOnTheWayBackGoesOnBack() {
        made(space(1), null);
        model.togglePlay();
        pass(0);
        pass(SweepModel.SECONDS * 1.25);
        assertEquals(0.75, model.placeProperty().get(), 1e-9);

        model.togglePlay();
        pass(5);
        assertEquals(0.75, model.placeProperty().get(), 1e-9);
        model.togglePlay();
        pass(0);
        pass(SweepModel.SECONDS * 0.25);

        assertEquals(0.5, model.placeProperty().get(), 1e-9);
    }

    @Test
    void itPlaysAsFarAsItIsMadeAndWaitsThereForMore() {
        begin(space(1), null);
        model.togglePlay();
        pass(0);
        pass(1);
        assertEquals(0, model.placeProperty().get());
        assertEquals(0, model.end());

        while (model.end() == 0) {
            arrivals.removeFirst().run();
        }
        double end = model.end();
        assertTrue(end > 0 && end < 1);
        pass(0);
        pass(SweepModel.SECONDS);
        assertEquals(end, model.placeProperty().get(), 1e-12);
        pass(SweepModel.SECONDS);
        assertEquals(end, model.placeProperty().get(), 1e-12);

        arriveAll();
        pass(SweepModel.SECONDS);
        assertEquals(1 - end, model.placeProperty().get(), 1e-9);
    }

    @Test
    void whatWasStoppedIsPlayedThereAndBackAsFarAsItGoes() {
        begin(space(1), null);
        while (model.end() == 0) {
            arrivals.removeFirst().run();
        }
        model.stop();
        arriveLast();
        assertTrue(model.isStopped());
        assertFalse(model.making().working());

        double end = model.end();
        model.togglePlay();
        pass(0);
        pass(SweepModel.SECONDS * end * 1.5);
        assertEquals(0.5 * end, model.placeProperty().get(), 1e-9);

        model.resume();
        assertTrue(model.making().working());
        runAll();
        assertEquals(1, model.end(), 1e-12);
        assertFalse(model.isStopped());
    }

    @Test
    void whatIsResumedWhileItStopsGoesOn() {
        model.show(CATALOG);
        model.setShown(true);
        model.update(space(1), null);

        model.stop();
        model.resume();
        work.removeFirst().run();
        arriveAll();

        assertEquals(1, work.size(), "begun anew");
        runAll();
        assertEquals(1, model.end(), 1e-12);
    }

    @Test
    void aScrubIsAtOnceAndExactAndPauses() {
        made(space(1), null);
        SweepPath path = path(WORDS_NEIGHBORS);
        float[] before = path.at(model.placeProperty().get());
        model.togglePlay();

        model.scrub(7);
        assertEquals(1, model.placeProperty().get(), 1e-12);
        assertFalse(model.playingProperty().get());
        assertEquals(UmapParams.DEFAULT.withNeighbors(60), model.knobs(WORDS_NEIGHBORS));
        model.scrub(0.3);
        model.scrub(-1);

        assertArrayEquals(before, path.at(model.placeProperty().get()));
        assertEquals(UmapParams.DEFAULT.withNeighbors(2), model.knobs(WORDS_NEIGHBORS));
    }

    @Test
    void stepsGoFromKeyToKeyOfTheKnobInView() {
        made(space(1), null);
        model.step(1);
        assertEquals(3, model.knobs(WORDS_NEIGHBORS).nNeighbors());
        model.step(1);
        model.step(-1);
        assertEquals(3, model.knobs(WORDS_NEIGHBORS).nNeighbors());
        model.step(-1);
        model.step(-1);
        assertEquals(0, model.placeProperty().get());

        model.enlarge(WORDS_MIN_DIST);
        model.step(1);
        assertEquals(0.05, model.knobs(WORDS_MIN_DIST).minDist());
    }

    @Test
    void theKnobsToTakeAreThoseInView() {
        made(space(1), null);
        model.scrub(SweepKnob.N_NEIGHBORS.placeOf(30));

        UmapParams both = model.knobs();
        assertEquals(30, both.nNeighbors());
        assertEquals(model.knobs(WORDS_MIN_DIST).minDist(), both.minDist());

        model.enlarge(WORDS_NEIGHBORS);
        assertEquals(UmapParams.DEFAULT.withNeighbors(30), model.knobs());
        model.enlarge(WORDS_NEIGHBORS);
        assertNull(model.largeProperty().get());
        model.enlarge(WORDS_MIN_DIST);
        assertTrue(model.showAll());
        assertFalse(model.showAll());
    }

    @Test
    void postersThatComeLaterMoveNothing() {
        Space words = space(1);
        made(words, null);
        model.scrub(0.9);

        model.update(words, space(2));
        work.removeFirst().run();
        arrivals.removeFirst().run();

        assertEquals(0.9, model.placeProperty().get());
        assertEquals(15, model.knobs(PICTURES_NEIGHBORS).nNeighbors(), "where it is made so far");
        assertNotNull(model.cut(PICTURES_NEIGHBORS));
        arriveAll();
        assertEquals(model.knobs(WORDS_NEIGHBORS), model.knobs(PICTURES_NEIGHBORS));
    }

    @Test
    void neighborsThatAreKnownFurtherChangeNothing() {
        Space words = space(1);
        made(words, null);
        SweepPath path = path(WORDS_NEIGHBORS);

        model.update(new Space(words.name(), words.placedBy(), 0, words.vectors(), words.neighbors()), null);

        assertSame(path, path(WORDS_NEIGHBORS));
        assertTrue(work.isEmpty());
    }

    @Test
    void anotherEncoderOrAnotherCatalogueBeginsAnew() {
        made(space(1), null);
        model.scrub(0.5);
        model.update(space(3), null);
        assertNull(model.path(WORDS_NEIGHBORS));
        assertEquals(1, work.size());

        model.show(CATALOG);
        runAll();

        assertNull(model.path(WORDS_NEIGHBORS), "what comes late of another catalogue is not shown");
        assertEquals(0, model.placeProperty().get());
    }

    @Test
    void aFailureIsNotTriedAgainByItself() {
        model.show(CATALOG);
        model.setShown(true);
        int width = CATALOG.size() - 1;
        int[] nobody = new int[CATALOG.size() * width];
        Arrays.fill(nobody, 99);
        KnnTable broken = new KnnTable(CATALOG.size(), width, width, nobody, new float[nobody.length]);
        model.update(new Space("broken", "nothing", 0, space(1).vectors(), broken), null);

        assertThrows(RuntimeException.class, () -> work.removeFirst().run());
        arriveAll();

        assertTrue(work.isEmpty());
        assertTrue(model.isStopped());
    }

    @Test
    void aSceneOfItComesBackAsItWasLeft() {
        SweepPart part = new SweepPart(model);
        made(space(1), null);
        assertEquals("", part.save());
        model.scrub(0.25);
        model.enlarge(WORDS_MIN_DIST);
        String paused = part.save();
        model.showAll();
        model.togglePlay();
        pass(0);
        pass(1);
        String playing = part.save();

        part.restore(paused);
        assertEquals(0.25, model.placeProperty().get(), 1e-6);
        assertEquals(WORDS_MIN_DIST, model.largeProperty().get());
        assertFalse(model.playingProperty().get());
        assertEquals(paused, part.save());
        part.restore(playing);
        assertTrue(model.playingProperty().get());
        assertNull(model.largeProperty().get());
        for (String other : List.of("", "nonsense 9", "2.5", "play 7")) {
            part.restore(other);
            assertNull(model.largeProperty().get());
        }
    }

    @Test
    void aLargeCatalogueIsSweptInItsMostProminentFilms() {
        Catalog large = FakeSession.catalog(SweepSample.MOST + 100);
        SweepSample sample = SweepSample.of(large.films());

        assertEquals("5,000 of 5,100 films", sample.text());
        assertFalse(sample.isWhole());
        assertEquals(100, sample.rowOf(0), "the last ones have the most votes");
        assertEquals(-1, sample.indexOf(99));
        assertEquals(0, sample.indexOf(100));
        assertEquals(-1, sample.indexOf(-1));
        assertEquals(-1, sample.rowOf(-1));
        assertEquals("Film 100", sample.pick(large.films()).getFirst().title());
        assertEquals("40 films", SweepSample.of(CATALOG.films()).text());
    }

    @Test
    void oneFilmHasNoSweep() {
        model.show(FakeSession.catalog(1));
        model.setShown(true);
        model.update(space(1), null);

        assertTrue(work.isEmpty());
        model.togglePlay();
        pass(1);
        assertEquals(0, model.placeProperty().get());
    }

    private SweepPath path(Corner corner) {
        SweepPath path = model.path(corner);
        assertNotNull(path);
        return path;
    }

    /// Everything is made, and waits to arrive.
    private void begin(Space words, @Nullable Space pictures) {
        model.show(CATALOG);
        model.setShown(true);
        model.update(words, pictures);
        List<Runnable> begun = new ArrayList<>(work);
        work.clear();
        begun.forEach(Runnable::run);
    }

    private void made(Space words, @Nullable Space pictures) {
        begin(words, pictures);
        arriveAll();
    }

    private void runAll() {
        while (!work.isEmpty()) {
            work.removeFirst().run();
        }
        arriveAll();
    }

    private void arriveAll() {
        while (!arrivals.isEmpty()) {
            arrivals.removeFirst().run();
        }
    }

    /// Only the word that the work has ended.
    private void arriveLast() {
        arrivals.removeLast().run();
        arrivals.clear();
    }

    private void pass(double seconds) {
        now += Math.round(seconds * SECOND);
        model.pulse(now);
    }

    private static Space space(long seed) {
        FloatMatrix vectors = Samples.gaussian(CATALOG.size(), 6, seed);
        return new Space("overviews", "what their overviews say", 0, vectors,
                ExactNeighbors.search(vectors, Metric.COSINE, CATALOG.size() - 1, Workers.serial(), Progress.NONE, Cancel.NEVER));
    }
}
