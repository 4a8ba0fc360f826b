package org.filmament.poster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleBlockTest {

    private static final Font FACE = new Font(Font.SANS_SERIF, Font.BOLD, 1);
    private static final float WIDTH = 0.84f;
    private static final float HEIGHT = 0.72f;

    private static TitleBlock fit(String title) {
        return TitleBlock.fit(title, FACE, WIDTH, HEIGHT, 0.3f, 0.07f);
    }

    private static double widest(TitleBlock block) {
        Font measured = FACE.deriveFont(100f);
        FontRenderContext metrics = new FontRenderContext(null, true, true);
        return block.lines().stream().mapToDouble(line -> measured.getStringBounds(line, metrics).getWidth()).max().orElseThrow()
                * block.size() / 100;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Up", "Jaws", "The Grand Budapest Hotel", "Donaudampfschifffahrtsgesellschaftskapitän", "千と千尋の神隠し",
        "Borat: Cultural Learnings of America for Make Benefit Glorious Nation of Kazakhstan"})
    void everyTitleStaysInItsBox(String title) {
        TitleBlock block = fit(title);
        assertTrue(widest(block) <= WIDTH * 1.01, block.toString());
        assertTrue(block.lines().size() * block.size() * TitleBlock.LEADING <= HEIGHT * 1.01, block.toString());
    }

    @Test
    void aShortTitleIsSetAsLargeAsAllowed() {
        assertEquals(0.3f, fit("Up").size());
    }

    @Test
    void wordsStayWholeWhileTheyFit() {
        assertEquals("The Grand Budapest Hotel", String.join(" ", fit("The Grand Budapest Hotel").lines()));
    }

    @Test
    void aWordTooLongForALineIsBroken() {
        TitleBlock block = fit("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch");
        assertTrue(block.lines().size() > 1);
        assertEquals("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", String.join("", block.lines()));
    }

    @Test
    void whatIsStillTooLongEndsInAnEllipsis() {
        TitleBlock block = fit("word ".repeat(200));
        assertTrue(block.lines().getLast().endsWith("…"));
        assertEquals(0.07f, block.size(), 1e-3);
    }

    @Test
    void linesComeOutOfEvenLength() {
        TitleBlock block = TitleBlock.fit("one two three four five six seven", FACE, WIDTH, 0.16f, 0.08f, 0.07f);
        assertEquals(2, block.lines().size());
        int first = block.lines().getFirst().length();
        int last = block.lines().getLast().length();
        assertTrue(Math.abs(first - last) <= 6, block.toString());
    }
}
