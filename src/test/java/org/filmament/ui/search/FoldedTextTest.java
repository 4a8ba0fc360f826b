package org.filmament.ui.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({"Amélie,amelie", "WALL·E,walle", "Spider-Man,spiderman", "Fast & Furious,fastandfurious", "Ødipus Łódź,odipuslodz",
            "Straße,strasse", "Æon,aeon", "8½,812", "ÇA IRA,caira", "İstanbul,istanbul", "Ἀνδρέας,ανδρεασ", "がく,かく"})
    void caseDiacriticsAndPunctuationMakeNoDifference(String text, String letters) {
        assertEquals(letters, FoldedText.of(text).letters());
    }

    @Test
    void anApostropheJoinsAndOtherSignsPart() {
        assertArrayEquals(new int[] {0, 10}, FoldedText.of("Schindler's List").words());
        assertArrayEquals(new int[] {0, 4}, FoldedText.of("WALL·E").words());
    }

    @Test
    void inScriptsWithoutSpacesEachCharacterBeginsAWord() {
        assertArrayEquals(new int[] {0, 1, 2, 3}, FoldedText.of("七人の侍").words());
    }

    @Test
    void aTitleOfSignsKeepsThem() {
        assertEquals("$", FoldedText.of("$").letters());
        assertEquals("???", FoldedText.of(" ? ??").letters());
        assertTrue(FoldedText.of(" \t").isEmpty());
    }

    @Test
    void lettersKnowWhereTheyCameFrom() {
        FoldedText folded = FoldedText.of("e\u0301té & ß");
        assertEquals("eteandss", folded.letters());
        assertArrayEquals(new int[] {0, 2, 3, 5, 5, 5, 7, 7}, folded.starts());
        assertArrayEquals(new int[] {2, 3, 4, 6, 6, 6, 8, 8}, folded.ends());
    }

    @Test
    void theVowelSignsOfIndicScriptsAreLetters() {
        assertEquals(FoldedText.of("दिल").letters(), FoldedText.of("दिल").letters());
        assertTrue(FoldedText.of("दिल").letters().length() > 2);
    }

    @Test
    void brokenSurrogatesAreNoTrouble() {
        assertTrue(FoldedText.of("\uD83D").letters().length() <= 1);
        assertEquals("a", FoldedText.of("a\uD83D\uDE00").letters());
    }
}
