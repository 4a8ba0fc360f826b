package org.filmament.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilmValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1999              | 1999
        1999.0            | 1999
        1999-03-31        | 1999
        31/03/1999        | 1999
        March 31, 1999    | 1999
        1999-03-31T20:00Z | 1999
        0                 |
        1869              |
        2101              |
        19990331          |
        31.3.99           |
        soon              |
        """)
    void theYearIsTheFourDigitsOfADate(String text, @Nullable Integer year) {
        assertEquals(year, FilmValues.year(List.of(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        7.9     | 7.9
        7,9     | 7.9
        7.9/10  | 7.9
        0       | 0
        10      | 10
        10.1    |
        -1      |
        85%     |
        PG-13   |
        NaN     |
        1e1     |
        """)
    void ratingsGoFromZeroToTen(String text, @Nullable Double rating) {
        assertEquals(rating, FilmValues.rating(List.of(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1234        | 1234
        1,234,567   | 1234567
        1.234       | 1234
        1234.0      | 1234
        0           | 0
        12.5        |
        -4          |
        12,34       |
        99999999999 |
        1.2K        |
        """)
    void countsAreWholeNumbers(String text, @Nullable Integer count) {
        assertEquals(count, FilmValues.count(List.of(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        Drama|Science Fiction                                  ~ Drama/Science Fiction
        Drama; Crime, organised                                ~ Drama/Crime, organised
        Drama, Crime , Drama,                                  ~ Drama/Crime
        Drama                                                  ~ Drama
        [{'id': 18, 'name': 'Drama'}, {'id': 80, 'name': "L'X"}] ~ Drama/L'X
        [{"name": "Drama", "id": None}, {"name": "Crime"}]     ~ Drama/Crime
        ['Drama', 'Crime']                                     ~ Drama/Crime
        {Drama,"Science Fiction"}                              ~ Drama/Science Fiction
        [Drama, Crime]                                         ~ Drama/Crime
        """)
    void listsComeInManySpellings(String text, String expected) {
        List<String> list = FilmValues.list(List.of(text));
        assertEquals(List.of(expected.split("/")), list);
    }

    @Test
    void emptyListsAreNothing() {
        assertNull(FilmValues.list(List.of("")));
        assertNull(FilmValues.list(List.of("[]")));
        assertNull(FilmValues.list(List.of("N/A")));
        assertNull(FilmValues.list(List.of("[{'id': 18, 'name': 'cut o")));
    }

    @Test
    void textIsCleanedOfWhatNoViewCanShow() {
        assertEquals("a b c", FilmValues.clean(" a\u0000\t b\u00a0\r\n\u2028c \ufeff"));
        assertEquals("\ufffdx\ufffd", FilmValues.clean("\ud800x\udc00"));
        assertEquals("😀 天空の城ラピュタ", FilmValues.clean("😀 天空の城ラピュタ"));
        assertEquals("", FilmValues.clean(" \u3000"));
        assertEquals("a", FilmValues.clean("a"));
        assertEquals("", FilmValues.clean(""));
    }

    @Test
    void wordsForNothingAreNoText() {
        assertNull(FilmValues.phrase(List.of("N/A")));
        assertNull(FilmValues.phrase(List.of("\\N")));
        assertEquals("None", FilmValues.title(List.of("None")));
    }
}
