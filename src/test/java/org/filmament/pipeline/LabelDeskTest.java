package org.filmament.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.filmament.label.NamedThemes;
import org.filmament.topic.WrittenFor;
import org.filmament.topic.WrittenLabel;
import org.junit.jupiter.api.Test;

class LabelDeskTest {

    private static final WrittenFor NAME = new WrittenFor(0, new int[] {0}, WrittenLabel.byPerson("Space", Instant.EPOCH));

    private static String remark(NamedThemes.Bill bill, WrittenFor... names) {
        return LabelDesk.remark(new NamedThemes("some-model", List.of(names), bill));
    }

    @Test
    void whatNamesCostIsSaid() {
        assertEquals("One name by some-model for $0.0123.", remark(new NamedThemes.Bill(900, 20, 0.0123), NAME));
        assertEquals("2 names by some-model.", remark(new NamedThemes.Bill(0, 0, 0), NAME, NAME));
        assertEquals("Every theme has a name already.", remark(new NamedThemes.Bill(0, 0, 0)));
    }

    @Test
    void withoutAPriceItIsSaidWhatIsKnown() {
        assertEquals("2 names by some-model for 4,210 tokens read and 318 written; the price of some-model is not known here.",
                remark(new NamedThemes.Bill(4_210, 318, Double.NaN), NAME, NAME));
    }
}
