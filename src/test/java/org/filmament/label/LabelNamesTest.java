package org.filmament.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelNamesTest {

    @Test
    void aNameIsOneLineWithoutMarkup() {
        assertEquals("Space opera", LabelNames.cleaned("  \"Space\u0000\n<b>opera</b>\".\u202E "));
        assertEquals("L'été à Paris", LabelNames.cleaned("**L'été à Paris**"));
        assertEquals("戦争映画", LabelNames.cleaned("“戦争映画”"));
    }

    @Test
    void aLongNameIsCutAtAWord() {
        String cut = LabelNames.cleaned("word ".repeat(40));
        assertTrue(cut.length() <= 60);
        assertTrue(cut.endsWith("word"));
        assertEquals(60, LabelNames.cleaned("x".repeat(500)).length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "…", "<script></script>", "\u0007\u0008", "***"})
    void whatCannotBeReadIsNoName(String name) {
        assertEquals("", LabelNames.cleaned(name));
    }

    @Test
    void everyThemeNeedsANameOfItsOwn() {
        LabelTask task = task(2, List.of("Heists"));

        assertEquals(List.of("Space", "War"), LabelNames.checked(task, Map.of(1, "Space", 2, "War", 3, "Uncalled for")));
        assertThrows(LabelException.class, () -> LabelNames.checked(task, Map.of(1, "Space")));
        assertThrows(LabelException.class, () -> LabelNames.checked(task, Map.of(1, "Space", 2, " space ")));
        assertThrows(LabelException.class, () -> LabelNames.checked(task, Map.of(1, "heists!", 2, "War")));
    }

    static LabelTask task(int themes, List<String> taken) {
        List<ThemeBrief> briefs = java.util.stream.IntStream.range(0, themes)
                .mapToObj(i -> new ThemeBrief(20 + i, List.of("word" + i), List.of(new ThemeBrief.Excerpt("Film " + i, "What happens.")), List.of()))
                .toList();
        return new LabelTask(0, 5, briefs, taken);
    }
}
