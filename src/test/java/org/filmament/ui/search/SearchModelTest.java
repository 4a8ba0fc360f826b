package org.filmament.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.filmament.Samples;
import org.filmament.math.FloatMatrix;
import org.filmament.ui.FakeSession;
import org.filmament.ui.emphasis.Concern;
import org.filmament.ui.emphasis.EmphasisModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchModelTest {

    private static final int FILMS = 40;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(SearchModel.PAUSE_MILLIS);

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final EmphasisModel emphasis = new EmphasisModel();
    private final SearchModel model = new SearchModel(background::add, Runnable::run, emphasis);
    private final FloatMatrix vectors = Samples.gaussian(FILMS, 8, 1).normalizedRows();
    private final List<String> encoded = new ArrayList<>();
    private long now = 1_000_000_000;

    @BeforeEach
    void openACatalogue() {
        emphasis.show(FILMS);
        model.show(FakeSession.catalog(FILMS), text -> {
            encoded.add(text);
            return vectors.row(text.length() % FILMS);
        });
        model.setVectors(vectors);
        finish();
    }

    @Test
    void titlesFollowEachKey() {
        type("film 7");
        finish();
        assertEquals(List.of("Film 7"), model.titlesProperty().get().stream().map(TitleMatch::title).toList());
        assertTrue(model.openProperty().get());
        assertNull(model.meaningProperty().get());
        assertNull(emphasis.get(Concern.SEARCH));
    }

    @Test
    void meaningFollowsWhenTheKeysHaveBeenQuiet() {
        type("rob");
        passes(PAUSE / 2);
        type("robot");
        passes(PAUSE / 2);
        assertEquals(List.of(), encoded);
        passes(PAUSE);
        assertEquals(List.of("robot"), encoded);
        assertEquals(5, found().matches().getFirst().row());
        assertTrue(lit().get(5));
        passes(10 * PAUSE);
        assertEquals(1, encoded.size());
    }

    @Test
    void theNewestQueryWins() {
        type("robot");
        pulse(0);
        pulse(PAUSE);
        Runnable first = background.removeLast();
        type("a submarine");
        passes(0);
        passes(PAUSE);
        first.run();
        assertEquals("a submarine", found().query());
    }

    @Test
    void titlesThatWereFoundLightUpToo() {
        type("film 7");
        passes(0);
        passes(PAUSE);
        assertTrue(lit().get(7));
    }

    @Test
    void clearingEndsTheSearchWhateverIsUnderWay() {
        type("robot");
        pulse(0);
        pulse(PAUSE);
        assertTrue(model.clear());
        finish();
        assertNull(model.meaningProperty().get());
        assertNull(emphasis.get(Concern.SEARCH));
        assertFalse(model.openProperty().get());
        assertFalse(model.clear());
    }

    @Test
    void filmsAreRankedWithinTheFilters() {
        BitSet within = new BitSet();
        within.set(3);
        model.setWithin(within);
        type("robot");
        passes(0);
        passes(PAUSE);
        assertEquals(List.of(3), found().matches().stream().map(MeaningMatch::row).toList());
        model.setWithin(null);
        passes(0);
        passes(PAUSE);
        assertEquals(5, found().matches().getFirst().row());
    }

    @Test
    void vectorsThatComeLaterAreSearchedThen() {
        model.setVectors(null);
        type("robot");
        passes(0);
        passes(PAUSE);
        assertEquals(new Meaning.Refused("The films are not encoded yet."), model.meaningProperty().get());
        model.setVectors(vectors);
        passes(0);
        passes(PAUSE);
        assertEquals("robot", found().query());
    }

    @Test
    void vectorsOfAnotherModelAreNotCompared() {
        model.show(FakeSession.catalog(FILMS), _ -> null);
        model.setVectors(vectors);
        type("robot");
        passes(0);
        passes(PAUSE);
        assertInstanceOf(Meaning.Refused.class, model.meaningProperty().get());
    }

    @Test
    void anEncoderThatFailsIsToldOnceAndSaidInTheList() {
        model.show(FakeSession.catalog(FILMS), _ -> {
            throw new IllegalStateException("The text encoder failed.");
        });
        model.setVectors(vectors);
        finish();
        type("robot");
        finish();
        pulse(0);
        pulse(PAUSE);
        assertThrows(IllegalStateException.class, this::finish);
        assertEquals(new Meaning.Refused("The text encoder failed."), model.meaningProperty().get());
    }

    @Test
    void aVisitMakesRoomAndTypingOrTheFieldOpensAgain() {
        type("film 7");
        model.close();
        assertFalse(model.openProperty().get());
        model.reopen();
        assertTrue(model.openProperty().get());
    }

    @Test
    void anotherCatalogueIsSearchedForNothing() {
        type("film 7");
        model.show(FakeSession.catalog(5), null);
        assertEquals("", model.textProperty().get());
        type("film");
        finish();
        assertEquals(List.of(4, 3, 2, 1, 0), model.titlesProperty().get().stream().map(TitleMatch::row).toList());
    }

    @Test
    void titlesTypedBeforeTheIndexIsReadAreFoundThen() {
        model.show(FakeSession.catalog(FILMS), null);
        type("film 7");
        finish();
        assertEquals(7, model.best());
    }

    private void type(String text) {
        model.textProperty().set(text);
    }

    private void pulse(long nanos) {
        now += nanos;
        model.pulse(now);
    }

    private void passes(long nanos) {
        pulse(nanos);
        finish();
    }

    private void finish() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private Meaning.Found found() {
        return assertInstanceOf(Meaning.Found.class, model.meaningProperty().get());
    }

    private BitSet lit() {
        BitSet lit = emphasis.get(Concern.SEARCH);
        assertTrue(lit != null);
        return lit;
    }
}
