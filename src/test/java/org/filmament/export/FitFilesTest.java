package org.filmament.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.cluster.Clustering;
import org.filmament.math.FloatMatrix;
import org.filmament.pipeline.Fit;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.filmament.topic.WeightedWord;
import org.filmament.topic.WrittenLabel;
import org.filmament.umap.LayoutQuality;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitFilesTest {

    private static final WrittenLabel LABEL = new WrittenLabel("Vampire romance", WrittenLabel.Origin.MODEL, "a model", Instant.EPOCH,
            List.of("vampire"), List.of("Film 0"), 0.25, false);
    private static final Theme VAMPIRES = theme(0, 0, 7, LABEL, 0, 1);
    private static final Theme SPACE = theme(1, 0, 7, null, 2);
    private static final Theme ALL = theme(7, 1, Themes.NONE, null, 0, 1, 2);
    private static final Themes THEMES = new Themes(4, List.of(List.of(VAMPIRES, SPACE), List.of(ALL)), new int[] {0, 0, 1, 1});

    @TempDir
    private Path folder = Path.of("");

    @Test
    void pointsHaveAThemeForEachOfFiveLevels() throws IOException {
        FitFiles.write(folder, catalog(), fit(THEMES));

        List<String> lines = Files.readAllLines(folder.resolve("points.csv"));
        assertEquals("id,title,x,y,cluster,probability,theme1,theme2,theme3,theme4,theme5", lines.get(0));
        assertTrue(lines.get(1).endsWith(",0,7,7,7,7"), lines.get(1));
        assertTrue(lines.get(4).endsWith(",-1,-1,-1,-1,-1"), lines.get(4));
    }

    @Test
    void topicsHaveWordsFilmsLabelsAndYears() throws IOException {
        FitFiles.write(folder, catalog(), fit(THEMES));

        JsonNode topics = new ObjectMapper().readTree(folder.resolve("topics.json").toFile());
        JsonNode vampires = topics.at("/levels/0/themes/0");
        assertEquals("Vampire romance", vampires.get("name").asText());
        assertEquals(7, vampires.get("parent").asInt());
        assertEquals("word0", vampires.at("/words/0/word").asText());
        assertEquals("Film 0", vampires.at("/representatives/0/title").asText());
        assertEquals("model", vampires.at("/label/origin").asText());
        assertEquals(0.25, vampires.at("/label/dollars").asDouble());
        assertEquals(1, vampires.at("/filmsByDecade/1990").asInt());
        assertTrue(topics.at("/levels/1/themes/0/parent").isNull());
        assertEquals(1, topics.get("filmsInNoTheme").asInt());
    }

    @Test
    void vectorsAloneHaveNoTopics() throws IOException {
        FitFiles.write(folder, null, fit(null));

        assertFalse(Files.exists(folder.resolve("topics.json")));
        assertEquals("id,title,x,y,cluster,probability", Files.readAllLines(folder.resolve("points.csv")).getFirst());
    }

    private static Fit fit(@Nullable Themes themes) {
        FloatMatrix layout = FloatMatrix.zeros(4, 2);
        return new Fit(layout, layout, Clustering.canonical(new int[] {0, 0, 1, Clustering.NOISE}, new float[4]),
                new LayoutQuality(1, 1, 1, 15, 4), themes);
    }

    private static Catalog catalog() {
        return new Catalog("four", IntStream.range(0, 4).mapToObj(row -> new Film("Film " + row, null, 1985 + 10 * row, List.of(), "Overview", null,
                null, null, null, null, List.of(), null, null, null)).toList(), 0, List.of());
    }

    private static Theme theme(int id, int level, int parent, @Nullable WrittenLabel label, int... members) {
        return new Theme(id, level, parent, members, List.of(new WeightedWord("word" + id, 1)), members, label, Float.NaN);
    }
}
