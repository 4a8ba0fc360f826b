package org.filmament.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void countsHaveTheirThousandsApart() {
        assertEquals("100,000", Wording.count(100_000));
        assertEquals("1 film", Wording.count(1, "film", "films"));
        assertEquals("0 films", Wording.count(0, "film", "films"));
    }

    @Test
    void aShareIsNeverRoundedToAllOrNothing() {
        assertEquals("0 %", Wording.percent(0));
        assertEquals("< 1 %", Wording.percent(0.001));
        assertEquals("48 %", Wording.percent(0.484));
        assertEquals("99 %", Wording.percent(0.999));
        assertEquals("100 %", Wording.percent(1));
    }

    @Test
    void durationsAreAsPreciseAsTheyAreShort() {
        assertEquals("< 0.1 s", Wording.duration(0.01));
        assertEquals("0.4 s", Wording.duration(0.42));
        assertEquals("9.9 s", Wording.duration(9.94));
        assertEquals("10 s", Wording.duration(9.96));
        assertEquals("1 min", Wording.duration(60));
        assertEquals("1 min 5 s", Wording.duration(65));
        assertEquals("2 h 10 min", Wording.duration(7800));
    }

    @Test
    void timeLeftIsNoMorePreciseThanAnEstimate() {
        assertEquals("a few seconds left", Wording.timeLeft(2));
        assertEquals("20 s left", Wording.timeLeft(21.7));
        assertEquals("1 min left", Wording.timeLeft(58));
        assertEquals("3 min left", Wording.timeLeft(190));
        assertEquals("1.5 h left", Wording.timeLeft(5400));
    }
}
