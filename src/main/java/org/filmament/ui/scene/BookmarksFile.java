package org.filmament.ui.scene;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.ui.color.ColorBy;
import org.filmament.ui.knobs.Knobs;
import org.filmament.ui.view.StageMode;
import org.filmament.work.AtomicFile;
import org.filmament.work.InputException;

/// A catalogue's kept scenes as one JSON file that a person can read and edit. The file is named after the catalogue and what is in it, so that
/// another edition of it has scenes of its own: rows and positions mean nothing there. Blocks: to be called in the background.
public final class BookmarksFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NAME_BYTES = 4;

    private final Path file;
    private final String catalog;
    private final int films;

    private BookmarksFile(Path file, String catalog, int films) {
        this.file = file;
        this.catalog = catalog;
        this.films = films;
    }

    /// The file of a catalogue.
    ///
    /// @param folder where all of them are
    public static BookmarksFile of(Path folder, Catalog catalog) {
        String plain = catalog.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new BookmarksFile(folder.resolve(plain + "-" + fingerprint(catalog) + ".json"), catalog.name(), catalog.size());
    }

    public Path path() {
        return file;
    }

    /// What was kept; nothing where there is no file.
    ///
    /// @throws InputException with the sentence for the user, if there is one that cannot be read
    public Bookmarks read() {
        if (!Files.exists(file)) {
            return Bookmarks.NONE;
        }
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            TreeMap<Integer, SceneState> scenes = new TreeMap<>();
            for (Map.Entry<String, JsonNode> entry : root.path("views").properties()) {
                scenes.put(Integer.valueOf(entry.getKey()), scene(entry.getValue()));
            }
            return new Bookmarks(scenes);
        } catch (JsonProcessingException e) {
            throw setAside("line " + e.getLocation().getLineNr() + " is not JSON", e);
        } catch (IllegalArgumentException e) {
            throw setAside(e.getMessage(), e);
        } catch (IOException e) {
            throw new InputException("The kept views cannot be read from " + file + ".", e);
        }
    }

    /// What a person wrote by hand and mistyped must not be overwritten by the next view that is kept.
    private InputException setAside(String reason, Exception cause) {
        Path aside = file.resolveSibling(file.getFileName() + ".unreadable");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        return new InputException("The kept views cannot be read: " + reason + ". They were set aside as " + aside + ".", cause);
    }

    /// Replaces what was kept, whole or not at all.
    ///
    /// @throws InputException with the sentence for the user, if the file cannot be written
    public void write(Bookmarks bookmarks) {
        ObjectNode root = JSON.createObjectNode().put("catalogue", catalog).put("films", films);
        ObjectNode views = root.putObject("views");
        bookmarks.scenes().forEach((number, scene) -> views.set(String.valueOf(number), json(scene)));
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
            AtomicFile.write(file, channel -> {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
            });
        } catch (IOException e) {
            throw new InputException("The view could not be kept in " + file + ".", e);
        }
    }

    private static ObjectNode json(SceneState scene) {
        ObjectNode node = JSON.createObjectNode().put("mode", scene.mode().name());
        ObjectNode cameras = node.putObject("cameras");
        scene.cameras().forEach((pane, viewpoint) -> {
            ArrayNode numbers = cameras.putArray(pane.name());
            viewpoint.numbers().forEach(numbers::add);
        });
        node.put("nNeighbors", scene.knobs().nNeighbors()).put("minDist", scene.knobs().minDist());
        if (scene.knobs().pictures() > 0) {
            node.put("pictures", scene.knobs().pictures());
        }
        node.put("selected", scene.selected()).put("colorBy", scene.colorBy().name());
        if (scene.lasso() != null) {
            ArrayNode lasso = node.putArray("lasso");
            scene.lasso().stream().forEach(lasso::add);
        }
        ObjectNode parts = node.putObject("parts");
        scene.parts().forEach(parts::put);
        if (scene.positions() != null) {
            write(scene.positions(), node.putArray("positions"));
        }
        if (!scene.sides().isEmpty()) {
            ObjectNode sides = node.putObject("sides");
            new TreeMap<>(scene.sides()).forEach((pane, positions) -> write(positions, sides.putArray(pane.name())));
        }
        return node;
    }

    private static void write(Positions positions, ArrayNode array) {
        for (float coordinate : positions.coordinates()) {
            array.add(coordinate);
        }
    }

    private SceneState scene(JsonNode node) {
        Map<StageMode.Pane, Viewpoint> cameras = new EnumMap<>(StageMode.Pane.class);
        for (Map.Entry<String, JsonNode> entry : node.path("cameras").properties()) {
            List<Double> numbers = new ArrayList<>();
            entry.getValue().forEach(n -> numbers.add(n.doubleValue()));
            cameras.put(StageMode.Pane.valueOf(entry.getKey()), new Viewpoint(numbers));
        }
        Map<StageMode.Pane, Positions> sides = new EnumMap<>(StageMode.Pane.class);
        for (Map.Entry<String, JsonNode> entry : node.path("sides").properties()) {
            StageMode.Pane pane = StageMode.Pane.valueOf(entry.getKey());
            sides.put(pane, positions(entry.getValue(), pane == StageMode.Pane.COSMOS ? 3 : 2));
        }
        Map<String, String> parts = new TreeMap<>();
        node.path("parts").properties().forEach(entry -> parts.put(entry.getKey(), entry.getValue().asText()));
        Knobs knobs = new Knobs(node.path("nNeighbors").asInt(Knobs.DEFAULT.nNeighbors()), node.path("minDist").asDouble(Knobs.DEFAULT.minDist()),
                node.path("pictures").asDouble(0));
        return new SceneState(StageMode.valueOf(node.path("mode").asText(StageMode.CONSTELLATION.name())), cameras, knobs,
                node.has("positions") ? positions(node.get("positions"), 2) : null, sides, node.path("selected").asInt(-1),
                node.has("lasso") ? rows(node.get("lasso")) : null,
                ColorBy.valueOf(node.path("colorBy").asText(ColorBy.AUTO.name())), parts);
    }

    private Positions positions(JsonNode array, int dimensions) {
        if (array.size() != dimensions * films) {
            throw new IllegalArgumentException(array.size() + " coordinates for " + films + " films");
        }
        float[] coordinates = new float[array.size()];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = array.get(i).floatValue();
            if (!Float.isFinite(coordinates[i])) {
                throw new IllegalArgumentException("a coordinate is " + array.get(i));
            }
        }
        return new Positions(coordinates);
    }

    private BitSet rows(JsonNode array) {
        BitSet rows = new BitSet(films);
        array.forEach(row -> rows.set(row.asInt()));
        return rows;
    }

    private static String fingerprint(Catalog catalog) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Film film : catalog.films()) {
                digest.update((film.title() + "\0" + film.year() + "\0" + film.overview() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
