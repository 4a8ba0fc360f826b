package org.filmament.ui;

import static org.filmament.ui.command.Shortcut.control;
import static org.filmament.ui.command.Shortcut.controlShift;
import static org.filmament.ui.command.Shortcut.inView;
import static org.filmament.ui.command.Shortcut.key;
import static org.filmament.ui.command.Shortcut.shift;

import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.filmament.pipeline.Session;
import org.filmament.topic.Theme;
import org.filmament.ui.command.Commands;
import org.filmament.ui.themes.NamesTable;
import org.filmament.ui.themes.ThemePath;
import org.filmament.ui.themes.ThemesModel;
import org.filmament.ui.themes.ThemesPane;
import org.jspecify.annotations.Nullable;

/// What the window has to do with themes: their panel, their table, their commands. FX thread only.
final class ThemeTools {

    private final WindowModel window;
    private final ThemesModel themes;
    private final SkyView sky;
    private final Sheets sheets;
    private final ThemesPane pane;

    ThemeTools(WindowModel window, SkyView sky, Sheets sheets) {
        this.window = window;
        this.themes = window.themes();
        this.sky = sky;
        this.sheets = sheets;
        pane = new ThemesPane(themes, window.askAgain(), this::visit, this::toggleTable, window.paletteProperty());
    }

    Region pane() {
        return pane;
    }

    /// The themes of the selected film.
    ThemePath path() {
        return new ThemePath(themes, window.card().selectedProperty(), this::visit);
    }

    void register(Commands commands) {
        commands.add("Themes", "Names or words on every theme", themes::flip, key(KeyCode.Z));
        commands.add("Themes", "Names and words side by side", this::toggleTable, control(KeyCode.T));
        commands.add("Themes", "Keep to the next level", themes::nextLevel, shift(KeyCode.L));
        commands.add("Themes", "Films of no theme with the nearest one",
                () -> themes.noiseAssignedProperty().set(!themes.noiseAssignedProperty().get()), shift(KeyCode.N));
        commands.add("Themes", "In the tree: open and close, fly there", () -> {
        }, inView("← →"), inView("Enter"));
        commands.add("Themes", "In the tree: mark several", () -> {
        }, inView("Shift ↑ ↓"), inView("Ctrl Space"));
        commands.add("Themes", "Rename the chosen theme", pane::rename, key(KeyCode.F2));
        commands.add("Themes", "Where its name comes from", pane::toggleProvenance, key(KeyCode.F3));
        commands.add("Themes", "Ask the model for another name", () -> tell(pane.askAgain()), key(KeyCode.F4));
        commands.add("Themes", "Merge the marked themes", () -> tell(pane.merge()), control(KeyCode.M));
        commands.add("Themes", "Split the chosen theme", () -> tell(pane.split()), controlShift(KeyCode.M));
    }

    private void visit(Theme theme) {
        ThemesLink.visit(theme, window, sky);
    }

    private void tell(@Nullable String reason) {
        if (reason != null) {
            window.messages().note(reason);
        }
    }

    private void toggleTable() {
        Session session = window.session();
        if (session != null && !themes.isEmpty()) {
            sheets.toggle("Words and names", () -> new NamesTable(themes, session.catalog().films()));
        }
    }
}
