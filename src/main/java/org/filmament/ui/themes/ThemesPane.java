package org.filmament.ui.themes;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.filmament.ui.look.Icons;
import org.filmament.ui.look.Look;
import org.filmament.ui.look.Palette;
import org.filmament.ui.look.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The hierarchy panel: how themes are named and at which level, their tree, the films in none of them, and what can be done to the theme
/// that is chosen. FX thread only.
public final class ThemesPane extends VBox {

    private final ThemesModel model;
    private final ThemeTree tree;
    private final Label absence = new Label();
    private final Label wordless = new Label("Themes are named after films: their texts have no telling words in common.");
    private final MenuButton levels = new MenuButton();
    private final Circle noiseDot = new Circle(4.5);
    private final Label noise = new Label();
    private final ThemeCell.SizeBar noiseBar = new ThemeCell.SizeBar(ThemeCell.BAR_WIDTH);
    private final Label noiseCount = new Label();
    private final ThemeDetails details;

    /// @param again asks for another name
    /// @param visit is given the theme to fly to
    /// @param table shows names and words side by side
    public ThemesPane(ThemesModel model, AskAgainModel again, Consumer<Theme> visit, Runnable table, ObservableValue<Palette> palette) {
        this.model = model;
        tree = new ThemeTree(model, visit);
        details = new ThemeDetails(model, again, tree::current, this::rename);
        getStyleClass().add("themes");
        setMinHeight(0);
        for (Label line : List.of(absence, wordless)) {
            line.getStyleClass().add("themes-absence");
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
        }
        absence.textProperty().bind(model.absenceProperty());
        VBox.setVgrow(tree, Priority.ALWAYS);
        tree.setMinHeight(0);
        HBox head = head(table);
        HBox last = noiseRow();
        HBox tools = tools();
        getChildren().setAll(absence, head, wordless, tree, last, details, tools);
        for (Node part : List.of(head, tree, last, tools)) {
            part.visibleProperty().bind(model.absenceProperty().isEmpty());
            part.managedProperty().bind(part.visibleProperty());
        }
        absence.visibleProperty().bind(model.absenceProperty().isNotEmpty());
        absence.managedProperty().bind(absence.visibleProperty());
        model.themesProperty().subscribe(this::show);
        model.pinnedLevelProperty().subscribe(this::nameLevel);
        model.levelProperty().subscribe(this::nameLevel);
        palette.subscribe(now -> {
            tree.setPalette(now);
            noiseDot.setFill(Look.color(now.noise()));
            noiseBar.show(noiseShare(), now.noise());
        });
    }

    /// Begins to type a name for the theme that is chosen.
    public void rename() {
        model.startRenaming(tree.current());
    }

    /// Makes one theme of those that are marked.
    ///
    /// @return why that cannot be, or null
    public @Nullable String merge() {
        List<Integer> marked = tree.marked();
        model.merge(marked);
        return model.whyNotMerged(marked);
    }

    /// Makes two themes of the one that is chosen.
    ///
    /// @return why that cannot be, or null
    public @Nullable String split() {
        int id = tree.current();
        String reason = model.whyNotSplit(id);
        model.split(id);
        return reason;
    }

    /// Shows or hides how the chosen theme got its name.
    public void toggleProvenance() {
        details.toggle();
    }

    /// Asks for another name of the chosen theme, once its price is told where the name comes from; gives up while an answer is awaited.
    ///
    /// @return why nobody can be asked, or null
    public @Nullable String askAgain() {
        return details.ask();
    }

    private HBox head(Runnable table) {
        HBox flip = new HBox(side("Names", true), side("Words", false));
        flip.getStyleClass().addAll("mode-switch", "theme-flip");
        levels.getStyleClass().add("theme-levels");
        levels.setTooltip(new Tooltip("Which level is on the map (Shift L)"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button both = button(Feather.COLUMNS, "Names and words side by side (Ctrl T)", table);
        HBox head = new HBox(flip, gap, levels, both);
        head.getStyleClass().add("theme-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private ToggleButton side(String text, boolean written) {
        ToggleButton side = new ToggleButton(text);
        side.getStyleClass().setAll("mode");
        side.setTooltip(new Tooltip(written ? "Names that somebody wrote, where there are any (Z)" : "The most telling words (Z)"));
        side.setOnAction(_ -> {
            model.writtenProperty().set(written);
            side.setSelected(true);
        });
        model.writtenProperty().subscribe(now -> side.setSelected(now == written));
        return side;
    }

    /// Films of no theme, as the last row.
    private HBox noiseRow() {
        noise.getStyleClass().add("theme-name");
        noise.setMinWidth(0);
        HBox.setHgrow(noise, Priority.ALWAYS);
        noise.setMaxWidth(Double.MAX_VALUE);
        ToggleSwitch nearest = new ToggleSwitch();
        nearest.getStyleClass().add("theme-switch");
        nearest.setAccessibleText("Show films of no theme with the nearest one");
        nearest.setTooltip(new Tooltip("Show them faintly in the colour of the nearest theme (Shift N)"));
        nearest.selectedProperty().bindBidirectional(model.noiseAssignedProperty());
        noiseCount.getStyleClass().add("theme-count");
        noiseCount.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(noiseDot, noise, nearest, noiseBar, noiseCount);
        row.getStyleClass().addAll("theme-row", "theme-noise");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox tools() {
        Button rename = button(Feather.EDIT_2, "Rename (F2)", this::rename);
        Button merge = button(Feather.GIT_MERGE, "Merge the marked themes (Ctrl M)", this::merge);
        Button split = button(Feather.GIT_BRANCH, "Split in two (Ctrl Shift M)", this::split);
        Button info = button(Feather.INFO, "Where the name comes from (F3)", this::toggleProvenance);
        Label marked = new Label();
        marked.getStyleClass().add("theme-count");
        marked.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(marked, Priority.ALWAYS);
        tree.getSelectionModel().getSelectedItems().subscribe(() -> {
            List<Integer> ids = tree.marked();
            rename.setDisable(ids.size() != 1);
            merge.setDisable(model.whyNotMerged(ids) != null);
            split.setDisable(ids.size() != 1 || model.whyNotSplit(ids.getFirst()) != null);
            marked.setText(ids.size() < 2 ? "" : ids.size() + " marked");
            details.show();
        });
        HBox tools = new HBox(marked, info, rename, split, merge);
        tools.getStyleClass().add("theme-tools");
        tools.setAlignment(Pos.CENTER_RIGHT);
        return tools;
    }

    private static Button button(Feather icon, String meaning, Runnable action) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().setAll("icon-button");
        button.setAccessibleText(meaning);
        button.setTooltip(new Tooltip(meaning));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void show(@Nullable Themes themes) {
        levels.getItems().clear();
        int count = model.levels();
        for (int level = ThemesModel.AUTO; level < count; level++) {
            // The coarsest first, after what is usual.
            int meant = level == ThemesModel.AUTO ? level : count - 1 - level;
            RadioMenuItem item = new RadioMenuItem(levelName(meant));
            item.setOnAction(_ -> model.pinnedLevelProperty().set(meant));
            item.selectedProperty().bind(Bindings.equal(model.pinnedLevelProperty(), meant));
            levels.getItems().add(item);
        }
        wordless.setVisible(!model.isEmpty() && model.isWordless());
        wordless.setManaged(wordless.isVisible());
        nameLevel();
        int films = themes == null ? 0 : (int) Math.round(themes.noiseShare() * themes.films());
        noise.setText("In no theme · " + Wording.percent(noiseShare()));
        noise.setFocusTraversable(true);
        noise.setTooltip(new Tooltip("Noise: films that lie in no dense place of the map"));
        noiseCount.setText(Wording.count(films));
        noiseBar.show(noiseShare(), null);
        details.show();
    }

    private double noiseShare() {
        Themes themes = model.themesProperty().get();
        return themes == null ? 0 : themes.noiseShare();
    }

    private void nameLevel() {
        int pinned = model.pinnedLevelProperty().get();
        levels.setText(pinned == ThemesModel.AUTO ? "By zoom" : levelName(pinned));
    }

    private String levelName(int level) {
        Themes themes = model.themesProperty().get();
        return level == ThemesModel.AUTO || themes == null ? "By zoom" : Wording.count(themes.levels().get(level).size(), "theme", "themes");
    }
}
