package org.filmament.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FuzzyTest {

    @Test
    void caseAccentsAndPunctuationDoNotCount() {
        assertEquals("amelie la suite 2", Fuzzy.folded("Amélie: la Suite (2)"));
        assertEquals("", Fuzzy.folded("…"));
    }

    @Test
    void wholeStartsComeBeforeStartsOfWordsBeforePartsBeforeLettersWithGaps() {
        assertEquals(List.of("alien", "alien romulus", "the alien", "inalienable", "a long island evening"),
                ranked("alien", "a long island evening", "the alien", "inalienable", "alien romulus", "alien"));
    }

    @Test
    void wordsMayBeTypedInAnyOrderAndInPart() {
        assertTrue(score("scr full", "Full screen") > score("scr full", "Nothing of the sort"));
        assertTrue(score("fs", "Full screen") > 0);
    }

    @Test
    void whatDoesNotAnswerIsWorthNothing() {
        assertEquals(0, score("xyz", "Full screen"));
        assertEquals(0, score("full screens", "Full screen"));
        assertEquals(0, score("nf", "Full screen"));
    }

    @Test
    void everythingAnswersToNothing() {
        assertTrue(score("", "Full screen") > 0);
    }

    private static List<String> ranked(String query, String... names) {
        return Stream.of(names).sorted(Comparator.comparingDouble((String name) -> -score(query, name))).toList();
    }

    private static double score(String query, String name) {
        return Fuzzy.score(Fuzzy.folded(query), Fuzzy.folded(name));
    }
}
