package org.filmament.ui.cosmos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.filmament.topic.WeightedWord;
import org.filmament.topic.WrittenLabel;
import org.filmament.ui.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two themes in one, each in a corner of the cosmos.
@FxTest
class CosmosLabelsTest {

    private static final int FILMS = 40;
    private static final Themes THEMES = new Themes(FILMS, List.of(List.of(theme(0, 0, 2, 0, 20), theme(1, 0, 2, 20, 40)), List.of(theme(2, 1, Themes.NONE, 0, 40))),
            IntStream.range(0, FILMS).map(film -> film / 20).toArray());

    private final CosmosLabels labels = new CosmosLabels(Runnable::run, Runnable::run);
    private final Pane pane = (Pane) labels.node();
    private final Projection projection = new Projection();
    private CosmosMoment moment = moment(3);

    private static Theme theme(int id, int level, int parent, int from, int to) {
        int[] members = IntStream.range(from, to).toArray();
        return new Theme(id, level, parent, members, List.of(new WeightedWord("word" + id, 1)), members,
                WrittenLabel.byPerson("Name " + id, Instant.EPOCH), Float.NaN);
    }

    private static CosmosMoment moment(double distance) {
        float[] places = new float[3 * FILMS];
        for (int film = 0; film < FILMS; film++) {
            places[3 * film] = film < 20 ? -0.4f : 0.4f;
            places[3 * film + 1] = film < 20 ? -0.3f : 0.3f;
        }
        return new CosmosMoment(1200, 800, new Orbit(0, 0, 0, 0, 0, distance), places, IntStream.range(0, FILMS).toArray(), FILMS, FILMS, FILMS, new byte[FILMS],
                null, 1, null, -1, -1, 0);
    }

    @BeforeEach
    void open() {
        new Scene(pane);
        labels.setThemes(THEMES, true);
        settle();
    }

    private boolean follow(double seconds) {
        projection.project(moment);
        return labels.follow(projection, moment, 1, seconds);
    }

    private void settle() {
        while (follow(0.05)) {
            assertTrue(pane.getChildren().size() < 10);
        }
    }

    private Map<String, Double> shown() {
        return pane.getChildren().stream().map(Label.class::cast).collect(Collectors.toMap(Label::getText, Label::getOpacity));
    }

    @Test
    void aThemeWhoseFilmsAreScatteredIsNotNamed() {
        int[] even = IntStream.range(0, FILMS / 2).map(i -> 2 * i).toArray();
        int[] odd = IntStream.range(0, FILMS / 2).map(i -> 2 * i + 1).toArray();
        List<Theme> scattered = List.of(theme(0, even), theme(1, odd));
        labels.setThemes(new Themes(FILMS, List.of(scattered), IntStream.range(0, FILMS).map(film -> film % 2).toArray()), true);
        settle();
        assertTrue(shown().values().stream().allMatch(opacity -> opacity == 0), () -> shown().toString());
    }

    private static Theme theme(int id, int[] members) {
        return new Theme(id, 0, Themes.NONE, members, List.of(new WeightedWord("word" + id, 1)), members, WrittenLabel.byPerson("Name " + id, Instant.EPOCH),
                Float.NaN);
    }

    @Test
    void aFlipFadesNamesOverIntoWords() {
        assertEquals(List.of("Name 2"), List.copyOf(shown().keySet()));
        labels.setThemes(THEMES, false);
        follow(0.1);
        Map<String, Double> half = shown();
        assertTrue(half.get("Name 2") > 0.2 && half.get("Name 2") < 0.8, half::toString);
        assertTrue(half.get("word2") > 0.2 && half.get("word2") < 0.8, half::toString);
        settle();
        assertEquals(List.of("word2"), List.copyOf(shown().keySet()));
    }

    @Test
    void themesThatSayTheSameAsBeforeDoNotFade() {
        labels.setThemes(new Themes(FILMS, THEMES.levels(), IntStream.range(0, FILMS).map(film -> film / 20).toArray()), true);
        assertFalse(follow(0.02));
        assertEquals(1, pane.getChildren().size());
    }

    @Test
    void nearerTheNextLevelFadesInWhileTheOneBeforeFadesOut() {
        moment = moment(1.5);
        follow(0.1);
        assertEquals(3, shown().values().stream().filter(opacity -> opacity > 0.1 && opacity < 0.9).count(), () -> shown().toString());
        settle();
        assertEquals(2, shown().size());
    }

    @Test
    void aPinnedLevelIsNamedFromEverywhere() {
        labels.setPinnedLevel(0);
        settle();
        assertEquals(2, shown().size());
        labels.setPinnedLevel(4);
        settle();
        assertEquals(List.of("Name 2"), List.copyOf(shown().keySet()));
    }

    @Test
    void withoutThemesNamesFadeAndForOtherFilmsTheyAreGone() {
        labels.setThemes(null, true);
        assertTrue(follow(0.1));
        assertEquals(1, shown().size());
        settle();
        assertEquals(0, shown().size());
        labels.setThemes(THEMES, true);
        settle();
        labels.clear();
        assertEquals(0, shown().size());
    }
}
