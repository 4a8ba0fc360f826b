package org.filmament.topic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.filmament.cluster.Clustering;
import org.filmament.work.Cancel;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;

class ThemesJsonTest {

    private static final int FILMS = 400;
    private static final TopicModel MODEL = TopicSamples.model(FILMS, 8, 1);
    private static final Clustering SIXTEEN = TopicSamples.clustering(FILMS, film -> film % 20 < 16 ? film % 20 : Clustering.NOISE);
    private static final Themes FRESH = TopicSamples.themes(MODEL, SIXTEEN, null);
    private static final WrittenLabel LABEL = new WrittenLabel("Vampires — “at home”", WrittenLabel.Origin.MODEL, "a model", Instant.parse("2026-02-03T04:05:06.789Z"),
            List.of("vampire", "blood"), List.of("Nosferatu"), 0.00123, false);

    private static Themes apply(Themes themes, ThemeEdit edit) {
        return ThemeEdits.apply(MODEL, themes, edit, Workers.serial(), Cancel.NEVER);
    }

    /// Named, merged and split.
    private static Themes edited() {
        List<Theme> finest = FRESH.levels().getFirst();
        Themes named = apply(FRESH, new ThemeEdit.Label(finest.get(3).id(), LABEL));
        Themes merged = apply(named, new ThemeEdit.Merge(List.of(finest.get(0).id(), finest.get(1).id())));
        return apply(merged, new ThemeEdit.Split(finest.get(2).id()));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Themes edited = edited();
        Themes read = ThemesJson.read(ThemesJson.write(edited, "this"), "this", FILMS);
        assertNotNull(read);
        assertEquals(edited.levels().size(), read.levels().size());
        for (int level = 0; level < read.levels().size(); level++) {
            for (int i = 0; i < read.levels().get(level).size(); i++) {
                assertSame(edited.levels().get(level).get(i), read.levels().get(level).get(i));
            }
        }
        for (int film = 0; film < FILMS; film++) {
            assertEquals(edited.nearest(film).id(), read.nearest(film).id());
        }
        assertEquals(edited.nextId(), read.nextId());
    }

    private static void assertSame(Theme expected, Theme actual) {
        assertArrayEquals(expected.members(), actual.members());
        assertArrayEquals(expected.representatives(), actual.representatives());
        assertEquals(List.of(expected.id(), expected.level(), expected.parent(), expected.words(), expected.persistence()),
                List.of(actual.id(), actual.level(), actual.parent(), actual.words(), actual.persistence()));
        assertEquals(expected.written(), actual.written());
    }

    @Test
    void namesMergesAndSplitsHoldForTheNextClusteringToo() {
        Themes edited = edited();
        Themes read = ThemesJson.read(ThemesJson.write(edited, "this"), "this", FILMS);

        Themes expected = TopicSamples.themes(MODEL, SIXTEEN, edited);
        Themes actual = TopicSamples.themes(MODEL, SIXTEEN, read);

        assertEquals(names(expected), names(actual));
    }

    private static List<List<String>> names(Themes themes) {
        return themes.levels().stream().map(level -> level.stream().map(theme -> theme.id() + " " + theme.name(true) + " " + theme.size()).toList())
                .toList();
    }

    @Test
    void themesOfSomethingElseAreNone() {
        String json = ThemesJson.write(FRESH, "this");
        assertNull(ThemesJson.read(json, "that", FILMS));
        assertThrows(IllegalArgumentException.class, () -> ThemesJson.read(json, "this", FILMS + 1));
    }

    @Test
    void damageIsRefused() {
        String json = ThemesJson.write(edited(), "this");
        assertThrows(IllegalArgumentException.class, () -> ThemesJson.read(json.substring(0, json.length() / 2), "this", FILMS));
        assertThrows(IllegalArgumentException.class, () -> ThemesJson.read(json.replace("\"levels\"", "\"flats\""), "this", FILMS));
        assertThrows(IllegalArgumentException.class, () -> ThemesJson.read(json.replace("\"representatives\":[", "\"representatives\":[99999,"), "this", FILMS));
        assertThrows(IllegalArgumentException.class, () -> ThemesJson.read(json.replaceFirst("\"finest\":\\[", "\"finest\":[-7,"), "this", FILMS));
    }

    @Test
    void noThemesAreThemesToo() {
        Themes none = TopicSamples.themes(MODEL, TopicSamples.clustering(FILMS, film -> Clustering.NOISE), null);
        Themes read = ThemesJson.read(ThemesJson.write(none, "this"), "this", FILMS);
        assertNotNull(read);
        assertEquals(List.of(), read.levels());
        assertNull(read.nearest(0));
    }
}
