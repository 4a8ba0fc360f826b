package org.filmament.ui.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.ui.FakeSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilmCardModelTest {

    private final FakeSession session = FakeSession.ready(20);
    private final FilmCardModel model = new FilmCardModel();

    @BeforeEach
    void show() {
        model.show(session.catalog());
    }

    @Test
    void theCardListsTheNearestFilmsOnceTheyAreKnown() {
        model.select(18);
        assertTrue(facts().nearest().isEmpty());
        model.setNeighbors(session.table(10));
        assertEquals(List.of(19, 0, 1, 2, 3, 4, 5, 6), facts().nearest().stream().map(FilmFacts.Near::row).toList());
    }

    @Test
    void missingFactsAreLeftOut() {
        Film bare = new Film("Bare", "BARE", null, List.of(), "About.", null, null, null, null, null, List.of(), null, null, null);
        FilmFacts facts = FilmFacts.of(new Catalog("c", List.of(bare), 0, List.of()), 0, null);
        assertNull(facts.year());
        assertNull(facts.rating());
        assertNull(facts.votes());
        assertNull(facts.director());
        assertNull(facts.originalTitle());
    }

    @Test
    void numbersAreWritten() {
        model.select(7);
        assertEquals("1927", facts().year());
        assertEquals("5.7", facts().rating());
        assertEquals("1,007 votes", facts().votes());
        assertEquals("Directed by Director 7", facts().director());
    }

    @Test
    void rowsThatAreNotThereSelectNothing() {
        model.select(20);
        assertEquals(FilmCardModel.NONE, model.selectedProperty().get());
        assertNull(model.factsProperty().get());
    }

    @Test
    void stepsGoRoundTheCatalogue() {
        model.step(1);
        assertEquals(0, model.selectedProperty().get());
        model.step(-1);
        assertEquals(19, model.selectedProperty().get());
        model.step(1);
        assertEquals(0, model.selectedProperty().get());
        model.select(FilmCardModel.NONE);
        model.step(-1);
        assertEquals(19, model.selectedProperty().get());
    }

    @Test
    void anotherCatalogueClearsTheSelection() {
        model.select(3);
        model.show(FakeSession.catalog(5));
        assertEquals(FilmCardModel.NONE, model.selectedProperty().get());
        model.show(null);
        model.step(1);
        assertNull(model.factsProperty().get());
    }

    private FilmFacts facts() {
        FilmFacts facts = model.factsProperty().get();
        assertNotNull(facts);
        return facts;
    }
}
