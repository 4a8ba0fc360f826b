package org.filmament.ui;

import static org.filmament.ui.command.Shortcut.control;
import static org.filmament.ui.command.Shortcut.inView;
import static org.filmament.ui.command.Shortcut.key;
import static org.filmament.ui.command.Shortcut.shift;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.function.IntConsumer;
import javafx.scene.input.KeyCode;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.filmament.catalog.Catalog;
import org.filmament.export.FilmsCsv;
import org.filmament.pipeline.Session;
import org.filmament.ui.card.PosterImages;
import org.filmament.ui.command.Commands;
import org.filmament.ui.map.Layer;
import org.filmament.ui.select.SelectionPanel;
import org.filmament.umap.LayoutFrame;
import org.filmament.work.InputException;
import org.jspecify.annotations.Nullable;

/// What picks films out, and the panel that says what they have in common. FX thread only.
final class SelectionTools {

    private final Stage stage;
    private final WindowModel model;
    private final SkyView sky;
    private final Background background;
    private final SelectionPanel panel;

    /// @param visit selects a film and flies to it
    SelectionTools(Stage stage, WindowModel model, SkyView sky, MainWindow.Surroundings surroundings, Background background,
                   IntConsumer visit) {
        this.stage = stage;
        this.model = model;
        this.sky = sky;
        this.background = background;
        panel = new SelectionPanel(model.selection(), new SelectionPanel.Actions(this::grow, this::export, visit, sky::hover));
        model.sessionProperty().subscribe(session -> panel.setPosters(
                session == null ? PosterImages.NONE : surroundings.posters().apply(session.catalog())));
        sky.setOnLasso(model.selection()::select);
    }

    SelectionPanel panel() {
        return panel;
    }

    void register(Commands commands) {
        commands.add("Selection", "Draw a loop around films", () -> {
        }, inView("Shift drag"));
        commands.add("Selection", "Select the films in view", () -> model.selection().select(sky.filmsInView(), false), key(KeyCode.V));
        commands.add("Selection", "Add the films in view", () -> model.selection().select(sky.filmsInView(), true), shift(KeyCode.V));
        commands.add("Selection", "Add the nearest films", this::grow, key(KeyCode.N));
        commands.add("Selection", "Save the selected films as CSV", this::export, control(KeyCode.S));
        layer(commands, Layer.OUTLINES, KeyCode.U);
        layer(commands, Layer.GLOW, KeyCode.Q);
        layer(commands, Layer.EDGES, KeyCode.E);
        layer(commands, Layer.MINIMAP, KeyCode.K);
    }

    private void layer(Commands commands, Layer layer, KeyCode code) {
        commands.add("Map", layer.label(), () -> sky.setShown(layer, !sky.isShown(layer)), key(code));
    }

    private void grow() {
        model.selection().grow(model.card().selectedProperty().get());
    }

    /// Lets the user say where the selected films are to be saved.
    private void export() {
        BitSet rows = model.selection().rows();
        Session session = model.session();
        if (rows == null || session == null) {
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the selected films");
        chooser.setInitialFileName(session.catalog().name() + " selection.csv");
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("Tables", "*.csv"));
        File file = chooser.showSaveDialog(stage);
        if (file != null) {
            LayoutFrame frame = session.frame();
            background.execute(() -> write(file.toPath(), session.catalog(), rows, frame == null ? null : frame.positions()));
        }
    }

    private static void write(Path file, Catalog catalog, BitSet rows, float @Nullable [] positions) {
        try {
            FilmsCsv.write(file, catalog, rows, positions);
        } catch (IOException e) {
            throw new InputException("The selected films cannot be saved to " + file + ": " + e.getMessage() + ".", e);
        }
    }
}
