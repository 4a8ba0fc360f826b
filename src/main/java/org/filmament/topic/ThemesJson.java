package org.filmament.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Themes as JSON with all that outlives them: identities, so that colours and selections stay; labels, merges and splits, so that these hold
/// for the next clustering too. A theme's films follow from the finest theme of each film.
public final class ThemesJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ThemesJson() {
    }

    /// Themes of a catalogue.
    ///
    /// @param of what they are themes of, to be asked for in [#read]
    public static String write(Themes themes, String of) {
        ObjectNode root = JSON.createObjectNode().put("of", of).put("nextId", themes.nextId());
        ArrayNode finest = root.putArray("finest");
        ArrayNode nearest = root.putArray("nearest");
        for (int film = 0; film < themes.films(); film++) {
            finest.add(id(themes.of(film, 0)));
            nearest.add(id(themes.nearest(film)));
        }
        ArrayNode levels = root.putArray("levels");
        themes.levels().forEach(level -> {
            ArrayNode row = levels.addArray();
            level.forEach(theme -> write(row.addObject(), theme));
        });
        ArrayNode labels = root.putArray("labels");
        themes.memory().labels().forEach(label -> {
            ObjectNode node = labels.addObject().put("level", label.level());
            rows(node.putArray("films"), label.films());
            write(node.putObject("label"), label.label());
        });
        ArrayNode deeds = root.putArray("deeds");
        themes.memory().deeds().forEach(deed -> write(deeds.addObject(), deed));
        return root.toString();
    }

    private static int id(@Nullable Theme theme) {
        return theme == null ? Themes.NONE : theme.id();
    }

    private static void write(ObjectNode node, Theme theme) {
        node.put("id", theme.id()).put("parent", theme.parent()).put("persistence", theme.persistence());
        ArrayNode words = node.putArray("words");
        theme.words().forEach(word -> words.addObject().put("text", word.text()).put("weight", word.weight()));
        rows(node.putArray("representatives"), theme.representatives());
        if (!theme.example().isEmpty()) {
            node.put("example", theme.example());
        }
        if (theme.written() != null) {
            write(node.putObject("written"), theme.written());
        }
    }

    private static void write(ObjectNode node, WrittenLabel label) {
        node.put("text", label.text()).put("origin", label.origin().name()).put("author", label.author()).put("when", label.when().toString())
                .put("dollars", label.dollars()).put("earlier", label.earlier());
        label.words().forEach(node.putArray("words")::add);
        label.films().forEach(node.putArray("films")::add);
    }

    private static void write(ObjectNode node, Deed deed) {
        switch (deed) {
            case Deed.Merged(int level, int[][] parts) -> parts(node.put("merged", level), parts);
            case Deed.Divided(int level, int[][] parts) -> parts(node.put("divided", level), parts);
        }
    }

    private static void parts(ObjectNode node, int[][] parts) {
        ArrayNode array = node.putArray("parts");
        for (int[] part : parts) {
            rows(array.addArray(), part);
        }
    }

    private static void rows(ArrayNode array, int[] rows) {
        for (int row : rows) {
            array.add(row);
        }
    }

    /// The themes that were [written][#write].
    ///
    /// @param films of the catalogue
    /// @return null if they are themes of something else
    /// @throws IllegalArgumentException if this is nothing that was written
    public static @Nullable Themes read(String json, String of, int films) {
        try {
            JsonNode root = JSON.readTree(json);
            return root.path("of").asText().equals(of) ? themes(root, films) : null;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("These are no themes: " + e.getOriginalMessage(), e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("These are no themes: " + e.getMessage(), e);
        }
    }

    private static Themes themes(JsonNode root, int films) {
        int[] finest = rows(root.required("finest"), Themes.NONE, Integer.MAX_VALUE);
        int[] nearest = rows(root.required("nearest"), Themes.NONE, Integer.MAX_VALUE);
        if (finest.length != films || nearest.length != films) {
            throw new IllegalArgumentException(finest.length + " films in place of " + films);
        }
        List<List<Theme>> levels = new ArrayList<>();
        Map<Integer, List<Integer>> members = byTheme(finest);
        for (JsonNode level : root.required("levels")) {
            List<Theme> themes = new ArrayList<>();
            Map<Integer, List<Integer>> above = new HashMap<>();
            for (JsonNode node : level) {
                Theme theme = theme(node, levels.size(), members, films);
                themes.add(theme);
                above.computeIfAbsent(theme.parent(), id -> new ArrayList<>()).addAll(members.get(theme.id()));
            }
            levels.add(themes);
            above.values().forEach(rows -> rows.sort(null));
            members = above;
        }
        List<WrittenFor> labels = new ArrayList<>();
        root.required("labels").forEach(node -> labels.add(
                new WrittenFor(node.required("level").asInt(), rows(node.required("films"), 0, films), label(node.required("label")))));
        List<Deed> deeds = new ArrayList<>();
        root.required("deeds").forEach(node -> deeds.add(deed(node, films)));
        return new Themes(films, levels, nearest, root.required("nextId").asInt(), new Memory(labels, deeds));
    }

    private static Map<Integer, List<Integer>> byTheme(int[] finest) {
        Map<Integer, List<Integer>> members = new HashMap<>();
        for (int film = 0; film < finest.length; film++) {
            members.computeIfAbsent(finest[film], id -> new ArrayList<>()).add(film);
        }
        return members;
    }

    private static Theme theme(JsonNode node, int level, Map<Integer, List<Integer>> members, int films) {
        int id = node.required("id").asInt();
        List<WeightedWord> words = new ArrayList<>();
        node.required("words").forEach(word -> words.add(new WeightedWord(word.required("text").asText(), word.required("weight").asDouble())));
        return new Theme(id, level, node.required("parent").asInt(), members.get(id).stream().mapToInt(Integer::intValue).toArray(), words,
                rows(node.required("representatives"), 0, films), node.has("written") ? label(node.required("written")) : null,
                (float) node.required("persistence").asDouble(), node.path("example").asText());
    }

    private static WrittenLabel label(JsonNode node) {
        return new WrittenLabel(node.required("text").asText(), WrittenLabel.Origin.valueOf(node.required("origin").asText()),
                node.required("author").asText(), Instant.parse(node.required("when").asText()), texts(node.required("words")),
                texts(node.required("films")), node.required("dollars").asDouble(), node.required("earlier").asBoolean());
    }

    private static Deed deed(JsonNode node, int films) {
        List<int[]> parts = new ArrayList<>();
        node.required("parts").forEach(part -> parts.add(rows(part, 0, films)));
        int[][] of = parts.toArray(int[][]::new);
        return node.has("merged") ? new Deed.Merged(node.required("merged").asInt(), of)
                : new Deed.Divided(node.required("divided").asInt(), of);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /// Numbers from `least`, below `bound`.
    private static int[] rows(JsonNode array, int least, int bound) {
        int[] rows = new int[array.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = array.get(i).asInt(Integer.MIN_VALUE);
            if (rows[i] < least || rows[i] >= bound) {
                throw new IllegalArgumentException("the number " + array.get(i));
            }
        }
        return rows;
    }
}
