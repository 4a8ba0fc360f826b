package org.filmament.ui.stage;

import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import org.filmament.ui.view.Bearing;

/// Shows a [Pointer] over the window where the mouse is, out of sight while the mouse is outside; with Alt the arrow keys move it too. FX thread only.
public final class PointerSpot extends Pane {

    private static final Color GLOW = Color.web("#ff3b30");

    /// In units of body text.
    private static final double DOT = 0.5;
    private static final double HALO = 2.4;
    private static final double SPOT = 12;
    private static final double KEY_STEP = 2;

    private final Circle halo = new Circle();
    private final Circle dot = new Circle();
    private final Rectangle dim = new Rectangle();
    private Pointer pointer = Pointer.NONE;
    private double em = 14;
    private double x = Double.NaN;
    private double y = Double.NaN;

    /// @param scene whose mouse is followed
    public PointerSpot(Scene scene) {
        setMouseTransparent(true);
        setManaged(false);
        halo.setFill(new RadialGradient(0, 0, 0.5, 0.5, 0.5, true, CycleMethod.NO_CYCLE, new Stop(0, GLOW.deriveColor(0, 1, 1, 0.95)),
                new Stop(0.28, GLOW.deriveColor(0, 1, 1, 0.5)), new Stop(1, GLOW.deriveColor(0, 1, 1, 0))));
        dot.setFill(new RadialGradient(0, 0, 0.5, 0.5, 0.5, true, CycleMethod.NO_CYCLE, new Stop(0, Color.WHITE), new Stop(0.55, Color.WHITE),
                new Stop(1, GLOW)));
        dim.widthProperty().bind(scene.widthProperty());
        dim.heightProperty().bind(scene.heightProperty());
        getChildren().setAll(dim, halo, dot);
        scene.addEventFilter(MouseEvent.ANY, this::follow);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        refresh();
    }

    /// Shows another pointer from now on.
    ///
    /// @param em size of body text, which the pointer is measured in
    public void show(Pointer next, double em) {
        pointer = next;
        this.em = em;
        refresh();
    }

    private void follow(MouseEvent event) {
        boolean left = event.getEventType() == MouseEvent.MOUSE_EXITED;
        x = left ? Double.NaN : event.getSceneX();
        y = left ? Double.NaN : event.getSceneY();
        if (pointer != Pointer.NONE) {
            refresh();
        }
    }

    private void press(KeyEvent event) {
        Bearing way = Bearing.of(event.getCode());
        if (pointer != Pointer.NONE && way != null && event.isAltDown()) {
            event.consume();
            // From where the mouse is, or from the middle.
            x = Math.clamp((Double.isNaN(x) ? dim.getWidth() / 2 : x) + way.x() * KEY_STEP * em, 0, dim.getWidth());
            y = Math.clamp((Double.isNaN(y) ? dim.getHeight() / 2 : y) + way.y() * KEY_STEP * em, 0, dim.getHeight());
            refresh();
        }
    }

    private void refresh() {
        boolean inside = !Double.isNaN(x);
        halo.setVisible(inside && pointer == Pointer.LASER);
        dot.setVisible(halo.isVisible());
        dim.setVisible(inside && pointer == Pointer.SPOTLIGHT);
        if (halo.isVisible()) {
            place(halo, HALO * em);
            place(dot, DOT * em);
        }
        if (dim.isVisible()) {
            dim.setFill(new RadialGradient(0, 0, x, y, SPOT * em, false, CycleMethod.NO_CYCLE, new Stop(0, Color.TRANSPARENT),
                    new Stop(0.82, Color.TRANSPARENT), new Stop(1, Color.color(0, 0, 0, 0.72))));
        }
    }

    private void place(Circle circle, double radius) {
        circle.setCenterX(x);
        circle.setCenterY(y);
        circle.setRadius(radius);
    }
}
