package org.filmament.ui.palette;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filmament.ui.look.Icons;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The palette over the window: a field, and under it the lines that answer. The keyboard goes back to where it was. FX thread only.
public final class PaletteView extends StackPane {

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final PaletteModel model;
    private final TextField field = new TextField();
    private final VBox list = new VBox();
    private final Label nothing = new Label("Nothing is called that.");
    private final List<Node> rows = new ArrayList<>();
    private @Nullable Node focusedBefore;

    public PaletteView(PaletteModel model) {
        this.model = model;
        getStyleClass().add("palette-scrim");
        field.setPromptText("Films, themes, commands");
        field.getStyleClass().add("palette-field");
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        list.getStyleClass().add("palette-list");
        nothing.getStyleClass().add("palette-nothing");
        VBox box = new VBox(field, list);
        box.getStyleClass().add("palette");
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(box, Pos.TOP_CENTER);
        getChildren().setAll(box);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == this) {
                model.close();
            }
        });
        model.linesProperty().subscribe(this::show);
        model.markedProperty().subscribe(_ -> mark());
        setVisible(false);
        model.openProperty().subscribe(this::setOpen);
    }

    private void setOpen(boolean open) {
        if (open && !isVisible()) {
            focusedBefore = getScene().getFocusOwner();
            setVisible(true);
            field.requestFocus();
        } else if (!open && isVisible()) {
            setVisible(false);
            if (focusedBefore != null) {
                focusedBefore.requestFocus();
            }
            focusedBefore = null;
        }
    }

    private void press(KeyEvent event) {
        KeyCode code = event.getCode();
        switch (code) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case ENTER -> model.choose();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void show(List<PaletteItem> lines) {
        rows.clear();
        for (PaletteItem line : lines) {
            rows.add(row(line, rows.size()));
        }
        list.getChildren().setAll(rows.isEmpty() ? List.of(nothing) : rows);
        mark();
    }

    private Node row(PaletteItem line, int index) {
        Label name = new Label(line.name(), Icons.of(switch (line.kind()) {
            case COMMAND -> Feather.CHEVRON_RIGHT;
            case THEME -> Feather.TAG;
            case FILM -> Feather.FILM;
        }));
        name.getStyleClass().add("palette-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label detail = new Label(line.detail());
        detail.getStyleClass().add(line.kind() == PaletteItem.Kind.COMMAND && !line.detail().isEmpty() ? "key-cap" : "palette-detail");
        detail.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(name, detail);
        row.getStyleClass().add("palette-row");
        row.setOnMouseClicked(_ -> model.choose(index));
        return row;
    }

    private void mark() {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).pseudoClassStateChanged(MARKED, i == model.markedProperty().get());
        }
    }
}
