package org.filmament.ui.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.filmament.umap.SweepKnob;
import org.filmament.umap.SweepPath;
import org.filmament.umap.UmapParams;
import org.junit.jupiter.api.Test;

/// How a sweep plays, as far as it is made.
class SweepPlayingTest extends SweepByHand {

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
}
