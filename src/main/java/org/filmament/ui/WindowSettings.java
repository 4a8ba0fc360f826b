package org.filmament.ui;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.filmament.ui.look.Palette;
import org.filmament.work.AtomicFile;
import org.jspecify.annotations.Nullable;

/// How the window was left, so that it opens the same way. Immutable.
///
/// @param place      of the window on the desktop; null to suit the screen
/// @param panes      at its sides; null to suit the window
/// @param palette    dark or light
/// @param textPixels size of body text
/// @param catalog    file of the catalogue; null for the starter
/// @param hintSeen   whether the hint of the first run has been shown
@JsonIgnoreProperties(ignoreUnknown = true)
record WindowSettings(@Nullable Place place, @Nullable Panes panes, Palette palette, int textPixels, @Nullable String catalog, boolean hintSeen) {

    /// Of the first run.
    static final WindowSettings FIRST = new WindowSettings(null, null, Palette.NIGHT, TextSize.USUAL_PIXELS, null, false);

    private static final System.Logger LOG = System.getLogger(WindowSettings.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Where the window was, in logical pixels.
    record Place(double x, double y, double width, double height, boolean maximized) {
    }

    /// Widths are in em, so that they stay in step with the type.
    ///
    /// @param inspector width of the knobs
    /// @param side      width of the column at the right
    /// @param card      share of that column which the film card takes
    record Panes(double inspector, double side, double card, boolean inspectorShown, boolean sideShown) {
    }

    /// How the window was left; as on the first run where that cannot be read, which costs the user a few moves of the mouse.
    static WindowSettings read(Path file) {
        if (!Files.exists(file)) {
            return FIRST;
        }
        try {
            JsonNode kept = JSON.readTree(Files.readAllBytes(file));
            ObjectNode settings = JSON.valueToTree(FIRST);
            kept.properties().forEach(entry -> settings.set(entry.getKey(), entry.getValue()));
            return JSON.treeToValue(settings, WindowSettings.class);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "The window opens as on the first run, since its settings cannot be read: {0}", e.toString());
            return FIRST;
        }
    }

    /// Keeps this for the next start, whole or not at all; a disk that is full costs no more than that.
    void write(Path file) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
            AtomicFile.write(file, channel -> {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
            });
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The window''s settings cannot be kept: {0}", e.toString());
        }
    }
}
