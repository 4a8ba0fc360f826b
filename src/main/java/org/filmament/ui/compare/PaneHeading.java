package org.filmament.ui.compare;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filmament.ui.map.MapOverlay;
import org.filmament.ui.map.Placement;

/// In the corner of a pane: which encoder is at work there, and what that means. Bright while its pane has the keyboard. FX thread only.
public final class PaneHeading extends StackPane implements MapOverlay {

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    /// Panes narrower than this, in em, have room for the title and what the films are placed by only.
    private static final double ROOMY = 24;

    private final VBox card = new VBox();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Label note = new Label();

    PaneHeading() {
        setMouseTransparent(true);
        getStyleClass().add("pane-heading-corner");
        setAlignment(Pos.TOP_LEFT);
        card.getStyleClass().add("pane-heading");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        title.getStyleClass().add("pane-heading-title");
        text.getStyleClass().add("pane-heading-text");
        note.getStyleClass().add("pane-heading-note");
        text.setWrapText(true);
        note.setWrapText(true);
        card.getChildren().setAll(title, text, note);
        getChildren().setAll(card);
        widthProperty().subscribe(this::arrange);
        title.fontProperty().subscribe(this::arrange);
    }

    void show(Headings headings) {
        title.setText(headings.title());
        text.setText(headings.text());
        note.setText(headings.note());
        arrange();
    }

    /// Whether its pane has the keyboard.
    void setActive(boolean active) {
        pseudoClassStateChanged(ACTIVE, active);
    }

    String text() {
        return title.getText() + "\n" + text.getText() + "\n" + note.getText();
    }

    private void arrange() {
        boolean roomy = getWidth() >= ROOMY * text.getFont().getSize();
        set(text, !text.getText().isEmpty());
        set(note, roomy && !note.getText().isEmpty());
    }

    private static void set(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }

    @Override
    public Node node() {
        return this;
    }

    /// The corner stays where it is.
    @Override
    public void follow(Placement placement) {
    }
}
