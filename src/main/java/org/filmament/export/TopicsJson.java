package org.filmament.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.filmament.topic.WeightedWord;
import org.filmament.topic.WrittenLabel;

/// Themes as JSON: for each level, the finest first, its themes with words, representative films, label and provenance, and how many of
/// their films are of each decade.
final class TopicsJson {

    private static final int YEARS = 10;

    private TopicsJson() {
    }

    static String of(Catalog catalog, Themes themes) {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode root = mapper.createObjectNode();
        root.put("films", themes.films());
        root.put("filmsInNoTheme", Math.round(themes.noiseShare() * themes.films()));
        ArrayNode levels = root.putArray("levels");
        for (List<Theme> level : themes.levels()) {
            ObjectNode node = levels.addObject();
            node.put("level", levels.size());
            ArrayNode row = node.putArray("themes");
            level.forEach(theme -> write(row.addObject(), catalog, theme));
        }
        try {
            return mapper.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(ObjectNode node, Catalog catalog, Theme theme) {
        node.put("id", theme.id());
        if (theme.parent() == Themes.NONE) {
            node.putNull("parent");
        } else {
            node.put("parent", theme.parent());
        }
        node.put("name", theme.name(true));
        node.put("size", theme.size());
        if (!Float.isNaN(theme.persistence())) {
            node.put("persistence", theme.persistence());
        }
        ArrayNode words = node.putArray("words");
        for (WeightedWord word : theme.words()) {
            words.addObject().put("word", word.text()).put("weight", Math.round(word.weight() * 1e6) / 1e6);
        }
        ArrayNode films = node.putArray("representatives");
        for (int row : theme.representatives()) {
            films.add(film(catalog, row));
        }
        if (theme.written() != null) {
            label(node.putObject("label"), theme.written());
        }
        ObjectNode decades = node.putObject("filmsByDecade");
        decades(catalog, theme).forEach((decade, count) -> decades.put(decade.toString(), count));
    }

    private static ObjectNode film(Catalog catalog, int row) {
        Film film = catalog.films().get(row);
        ObjectNode node = new ObjectMapper().createObjectNode();
        node.put("row", row);
        if (film.tmdbId() != null) {
            node.put("tmdb", film.tmdbId());
        }
        return node.put("title", film.title());
    }

    private static void label(ObjectNode node, WrittenLabel label) {
        node.put("text", label.text())
                .put("origin", label.origin().name().toLowerCase(Locale.ROOT))
                .put("author", label.author())
                .put("when", label.when().toString())
                .put("dollars", label.dollars())
                .put("earlierMap", label.earlier());
        ArrayNode words = node.putArray("words");
        label.words().forEach(words::add);
        ArrayNode films = node.putArray("films");
        label.films().forEach(films::add);
    }

    /// Films without a year are in none.
    private static Map<Integer, Integer> decades(Catalog catalog, Theme theme) {
        Map<Integer, Integer> decades = new TreeMap<>();
        for (int row : theme.members()) {
            Integer year = catalog.films().get(row).year();
            if (year != null) {
                decades.merge(year / YEARS * YEARS, 1, Integer::sum);
            }
        }
        return decades;
    }
}
