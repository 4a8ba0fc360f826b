package org.filmament.ui.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.filmament.catalog.Catalog;
import org.filmament.neighbors.KnnTable;
import org.filmament.pipeline.Space;
import org.filmament.ui.FakeSession;
import org.filmament.umap.SweepPath;
import org.junit.jupiter.api.Test;

/// What is made of a sweep, and of which films.
class SweepModelTest extends SweepByHand {

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
}
