package org.filmament.poster.motif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.filmament.catalog.Film;
import org.filmament.catalog.Starter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MotifLibraryTest {

    private static final MotifLibrary LIBRARY = MotifLibrary.shipped();
    private static final Rectangle2D BOX = new Rectangle2D.Double(-6, -6, 112, 112);

    static Stream<String> names() {
        return LIBRARY.names().stream();
    }

    private static Film film(List<String> motifs, String overview, int year) {
        return new Film("A film", null, year, List.of(), overview, null, null, null, null, null, motifs, null, null, null);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyMotifDrawsSomethingInsideItsBox(String name) {
        Motif motif = LIBRARY.get(name);
        assertTrue(BOX.contains(motif.bounds()), motif.bounds().toString());
        assertTrue(Math.max(motif.bounds().getWidth(), motif.bounds().getHeight()) > 70, "fills its box: " + motif.bounds());
        Rectangle2D room = motif.room();
        assertTrue(room.isEmpty() || motif.bounds().contains(room) && motif.body().contains(room.getCenterX(), room.getCenterY()),
                "its room is inside it");
    }

    @Test
    void thereAreFarMoreThanSixty() {
        assertTrue(LIBRARY.names().size() >= 200, LIBRARY.names().size() + " motifs");
        assertTrue(LIBRARY.figures().size() >= 8);
    }

    @Test
    void everyFilmOfTheStarterHasAMotif() {
        List<String> without = Starter.load().films().stream().filter(film -> MotifWords.shipped().of(film, 1).isEmpty())
                .map(Film::title).toList();
        assertEquals(List.of(), without);
    }

    @Test
    void theTableOfWordsLeadsToDrawnMotifsOnly() {
        Set<String> unknown = new TreeSet<>(MotifWords.shipped().motifs());
        unknown.removeAll(LIBRARY.names());
        assertEquals(Set.of(), unknown);
    }

    @Test
    void wordsOfTheOverviewServeWhereTheSourceNamesNoMotifs() {
        assertEquals(List.of("lighthouse", "ghost"),
                MotifWords.shipped().of(film(List.of(), "In a lighthouse, two men meet spirits.", 2019), 0));
    }

    @Test
    void theYearSettlesWhichDrawingFits() {
        assertEquals(List.of("steamtrain"), MotifWords.shipped().of(film(List.of("train"), "…", 1926), 5));
        assertEquals(List.of("train"), MotifWords.shipped().of(film(List.of("train"), "…", 2016), 5));
    }

    @Test
    void aFilmThatNoWordSaysAnythingAboutHasNoMotif() {
        assertEquals(List.of(), MotifWords.shipped().of(film(List.of("xyzzy"), "Something happens.", 2000), 3));
    }
}
