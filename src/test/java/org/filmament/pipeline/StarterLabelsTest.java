package org.filmament.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.catalog.Starter;
import org.filmament.topic.WrittenFor;
import org.filmament.topic.WrittenLabel;
import org.junit.jupiter.api.Test;

class StarterLabelsTest {

    private final Catalog starter = Starter.load();
    private final List<WrittenFor> labels = StarterLabels.of(starter);

    @Test
    void namesShipForFiveLevels() {
        assertEquals(Set.of(0, 1, 2, 3, 4), new HashSet<>(labels.stream().map(WrittenFor::level).toList()));
    }

    @Test
    void eachSaysTrulyWhoWroteItAndFromWhat() {
        for (WrittenFor label : labels) {
            assertEquals(WrittenLabel.Origin.SHIPPED, label.label().origin());
            assertTrue(label.label().author().contains("Claude"));
            assertTrue(label.label().words().size() >= 4 && label.label().films().size() >= 4, label.label().text());
        }
    }

    @Test
    void noTwoThemesOfALevelHaveOneName() {
        for (int level = 0; level < 5; level++) {
            int wanted = level;
            List<String> names = labels.stream().filter(label -> label.level() == wanted).map(label -> label.label().text()).toList();
            assertEquals(names.size(), new HashSet<>(names).size());
        }
    }

    @Test
    void everyFilmThatTheyWereWrittenForIsInTheStarter() throws Exception {
        int films = 0;
        try (var in = StarterLabels.class.getResourceAsStream("/org/filmament/assets/starter/labels.json")) {
            assertNotNull(in);
            for (var theme : new com.fasterxml.jackson.databind.ObjectMapper().readTree(in).path("themes")) {
                films += theme.path("films").size();
            }
        }
        // Two films of one title and year are one to the file.
        assertTrue(labels.stream().mapToInt(label -> label.films().length).sum() >= 0.99 * films);
    }

    @Test
    void anotherCatalogueGetsNone() {
        List<Film> others = starter.films().subList(0, 20);
        assertEquals(List.of(), StarterLabels.of(new Catalog("Other", others, 0, List.of())));
    }
}
