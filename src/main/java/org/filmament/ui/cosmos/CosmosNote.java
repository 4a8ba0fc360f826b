package org.filmament.ui.cosmos;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.filmament.ui.look.Wording;

/// One line at the foot of the cosmos: what the films are placed by, how many are posters, and how many of these are drawn by the app. FX
/// thread only.
final class CosmosNote extends StackPane {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    /// Below so many times the size of its type the note does not fit between what stands in the corners, and goes above it.
    private static final double NARROW_BELOW = 62;

    private final Label line = new Label();
    private String encoder = "";
    private int posters;
    private int drawn;
    private int lights;
    private int unseen;

    CosmosNote() {
        line.getStyleClass().add("cosmos-note");
        getStyleClass().add("cosmos-foot");
        line.setWrapText(true);
        setMouseTransparent(true);
        setAlignment(line, Pos.BOTTOM_CENTER);
        getChildren().add(line);
        widthProperty().subscribe(this::fold);
        line.fontProperty().subscribe(this::fold);
    }

    private void fold() {
        pseudoClassStateChanged(NARROW, getWidth() < NARROW_BELOW * line.getFont().getSize());
    }

    void setEncoder(String name) {
        encoder = name;
        refresh();
    }

    /// @param byApp how many of the posters the app has drawn
    void setCounts(int asPosters, int byApp, int asLights, int leftOut) {
        posters = asPosters;
        drawn = byApp;
        lights = asLights;
        unseen = leftOut;
        refresh();
    }

    String text() {
        return line.getText();
    }

    private void refresh() {
        String placed = encoder.isEmpty() ? "" : "Placed by " + encoder + "  ·  ";
        String rest = lights == 0 ? "" : ", " + Wording.count(lights, "film", "films") + " as light";
        String hidden = unseen == 0 ? "" : "; the " + Wording.count(unseen) + " with the fewest votes are on the map only";
        String byApp = drawn == 0 ? "" : drawn == posters ? ", drawn by the app" : ", " + Wording.count(drawn) + " of them drawn by the app";
        line.setText(placed + Wording.count(posters, "poster", "posters") + byApp + rest + hidden);
        line.setVisible(posters + lights > 0);
    }
}
