package org.filmament.ui.map;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// One line at the foot of the map: what a viewer has to know of it. Nothing is shown where there is nothing to say. FX thread only.
public final class MapNote implements MapOverlay {

    private final Label line = new Label();
    private final StackPane foot = new StackPane(line);

    public MapNote() {
        line.getStyleClass().add("map-note");
        line.setWrapText(true);
        foot.getStyleClass().add("map-foot");
        foot.setMouseTransparent(true);
        StackPane.setAlignment(line, Pos.BOTTOM_CENTER);
        show("");
    }

    /// Says `sentence`; the empty one is nothing.
    public void show(String sentence) {
        line.setText(sentence);
        line.setVisible(!sentence.isEmpty());
    }

    @Override
    public Node node() {
        return foot;
    }

    /// It stays where it is.
    @Override
    public void follow(Placement placement) {
    }
}
