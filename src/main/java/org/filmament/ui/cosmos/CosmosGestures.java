package org.filmament.ui.cosmos;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// What the hand does in the cosmos, told to a [CosmosView]: drag turns, drag with Shift or another button pans, wheel and pinch zoom about the cursor, a
/// click selects, a double click opens; `W A S D Q E` fly, arrow keys turn, `+` and `-` zoom, Enter opens.
final class CosmosGestures {

    /// Keys that the cosmos keeps for itself while it has the keyboard.
    static final Set<KeyCode> FLYING = EnumSet.of(KeyCode.W, KeyCode.A, KeyCode.S, KeyCode.D, KeyCode.Q, KeyCode.E);

    private static final Set<KeyCode> TURNING = EnumSet.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.KP_LEFT,
            KeyCode.KP_RIGHT, KeyCode.KP_UP, KeyCode.KP_DOWN);

    /// A turn of so many radians to a view's height.
    private static final double TURN = 2.6;
    private static final double WHEEL_SENSITIVITY = 0.0045;
    private static final double KEY_ZOOM = 1.4;
    private static final long STILL_NANOS = 80_000_000L;

    private final CosmosView view;
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
    private double lastX;
    private double lastY;
    private long lastMove;
    private boolean dragging;
    private boolean panning;

    CosmosGestures(CosmosView view) {
        this.view = view;
        view.setOnMousePressed(this::press);
        view.setOnMouseDragged(this::drag);
        view.setOnMouseReleased(this::release);
        view.setOnMouseClicked(this::click);
        view.setOnMouseMoved(event -> view.pointAt(event.getX(), event.getY()));
        view.setOnMouseExited(event -> view.pointAway());
        view.setOnScroll(this::scroll);
        view.setOnZoom(this::pinch);
        view.setOnKeyPressed(this::key);
        view.setOnKeyReleased(this::keyUp);
        view.focusedProperty().subscribe(focused -> {
            if (!focused) {
                held.clear();
                obeyKeys();
            }
        });
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        view.rig().grab();
        view.rig().setHeld(true);
        panning = event.getButton() != MouseButton.PRIMARY || event.isShiftDown();
        lastX = event.getX();
        lastY = event.getY();
        lastMove = System.nanoTime();
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (event.isStillSincePress() && !dragging) {
            return;
        }
        if (!dragging) {
            dragging = true;
            view.setCursor(panning ? Cursor.MOVE : Cursor.CLOSED_HAND);
            view.pointAway();
        }
        double dx = event.getX() - lastX;
        double dy = event.getY() - lastY;
        long now = System.nanoTime();
        if (panning) {
            view.rig().pan(dx, dy, view.focal());
        } else {
            double perPixel = TURN / Math.max(1, view.getHeight());
            view.rig().turn(-dx * perPixel, dy * perPixel, (now - lastMove) / 1e9);
        }
        lastX = event.getX();
        lastY = event.getY();
        lastMove = now;
        event.consume();
    }

    private void release(MouseEvent event) {
        view.rig().setHeld(false);
        if (dragging) {
            dragging = false;
            if (System.nanoTime() - lastMove > STILL_NANOS) {
                view.rig().still();
            }
            view.setCursor(Cursor.DEFAULT);
            view.pointAt(event.getX(), event.getY());
        }
        event.consume();
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            if (event.getClickCount() == 2) {
                view.openSelected();
            } else if (event.getClickCount() == 1) {
                view.selectAt(event.getX(), event.getY());
            }
        }
        event.consume();
    }

    private void scroll(ScrollEvent event) {
        if (event.getTouchCount() > 0 || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            view.rig().pan(event.getDeltaX(), event.getDeltaY(), view.focal());
        } else if (event.getDeltaY() != 0) {
            view.rig().zoom(Math.exp(event.getDeltaY() * WHEEL_SENSITIVITY), fromMiddleX(event.getX()), fromMiddleY(event.getY()));
        }
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        view.rig().pinch(event.getZoomFactor(), fromMiddleX(event.getX()), fromMiddleY(event.getY()), view.focal());
        event.consume();
    }

    private double fromMiddleX(double x) {
        return x - view.getWidth() / 2;
    }

    private double fromMiddleY(double y) {
        return y - view.getHeight() / 2;
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        KeyCode code = event.getCode();
        if (FLYING.contains(code) || TURNING.contains(code)) {
            held.add(code);
            obeyKeys();
        } else if (code == KeyCode.PLUS || code == KeyCode.ADD || code == KeyCode.EQUALS) {
            view.rig().zoom(KEY_ZOOM, 0, 0);
        } else if (code == KeyCode.MINUS || code == KeyCode.SUBTRACT) {
            view.rig().zoom(1 / KEY_ZOOM, 0, 0);
        } else if (code == KeyCode.ENTER) {
            view.openSelected();
        } else {
            return;
        }
        event.consume();
    }

    private void keyUp(KeyEvent event) {
        if (held.remove(event.getCode())) {
            obeyKeys();
            event.consume();
        }
    }

    private void obeyKeys() {
        view.rig().fly(down(KeyCode.D) - down(KeyCode.A), down(KeyCode.E) - down(KeyCode.Q), down(KeyCode.W) - down(KeyCode.S));
        view.rig().keepTurning(down(KeyCode.LEFT, KeyCode.KP_LEFT) - down(KeyCode.RIGHT, KeyCode.KP_RIGHT),
                down(KeyCode.DOWN, KeyCode.KP_DOWN) - down(KeyCode.UP, KeyCode.KP_UP));
    }

    private int down(KeyCode... codes) {
        for (KeyCode code : codes) {
            if (held.contains(code)) {
                return 1;
            }
        }
        return 0;
    }
}
