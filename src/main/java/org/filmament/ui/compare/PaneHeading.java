package org.filmament.ui.compare;

import java.util.List;
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

    /// In em: from this width on a pane has room for what the films are placed by, and from this one on beside what else there is to know.
    private static final double WIDE = 20;
    private static final double WIDEST = 44;

    /// In em: in a lower pane the films need the room.
    private static final double HIGH = 24;

    /// In em: how wide its texts are at most, and what is beside them in the pane.
    private static final double MEASURE = 17;
    private static final double BESIDE = 3.6;

    /// Size of the title in em, as in the stylesheet.
    private static final double TITLE = 1.143;

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
        heightProperty().subscribe(this::arrange);
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

    /// What must be known before anything is concluded stays, however narrow the pane.
    private void arrange() {
        double em = title.getFont().getSize() / TITLE;
        double room = getWidth() / em;
        for (Label label : List.of(title, text, note)) {
            label.setMaxWidth(em * Math.clamp(room - BESIDE, 1, MEASURE));
        }
        set(text, !text.getText().isEmpty() && getHeight() >= HIGH * em && room >= (note.getText().isEmpty() ? WIDE : WIDEST));
        set(note, !note.getText().isEmpty());
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
