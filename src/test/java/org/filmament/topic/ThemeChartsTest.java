package org.filmament.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.filmament.math.FloatMatrix;
import org.junit.jupiter.api.Test;

class ThemeChartsTest {

    private static final TopicModel MODEL = TopicSamples.model(320, 4, 1);
    /// Two themes of each of four subjects.
    private static final List<Theme> LEVEL =
            TopicSamples.themes(MODEL, TopicSamples.clustering(320, film -> film % 8), null).levels().getFirst();

    @Test
    void themesOfOneSubjectAreAlike() {
        double[][] similarity = ThemeCharts.similarity(MODEL, LEVEL);

        for (int a = 0; a < LEVEL.size(); a++) {
            assertEquals(1, similarity[a][a]);
            for (int b = 0; b < a; b++) {
                assertEquals(similarity[a][b], similarity[b][a]);
                assertEquals(subject(a) == subject(b), similarity[a][b] > 0.8);
            }
        }
    }

    @Test
    void themesOfOneSubjectMergeFirst() {
        List<ThemeCharts.Merge> merges = ThemeCharts.merges(MODEL, LEVEL);

        assertEquals(7, merges.size());
        for (int merge = 0; merge < 4; merge++) {
            assertEquals(subject(merges.get(merge).first()), subject(merges.get(merge).second()));
            assertEquals(80, merges.get(merge).films());
        }
        assertEquals(320, merges.getLast().films());
        for (int merge = 1; merge < merges.size(); merge++) {
            assertTrue(merges.get(merge).height() >= merges.get(merge - 1).height());
        }
    }

    @Test
    void themesOfOneSubjectLieTogetherOnTheMap() {
        FloatMatrix map = ThemeCharts.map(MODEL, LEVEL);

        for (int theme = 0; theme < LEVEL.size(); theme++) {
            int nearest = -1;
            for (int other = 0; other < LEVEL.size(); other++) {
                nearest = other != theme && (nearest < 0 || distance(map, theme, other) < distance(map, theme, nearest)) ? other : nearest;
            }
            assertEquals(subject(theme), subject(nearest));
        }
    }

    @Test
    void noThemesMakeEmptyCharts() {
        assertEquals(0, ThemeCharts.similarity(MODEL, List.of()).length);
        assertEquals(List.of(), ThemeCharts.merges(MODEL, List.of()));
        assertEquals(0, ThemeCharts.map(MODEL, List.of()).rows());
    }

    private static int subject(int theme) {
        return LEVEL.get(theme).members()[0] % 4;
    }

    private static double distance(FloatMatrix map, int a, int b) {
        return Math.hypot(map.get(a, 0) - map.get(b, 0), map.get(a, 1) - map.get(b, 1));
    }
}
