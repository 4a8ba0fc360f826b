package org.filmament.ui.map;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.filmament.ui.view.Bearing;

/// What the hand does on the map, told to a [ConstellationView]: drag pans, with Shift it draws a loop around films (with Ctrl too, to
/// add them), wheel and pinch zoom about the cursor, a click selects, a double click
/// opens; arrow keys pan, with Ctrl by most of a view, with Shift they go from film to film, `+` and `-` zoom, `0` fits, Enter opens.
final class MapGestures {

    private static final double WHEEL_SENSITIVITY = 0.0055;
    private static final double KEY_ZOOM = 1.5;
    private static final double KEY_PAN = 120;
    /// With Ctrl, as a share of the view: what was at its edge is still seen.
    private static final double LEAP = 0.8;

    private final ConstellationView view;
    private double lastX;
    private double lastY;
    private boolean dragging;
    private boolean lassoing;

    MapGestures(ConstellationView view) {
        this.view = view;
        view.setOnMousePressed(this::press);
        view.setOnMouseDragged(this::drag);
        view.setOnMouseReleased(this::release);
        view.setOnMouseClicked(this::click);
        view.setOnMouseMoved(event -> view.pointer().pointAt(event.getX(), event.getY()));
        view.setOnMouseExited(event -> view.pointer().pointAway());
        view.setOnScroll(this::scroll);
        view.setOnZoom(this::pinch);
        view.setOnKeyPressed(this::key);
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        view.byHand().stop();
        lastX = event.getX();
        lastY = event.getY();
        lassoing = event.isShiftDown() && event.getButton() == MouseButton.PRIMARY;
        if (lassoing) {
            view.pointer().pointAway();
            view.setCursor(Cursor.CROSSHAIR);
            view.lasso().begin(lastX, lastY);
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (lassoing) {
            view.lasso().extend(event.getX(), event.getY());
            event.consume();
            return;
        }
        if (event.isStillSincePress() && !dragging) {
            return;
        }
        if (!dragging) {
            dragging = true;
            view.pointer().pointAway();
            view.setCursor(Cursor.CLOSED_HAND);
        }
        view.byHand().drag(event.getX() - lastX, event.getY() - lastY);
        lastX = event.getX();
        lastY = event.getY();
        event.consume();
    }

    private void release(MouseEvent event) {
        if (lassoing) {
            lassoing = false;
            view.setCursor(Cursor.DEFAULT);
            view.endLasso(event.isStillSincePress(), event.isShortcutDown());
        }
        if (dragging) {
            dragging = false;
            view.setCursor(Cursor.DEFAULT);
            view.pointer().pointAt(event.getX(), event.getY());
        }
        event.consume();
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && !event.isShiftDown()) {
            if (event.getClickCount() == 2) {
                view.pointer().openAt(event.getX(), event.getY());
            } else if (event.getClickCount() == 1) {
                view.pointer().selectAt(event.getX(), event.getY());
            }
        }
        event.consume();
    }

    /// A wheel turns in steps, a touchpad in small amounts; both add up to the same zoom. Sideways it pans.
    private void scroll(ScrollEvent event) {
        if (event.getTouchCount() > 0) {
            view.byHand().drag(event.getDeltaX(), event.getDeltaY());
        } else if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            view.byHand().pan(event.getDeltaX(), 0);
        } else if (event.getDeltaY() != 0) {
            view.byHand().zoom(Math.exp(event.getDeltaY() * WHEEL_SENSITIVITY), event.getX(), event.getY());
        }
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        view.pinch(event.getZoomFactor(), event.getX(), event.getY());
        event.consume();
    }

    private void key(KeyEvent event) {
        Bearing way = Bearing.of(event.getCode());
        if (way != null && !event.isAltDown()) {
            go(way, event);
            event.consume();
        } else if (!event.isShortcutDown() && !event.isAltDown()) {
            press(event);
        }
    }

    private void go(Bearing way, KeyEvent event) {
        if (event.isShiftDown()) {
            view.selectBeside(way);
        } else {
            boolean leap = event.isShortcutDown();
            view.byHand().pan(-way.x() * (leap ? LEAP * view.getWidth() : KEY_PAN), -way.y() * (leap ? LEAP * view.getHeight() : KEY_PAN));
        }
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> view.byHand().zoom(KEY_ZOOM, view.getWidth() / 2, view.getHeight() / 2);
            case MINUS, SUBTRACT -> view.byHand().zoom(1 / KEY_ZOOM, view.getWidth() / 2, view.getHeight() / 2);
            case DIGIT0, NUMPAD0 -> view.fit();
            case ENTER -> view.pointer().openSelected();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
