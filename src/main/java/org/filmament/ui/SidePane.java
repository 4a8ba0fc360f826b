package org.filmament.ui;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A pane at one side of the window, as wide as the user drags its inner edge, or out of sight. FX thread only.
final class SidePane extends HBox {

    /// Which side of the window.
    enum Side { LEFT, RIGHT }

    private static final double MIN_WIDTH = 208;
    private static final double MAX_WIDTH = 560;
    private static final double KEY_STEP = 16;

    private double width;
    private double grabbedAt;
    private double grabbedWidth;

    /// @param side  where it is
    /// @param width how wide it is to begin with
    SidePane(Side side, Region content, double width) {
        this.width = width;
        Region edge = new Region();
        edge.getStyleClass().add("pane-edge");
        edge.setCursor(Cursor.H_RESIZE);
        edge.setFocusTraversable(true);
        edge.setAccessibleText(side == Side.LEFT ? "Width of the left pane" : "Width of the right pane");
        edge.setOnMousePressed(event -> {
            grabbedAt = event.getScreenX();
            grabbedWidth = getWidth();
        });
        edge.setOnMouseDragged(event -> {
            double moved = event.getScreenX() - grabbedAt;
            setPaneWidth(grabbedWidth + (side == Side.LEFT ? moved : -moved));
        });
        edge.setOnKeyPressed(event -> {
            KeyCode wider = side == Side.LEFT ? KeyCode.RIGHT : KeyCode.LEFT;
            KeyCode narrower = side == Side.LEFT ? KeyCode.LEFT : KeyCode.RIGHT;
            if (event.getCode() == wider || event.getCode() == narrower) {
                setPaneWidth(width + (event.getCode() == wider ? KEY_STEP : -KEY_STEP));
                event.consume();
            }
        });
        HBox.setHgrow(content, Priority.ALWAYS);
        content.setMinSize(0, 0);
        getChildren().setAll(side == Side.LEFT ? new Node[] {content, edge} : new Node[] {edge, content});
        setMinHeight(0);
        setPaneWidth(width);
    }

    double paneWidth() {
        return width;
    }

    void setPaneWidth(double wanted) {
        width = Math.clamp(wanted, MIN_WIDTH, MAX_WIDTH);
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
    }

    /// Keeps the width in step with the size of its text.
    void scaleWidth(double factor) {
        setPaneWidth(width * factor);
    }

    void toggle() {
        setShown(!isVisible());
    }

    void setShown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
