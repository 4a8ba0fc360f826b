package org.filmament.ui;

import java.util.function.Supplier;
import javafx.animation.FadeTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filmament.catalog.Catalog;
import org.filmament.ui.command.Commands;
import org.filmament.ui.look.Icons;
import org.filmament.ui.look.Motion;
import org.filmament.ui.look.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Sheets over the window, one at a time: the list of shortcuts, what the app is, the rows of a catalogue that were left out. The keyboard goes
/// back to where it was. FX thread only.
final class Sheets extends StackPane {

    private static final double MARGIN = 40;
    private static final double SCROLL = 60;

    private String showing = "";
    private @Nullable Node focusedBefore;

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

    /// Puts the sheet away.
    ///
    /// @return whether there was one
    boolean hide() {
        boolean was = isVisible();
        setVisible(false);
        getChildren().clear();
        showing = "";
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
        return was;
    }

    /// Lists all commands by group; hides the list if it shows.
    void toggleShortcuts(Commands commands) {
        toggle("Keyboard shortcuts", () -> new ShortcutList(commands));
    }

    /// Tells what the app is; hides that if it shows.
    void toggleAbout() {
        toggle("About Filmament", AboutText::new);
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

    /// Shows what is called `title`; hides it if it shows.
    void toggle(String title, Supplier<? extends Node> content) {
        if (showing.equals(title)) {
            hide();
        } else {
            show(title, content.get());
        }
    }

    /// The arrow keys turn the sheet as the wheel does.
    private static void scroll(KeyEvent event, ScrollPane sheet) {
        double hidden = sheet.getContent().getLayoutBounds().getHeight() - sheet.getViewportBounds().getHeight();
        double to = switch (event.getCode()) {
            case UP, KP_UP -> sheet.getVvalue() - SCROLL / Math.max(1, hidden);
            case DOWN, KP_DOWN -> sheet.getVvalue() + SCROLL / Math.max(1, hidden);
            case HOME -> 0;
            case END -> 1;
            default -> Double.NaN;
        };
        if (!Double.isNaN(to)) {
            event.consume();
            sheet.setVvalue(Math.clamp(to, 0, 1));
        }
    }

    private void show(String title, Node content) {
        if (!isShowing()) {
            focusedBefore = getScene().getFocusOwner();
        }
        showing = title;
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
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, event -> scroll(event, scroll));
        setMargin(sheet, new Insets(MARGIN));
        getChildren().setAll(sheet);
        setVisible(true);
        close.requestFocus();
        FadeTransition fade = new FadeTransition(Motion.of(Motion.QUICK), this);
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.play();
    }
}
