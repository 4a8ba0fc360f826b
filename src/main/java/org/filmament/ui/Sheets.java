package org.filmament.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.FadeTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filmament.catalog.Catalog;
import org.filmament.ui.command.Command;
import org.filmament.ui.command.Commands;
import org.filmament.ui.command.Shortcut;
import org.filmament.ui.look.Icons;
import org.filmament.ui.look.Motion;
import org.filmament.ui.look.Wording;
import org.kordamp.ikonli.feather.Feather;

/// Sheets over the window: the list of shortcuts, and the rows of a catalogue that were left out. FX thread only.
final class Sheets extends StackPane {

    private static final double MARGIN = 40;
    private static final String CREDIT = "This product uses the TMDB API but is not endorsed or certified by TMDB. "
            + "The posters are drawn by Filmament.";

    Sheets() {
        getStyleClass().add("scrim");
        setVisible(false);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getTarget() == this) {
                hide();
            }
        });
    }

    boolean isShowing() {
        return isVisible();
    }

    void hide() {
        setVisible(false);
        getChildren().clear();
    }

    /// Lists all commands by group; hides the list if it shows.
    void toggleShortcuts(Commands commands) {
        if (isShowing()) {
            hide();
            return;
        }
        Map<String, VBox> groups = new LinkedHashMap<>();
        for (Command command : commands.all()) {
            groups.computeIfAbsent(command.group(), Sheets::group).getChildren().add(row(command));
        }
        HBox columns = new HBox();
        columns.getStyleClass().add("help-columns");
        for (VBox column : balanced(List.copyOf(groups.values()))) {
            HBox.setHgrow(column, Priority.ALWAYS);
            columns.getChildren().add(column);
        }
        Label credit = new Label(CREDIT);
        credit.setWrapText(true);
        credit.getStyleClass().add("credit");
        VBox content = new VBox(columns, credit);
        content.getStyleClass().add("help");
        show("Keyboard shortcuts", content);
    }

    /// Lists the rows that were left out of `catalog`.
    void showNotes(Catalog catalog) {
        VBox lines = new VBox();
        lines.getStyleClass().add("notes");
        for (String note : catalog.notes()) {
            Label line = new Label(note);
            line.setWrapText(true);
            lines.getChildren().add(line);
        }
        int more = catalog.skipped() - catalog.notes().size();
        if (more > 0) {
            Label rest = new Label("and " + Wording.count(more) + " more");
            rest.getStyleClass().add("knob-definition");
            lines.getChildren().add(rest);
        }
        show(Wording.count(catalog.skipped(), "row", "rows") + " of " + catalog.name() + " left out", lines);
    }

    private void show(String title, Node content) {
        Label heading = new Label(title);
        heading.getStyleClass().add("sheet-title");
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        Button close = new Button(null, Icons.of(Feather.X));
        close.getStyleClass().setAll("icon-button");
        close.setAccessibleText("Close");
        close.setTooltip(new Tooltip("Close (Esc)"));
        close.setOnAction(_ -> hide());
        HBox head = new HBox(heading, close);
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox sheet = new VBox(head, scroll);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxHeight(Region.USE_PREF_SIZE);
        setMargin(sheet, new Insets(MARGIN));
        getChildren().setAll(sheet);
        setVisible(true);
        close.requestFocus();
        FadeTransition fade = new FadeTransition(Motion.of(Motion.QUICK), this);
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.play();
    }

    private static VBox group(String name) {
        Label heading = new Label(name);
        heading.getStyleClass().add("overline");
        VBox group = new VBox(heading);
        group.getStyleClass().add("help-group");
        return group;
    }

    private static Node row(Command command) {
        Label name = new Label(command.name());
        name.getStyleClass().add("help-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(name);
        row.getStyleClass().add("help-row");
        for (String shortcut : command.shortcuts().stream().map(Shortcut::text).distinct().toList()) {
            Label cap = new Label(shortcut);
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(cap);
        }
        return row;
    }

    /// Groups in two columns of about the same length, in their order.
    private static List<VBox> balanced(List<VBox> groups) {
        int best = 0;
        int leastDifference = Integer.MAX_VALUE;
        for (int split = 1; split < groups.size(); split++) {
            int difference = Math.abs(rows(groups.subList(0, split)) - rows(groups.subList(split, groups.size())));
            if (difference < leastDifference) {
                leastDifference = difference;
                best = split;
            }
        }
        return List.of(column(groups.subList(0, best)), column(groups.subList(best, groups.size())));
    }

    private static int rows(List<VBox> groups) {
        return groups.stream().mapToInt(g -> g.getChildren().size() + 1).sum();
    }

    private static VBox column(List<VBox> groups) {
        VBox column = new VBox(groups.toArray(VBox[]::new));
        column.getStyleClass().add("help-column");
        return column;
    }
}
