package org.filmament.ui.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.filmament.Samples;
import org.filmament.catalog.Catalog;
import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.ExactNeighbors;
import org.filmament.neighbors.KnnTable;
import org.filmament.neighbors.Metric;
import org.filmament.neighbors.NeighborAgreement;
import org.filmament.pipeline.Space;
import org.filmament.pipeline.StageStatus;
import org.filmament.ui.FakeSession;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;

class CompareModelTest {

    private static final int FILMS = 240;
    private static final FloatMatrix MEANINGS = Samples.blobs(FILMS, 10, 5, 1.5, 3);
    private static final Space WORDS = new Space("overviews", "what their overviews say", 0, MEANINGS, search(MEANINGS));
    private static final Space LOOKS = pictures(Samples.gaussian(FILMS, 10, 8), FILMS);

    private final Catalog catalog = FakeSession.catalog(FILMS);
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final CompareModel model = new CompareModel(waiting::add, Runnable::run);

    private static KnnTable search(FloatMatrix vectors) {
        return ExactNeighbors.search(vectors, Metric.EUCLIDEAN, 40, Workers.serial(), Progress.NONE, Cancel.NEVER);
    }

    private static Space pictures(FloatMatrix vectors, int drawn) {
        return new Space("look", "the look of their posters", drawn, vectors, search(vectors));
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void compared(Space pictures) {
        model.show(catalog);
        model.setShown(true);
        model.update(WORDS, pictures, 0);
        work();
    }

    private List<Integer> rows() {
        return model.listedProperty().get().stream().map(ListedFilm::row).toList();
    }

    @Test
    void nothingIsComparedBeforeSomebodyLooks() {
        model.show(catalog);
        model.update(WORDS, LOOKS, 0);
        assertTrue(waiting.isEmpty());
        model.setShown(true);
        assertEquals(1, waiting.size());
        model.update(WORDS, LOOKS, 0);
        assertEquals(1, waiting.size(), "the same is not compared twice");
        assertFalse(model.isThere());
        work();
        assertTrue(model.isThere());
    }

    @Test
    void filmsAreListedInTheOrderOfTheirAgreement() {
        compared(LOOKS);
        NeighborAgreement agreement = NeighborAgreement.of(WORDS.neighbors(), LOOKS.neighbors(), 15, Workers.serial());
        assertArrayEquals(IntStream.of(agreement.leastAgreed()).limit(CompareModel.LISTED).toArray(), rows().stream().mapToInt(row -> row).toArray());
        assertEquals(agreement.shared(rows().getFirst()) + " of 15", model.listedProperty().get().getFirst().note());
        model.flip();
        assertEquals(agreement.mostAgreed()[0], rows().getFirst());
        assertTrue(model.summaryProperty().get().startsWith(String.format(Locale.ROOT,
                "Of a film's 15 nearest, %.2f are the same in both on average; chance alone gives %.2f.", agreement.mean() * 15, 15 * 15 / 239.0)));
    }

    @Test
    void filmsThatDoNotMatterAreNotListed() {
        compared(LOOKS);
        float[] shares = new float[FILMS];
        shares[3] = 1;
        shares[77] = 1;
        model.setEmphasis(shares);
        assertEquals(Set.of(3, 77), Set.copyOf(rows()));
        model.setEmphasis(null);
        assertEquals(CompareModel.LISTED, rows().size());
    }

    @Test
    void theListIsWalkedFromTheSelectedFilmToItsEnds() {
        compared(LOOKS);
        assertEquals(rows().get(0), model.step(1), "a film beside the list leads to its first");
        model.setFilm(rows().get(0));
        assertEquals(rows().get(1), model.step(1));
        assertEquals(rows().get(0), model.step(-1));
        model.setFilm(rows().getLast());
        assertEquals(rows().getLast(), model.step(1));
        model.setEmphasis(new float[FILMS]);
        assertEquals(CompareModel.NONE, model.step(1));
    }

    @Test
    void theSelectedFilmHasWhatEachPutsNearItAndWhatBothDo() {
        compared(LOOKS);
        model.setFilm(9);
        List<ListedFilm> byWords = model.nearestByWordsProperty().get();
        List<ListedFilm> byPictures = model.nearestByPicturesProperty().get();
        assertEquals(IntStream.range(0, 15).map(rank -> WORDS.neighbors().id(9, rank)).boxed().toList(), byWords.stream().map(ListedFilm::row).toList());
        assertEquals(IntStream.range(0, 15).map(rank -> LOOKS.neighbors().id(9, rank)).boxed().toList(), byPictures.stream().map(ListedFilm::row).toList());
        Set<Integer> both = byWords.stream().map(ListedFilm::row).filter(byPictures.stream().map(ListedFilm::row).toList()::contains)
                .collect(Collectors.toSet());
        assertTrue(byWords.stream().allMatch(film -> film.both() == both.contains(film.row())));
        assertEquals(both.size(), byPictures.stream().filter(ListedFilm::both).count());
        assertArrayEquals(IntStream.range(0, 8).map(rank -> LOOKS.neighbors().id(9, rank)).toArray(), model.nearestByPictures(9, 8));
        model.setFilm(CompareModel.NONE);
        assertTrue(model.nearestByWordsProperty().get().isEmpty());
    }

    @Test
    void howManyThemesHoldTogetherByPostersIsSaidOnceItIsKnown() {
        compared(LOOKS);
        String figures = model.summaryProperty().get();
        assertFalse(figures.contains("themes"), figures);
        model.setGathered(0, 5);
        assertEquals(figures + " None of the 5 themes, made from words, holds together by posters.", model.summaryProperty().get());
        model.setGathered(3, 5);
        assertEquals(figures + " 3 of 5 themes, made from words, hold together by posters.", model.summaryProperty().get());
        model.setGathered(5, 5);
        assertEquals(figures + " All 5 themes, made from words, hold together by posters.", model.summaryProperty().get());
        model.setGathered(0, 0);
        assertEquals(figures, model.summaryProperty().get());
    }

    @Test
    void anotherCatalogueIsNotComparedWithWhatCameBefore() {
        model.show(catalog);
        model.setShown(true);
        model.update(WORDS, LOOKS, 0);
        model.show(FakeSession.catalog(40));
        work();
        assertTrue(model.listedProperty().get().isEmpty());
        assertEquals("", model.summaryProperty().get());
        model.setFilm(3);
        assertEquals(0, model.nearestByPictures(3, 8).length);
    }

    @Test
    void headingsSayWhoseDrawingsAreCompared() {
        assertEquals(new Headings("Overviews", "Placed by what their overviews say.", ""), Headings.ofWords(WORDS, 0));
        assertEquals("A mix: 40 % pictures", Headings.ofWords(WORDS, 0.4).title());
        assertEquals("Drawn by the app: the drawings are compared, not the films.", Headings.ofPictures(LOOKS).note());
        assertEquals("7 of 240 posters are drawn by the app.", Headings.ofPictures(pictures(MEANINGS, 7)).note());
        assertEquals("", Headings.ofPictures(pictures(MEANINGS, 0)).note());
        assertEquals("Posters · look", Headings.ofPictures(LOOKS).title());
        assertEquals("Posters", Headings.ofPictures(null).title());
    }

    @Test
    void theRightPaneSaysHowFarThePostersAre() {
        assertEquals(PicturesNotice.NONE, PicturesNotice.of(false, false, false, StageStatus.WAITING));
        assertEquals(PicturesNotice.NONE, PicturesNotice.of(true, true, true, StageStatus.WAITING));
        assertEquals(PicturesNotice.Kind.WAITING, PicturesNotice.of(true, true, false, FakeSession.done(1)).kind());
        assertEquals("They are looked at once the map of the words is made.", PicturesNotice.of(true, false, false, StageStatus.WAITING).text());
        PicturesNotice working = PicturesNotice.of(true, false, false, FakeSession.running(500, 2_000, 1));
        assertEquals(PicturesNotice.Kind.WORKING, working.kind());
        assertEquals("500 of 2,000 posters", working.text());
        assertEquals(0.25, working.progress());
        PicturesNotice failed = PicturesNotice.of(true, false, false, new StageStatus(StageStatus.State.FAILED, 0, 0, 0, "The disk is full."));
        assertEquals(PicturesNotice.Kind.FAILED, failed.kind());
        assertEquals("The disk is full.", failed.text());
        assertEquals(PicturesNotice.Kind.STOPPED,
                PicturesNotice.of(true, false, false, new StageStatus(StageStatus.State.CANCELLED, 0, 0, 0, null)).kind());
    }
}
