package org.filmament.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.topic.WrittenFor;
import org.filmament.topic.WrittenLabel;
import org.filmament.topic.WrittenLabel.Origin;

/// The names of themes that ship with the starter catalogue. Each says who wrote it and for which films; it holds for whatever theme has at least half of
/// these, so a map that comes out a little differently keeps its names.
final class StarterLabels {

    private static final System.Logger LOG = System.getLogger(StarterLabels.class.getName());
    private static final String RESOURCE = "/org/filmament/assets/starter/labels.json";

    private StarterLabels() {
    }

    /// Those for `catalog`: none, unless most of the films that they were written for are in it.
    static List<WrittenFor> of(Catalog catalog) {
        try (InputStream in = StarterLabels.class.getResourceAsStream(RESOURCE)) {
            return in == null ? List.of() : read(new ObjectMapper().readTree(in), rows(catalog));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The shipped names of themes cannot be read; words stand for them: {0}", e.toString());
            return List.of();
        }
    }

    private static Map<String, Integer> rows(Catalog catalog) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < catalog.size(); row++) {
            rows.putIfAbsent(key(catalog.films().get(row)), row);
        }
        return rows;
    }

    /// What a film is known by in the file: "Alien (1979)".
    static String key(Film film) {
        return film.year() == null ? film.title() : film.title() + " (" + film.year() + ")";
    }

    private static List<WrittenFor> read(JsonNode file, Map<String, Integer> rows) {
        String author = file.path("author").asText();
        Instant when = Instant.parse(file.path("when").asText());
        List<WrittenFor> labels = new ArrayList<>();
        for (JsonNode theme : file.path("themes")) {
            List<String> films = texts(theme.path("films"));
            int[] known = films.stream().map(rows::get).filter(Objects::nonNull).mapToInt(Integer::intValue).sorted().toArray();
            if (2 * known.length > films.size()) {
                labels.add(new WrittenFor(theme.path("level").asInt() - 1, known, new WrittenLabel(theme.path("name").asText(), Origin.SHIPPED,
                        author, when, texts(theme.path("words")), texts(theme.path("shown")), 0, false)));
            }
        }
        return labels;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
