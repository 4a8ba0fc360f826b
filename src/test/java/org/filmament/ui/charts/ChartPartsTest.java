package org.filmament.ui.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.filmament.catalog.Film;
import org.filmament.topic.ThemeCharts.Merge;
import org.filmament.ui.charts.ChartPen.Type;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What painters are made of.
class ChartPartsTest {

    private static final Type TYPE = Type.plain(10);
    private static final Ruler RULER = ChartSamples.RULER;

    @Test
    void spansAreAsShortAsThirtyTwoAllow() {
        assertEquals(new Spans(1990, 1, 30), Spans.of(films(1990, 2019)));
        Spans century = Spans.of(films(1901, 2024));
        assertNotNull(century);
        assertEquals(new Spans(1900, 5, 25), century);
        assertEquals("1900–1904", century.label(0));
        assertEquals(0, century.spanOf(1904));
        assertEquals(24, century.spanOf(2024));
        assertEquals(new Spans(1897, 5, 26), Spans.of(films(1901, 2026)));
        assertTrue(century.spanOf(null) < 0);
        assertNull(Spans.of(films(1990, 1990)));
        assertNull(Spans.of(films((Integer) null)));
    }

    @Test
    void namesOfWordsLoseWholeWordsFirst() {
        assertEquals("planet · earth", Labels.fit(RULER, "planet · earth · space · alien", TYPE, 16 * 5.5));
        assertEquals("plan…", Labels.fit(RULER, "planet · earth", TYPE, 5 * 5.5));
        assertEquals("", Labels.fit(RULER, "planet", TYPE, 3));
        assertEquals("planet", Labels.fit(RULER, "planet", TYPE, 6 * 5.5));
    }

    @Test
    void linesBreakBetweenWords() {
        assertEquals(List.of("Coming-of-age", "drama"), Labels.wrap(RULER, "Coming-of-age drama", TYPE, 14 * 5.5, 3));
        assertEquals(List.of("planet · earth", "space · alien"), Labels.wrap(RULER, "planet · earth · space · alien", TYPE, 15 * 5.5, 2));
        assertEquals(List.of(), Labels.wrap(RULER, "  ", TYPE, 100, 2));
    }

    @Test
    void noTwoLabelsShareAPlace() {
        Labels labels = new Labels(new Area(0, 0, 100, 100));
        assertTrue(labels.claim(new Area(10, 10, 20, 10)));
        assertFalse(labels.claim(new Area(25, 15, 20, 10)));
        assertTrue(labels.claim(new Area(30, 10, 20, 10)));
        assertFalse(labels.claim(new Area(90, 90, 20, 10)));
    }

    @Test
    void curvesMeetTheirValuesAndSwingNoFurther() {
        double[] values = {0, 0, 5, 1, 1, 9, 0};
        double[] curve = MonotoneCurve.through(values, 8);
        assertEquals(49, curve.length);
        for (int i = 0; i < values.length; i++) {
            assertEquals(values[i], curve[8 * i], 1e-12);
        }
        for (int i = 0; i < curve.length; i++) {
            double before = values[i / 8];
            double after = values[Math.min(i / 8 + 1, values.length - 1)];
            assertTrue(curve[i] >= Math.min(before, after) - 1e-12 && curve[i] <= Math.max(before, after) + 1e-12);
        }
        assertArrayEquals(new double[] {3}, MonotoneCurve.through(new double[] {3}, 8));
    }

    @Test
    void leavesStandInAnOrderWithoutCrossings() {
        List<Merge> merges = List.of(new Merge(0, 3, 1, 4, List.of()), new Merge(1, 2, 2, 9, List.of()), new Merge(4, 5, 3, 13, List.of()));
        int[] order = LeafOrder.of(4, merges, new int[] {1, 5, 4, 3});
        assertArrayEquals(new int[] {1, 2, 3, 0}, order);
        assertArrayEquals(new int[] {0}, LeafOrder.of(1, List.of(), new int[] {1}));
        assertArrayEquals(IntStream.range(0, 24).toArray(),
                Arrays.stream(LeafOrder.of(24, ChartSamples.data().merges(), new int[24])).sorted().toArray());
    }

    private static List<Film> films(@Nullable Integer... years) {
        return Arrays.stream(years).map(year -> new Film("A film", null, year, List.of(), "About nothing", null, null, null, null, null, List.of(),
                null, null, null)).toList();
    }
}
