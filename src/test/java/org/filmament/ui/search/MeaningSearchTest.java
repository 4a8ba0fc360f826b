package org.filmament.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.filmament.Samples;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningSearchTest {

    private static final int FILMS = 3_000;
    private final FloatMatrix vectors = Samples.gaussian(FILMS, 24, 1).normalizedRows();
    private final float[] query = Samples.gaussian(1, 24, 2).normalizedRows().data();

    @Test
    void ranksAsBruteForceDoes() {
        List<Integer> brute = brute(null);
        Meaning.Found found = MeaningSearch.rank("q", vectors, query, null, 50, Workers.serial());
        assertEquals(brute.subList(0, 50), found.matches().stream().map(MeaningMatch::row).toList());
        assertEquals(1, found.matches().getFirst().closeness());
    }

    @Test
    void ranksWithinTheFilmsThatFiltersLeave() {
        BitSet within = new BitSet();
        new Random(4).ints(200, 0, FILMS).forEach(within::set);
        Meaning.Found found = MeaningSearch.rank("q", vectors, query, within, 50, Workers.serial());
        assertEquals(brute(within).subList(0, 50), found.matches().stream().map(MeaningMatch::row).toList());
        assertTrue(found.lit().stream().allMatch(within::get));
    }

    @Test
    void thoseThatAreAtLeastHalfAsCloseLightUpUpToAFiftieth() {
        Meaning.Found found = MeaningSearch.rank("q", vectors, query, null, FILMS, Workers.serial());
        int close = (int) found.matches().stream().filter(match -> match.closeness() >= MeaningSearch.CUT).count();
        assertEquals(Math.min(close, FILMS / 50), found.lit().cardinality());
        found.matches().subList(0, found.lit().cardinality()).forEach(match -> assertTrue(found.lit().get(match.row())));
    }

    @Test
    void nothingLightsUpWhereEvenTheBestIsNotNear() {
        float[] away = new float[24];
        away[0] = 0.01f;
        Meaning.Found found = MeaningSearch.rank("q", vectors, away, null, 5, Workers.serial());
        assertTrue(found.isWeak());
        assertTrue(found.lit().isEmpty());
        assertEquals(5, found.matches().size());
    }

    @Test
    void equalFilmsComeInTheCataloguesOrder() {
        FloatMatrix same = new FloatMatrix(4, 2, new float[] {1, 0, 1, 0, 1, 0, 1, 0});
        Meaning.Found found = MeaningSearch.rank("q", same, new float[] {1, 0}, null, 3, Workers.serial());
        assertEquals(List.of(0, 1, 2), found.matches().stream().map(MeaningMatch::row).toList());
        assertEquals(4, found.lit().cardinality());
    }

    @Test
    void noFilmLeftIsNothingFound() {
        assertTrue(MeaningSearch.rank("q", vectors, query, new BitSet(), 5, Workers.serial()).matches().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"the", "of the and", "Амели", "七人の侍", "123", "The Movie"})
    void whatSaysNothingIsRefusedInOneSentence(String text) {
        assertTrue(MeaningSearch.objection(text).orElseThrow().endsWith("."));
    }

    @Test
    void ordinaryWordsAreNotRefused() {
        assertTrue(MeaningSearch.objection("a lonely robot in space").isEmpty());
        assertTrue(MeaningSearch.isWorthwhile("war"));
        assertFalse(MeaningSearch.isWorthwhile("it"));
        assertFalse(MeaningSearch.isWorthwhile("(((...)))"));
    }

    private List<Integer> brute(BitSet within) {
        double[] cosines = new double[FILMS];
        for (int i = 0; i < FILMS; i++) {
            for (int k = 0; k < query.length; k++) {
                cosines[i] += (double) vectors.get(i, k) * query[k];
            }
        }
        return IntStream.range(0, FILMS).filter(i -> within == null || within.get(i)).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -cosines[i])).toList();
    }
}
