package org.filmament.poster.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.stream.Stream;
import org.filmament.poster.type.TextBlock.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextBlockTest {

    private static final double WIDTH = 0.84;
    private static final double HEIGHT = 0.72;
    private static final String LONG_WORD = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";

    private static TextBlock fit(String title) {
        return TextBlock.fit(title, Face.JOST, new Box(WIDTH, HEIGHT, 0.3, 0.07, 0));
    }

    static Stream<String> titles() {
        return Stream.of("Up", "Jaws", "The Grand Budapest Hotel", "Donaudampfschifffahrtsgesellschaftskapitän", "ÅÉÎÕÜ ĄŞ ÇĘ", LONG_WORD,
                "Иди и смотри", "Ζ", "千と千尋の神隠し", "جدایی نادر از سیمین", "שבעה", "ไม่มีวรรคในภาษาไทยตอนนี้", "शोले", "👻", "…", "Alien³", "Ri¢hie Ri¢h",
                "Borat: Cultural Learnings of America for Make Benefit Glorious Nation of Kazakhstan", "word ".repeat(60));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void everyTitleStaysInItsBoxInEveryFace(String title) {
        for (Face face : Face.values()) {
            for (boolean stacked : new boolean[] {false, true}) {
                Box box = new Box(WIDTH, HEIGHT, 0.3, 0.07, 0.5);
                TextBlock block = stacked ? TextBlock.stacked(title, face, box) : TextBlock.fit(title, face, box);
                Rectangle2D ink = block.outline().getBounds2D();
                String what = face + ": " + block.lines() + " " + ink;
                assertTrue(ink.getWidth() <= WIDTH * 1.001 && ink.getHeight() <= HEIGHT * 1.001, what);
                assertEquals(0, ink.getX(), 1e-6, what);
                assertEquals(0, ink.getY(), 1e-6, what);
                assertEquals(block.width(), ink.getWidth(), 1e-6, what);
                assertEquals(block.height(), ink.getHeight(), 1e-6, what);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void linesDoNotTouchEvenWithAccentsAndDescenders(Face face) {
        String title = "ĵgy Ĵgy Éçj Ång";
        Box box = new Box(0.3, 2, 0.2, 0.01, 0);
        TextBlock block = TextBlock.fit(title, face, box);
        assertTrue(block.lines().size() > 1);
        double heights = block.lines().stream().mapToDouble(line -> Lettering.of(line, face).ink().getHeight() * block.size()).sum();
        assertTrue(block.height() >= heights, "lines of " + heights + " in " + block.height());
    }

    @Test
    void aShortTitleIsSetAsLargeAsAllowed() {
        assertEquals(0.3, fit("Up").size(), 1e-9);
    }

    @Test
    void wordsStayWholeWhileTheyFit() {
        assertEquals("The Grand Budapest Hotel", String.join(" ", fit("The Grand Budapest Hotel").lines()));
    }

    @Test
    void aWordTooLongForALineIsBroken() {
        TextBlock block = fit(LONG_WORD);
        assertTrue(block.lines().size() > 1);
        assertEquals(LONG_WORD, String.join("", block.lines()));
    }

    @Test
    void whatIsStillTooLongEndsInAnEllipsis() {
        assertTrue(fit("word ".repeat(200)).lines().getLast().endsWith("…"));
    }

    @Test
    void linesComeOutOfEvenLength() {
        TextBlock block = TextBlock.fit("one two three four five six seven", Face.JOST, new Box(WIDTH, 0.16, 0.08, 0.01, 0));
        assertEquals(2, block.lines().size());
        assertTrue(Math.abs(block.lines().getFirst().length() - block.lines().getLast().length()) <= 6, block.lines().toString());
    }

    @Test
    void aStackSetsItsLinesAsWideAsTheBox() {
        TextBlock block = TextBlock.stacked("TOKYO STORY", Face.ANTON, new Box(WIDTH, 1.2, 1, 0.07, 0));
        for (String line : block.lines()) {
            assertTrue(Lettering.of(line, Face.ANTON).ink().getWidth() * block.size() > WIDTH / 1.95, line);
        }
    }

    @Test
    void noLogicalFontDrawsAnything() {
        String scripts = "aÅжΩאبไहĐ中가あ👻";
        for (Face face : Face.values()) {
            scripts.codePoints().mapToObj(point -> Fonts.forCodePoint(face.spacedFont(), point).getFamily()).forEach(family ->
                    assertTrue(Arrays.asList("Dialog", "DialogInput", "SansSerif", "Serif", "Monospaced").indexOf(family) < 0,
                            face + " draws with " + family));
        }
    }

    @Test
    void theShippedFacesDrawEuropeanHebrewArabicThaiAndDevanagari() {
        "ÅŁžğĆαΩЖщאبไह".codePoints().forEach(point ->
                assertTrue(Fonts.forCodePoint(Face.ANTON.spacedFont(), point).canDisplay(point), Character.toString(point)));
    }
}
