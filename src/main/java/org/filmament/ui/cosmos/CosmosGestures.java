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
import org.filmament.ui.view.Bearing;

/// What the hand does in the cosmos, told to a [CosmosView]: drag turns, drag with Shift or another button pans, wheel and pinch zoom about the cursor, a
/// click selects, a double click opens; `W A S D Q E` fly, arrow keys turn, with Shift they go from film to film, `+` and `-` zoom, Enter opens.
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
    private final OrbitRig rig;
    private final Standpoint standpoint;
    private final Pointing pointing;
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
    private double lastX;
    private double lastY;
    private long lastMove;
    private boolean dragging;
    private boolean panning;

    /// @param view       whose mouse and keyboard are listened to
    /// @param standpoint moved by the hand
    /// @param pointing   told of the cursor
    CosmosGestures(CosmosView view, Standpoint standpoint, Pointing pointing) {
        this.view = view;
        this.standpoint = standpoint;
        this.rig = standpoint.rig();
        this.pointing = pointing;
        view.setOnMousePressed(this::press);
        view.setOnMouseDragged(this::drag);
        view.setOnMouseReleased(this::release);
        view.setOnMouseClicked(this::click);
        view.setOnMouseMoved(event -> pointing.moveTo(event.getX(), event.getY()));
        view.setOnMouseExited(event -> pointing.leave());
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
        rig.grab();
        rig.setHeld(true);
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
            pointing.leave();
        }
        double dx = event.getX() - lastX;
        double dy = event.getY() - lastY;
        long now = System.nanoTime();
        if (panning) {
            rig.pan(dx, dy, standpoint.focal());
        } else {
            double perPixel = TURN / Math.max(1, view.getHeight());
            rig.turn(-dx * perPixel, dy * perPixel, (now - lastMove) / 1e9);
        }
        lastX = event.getX();
        lastY = event.getY();
        lastMove = now;
        event.consume();
    }

    private void release(MouseEvent event) {
        rig.setHeld(false);
        if (dragging) {
            dragging = false;
            if (System.nanoTime() - lastMove > STILL_NANOS) {
                rig.still();
            }
            view.setCursor(Cursor.DEFAULT);
            pointing.moveTo(event.getX(), event.getY());
        }
        event.consume();
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            if (event.getClickCount() == 2) {
                pointing.openSelected();
            } else if (event.getClickCount() == 1) {
                view.selectAt(event.getX(), event.getY());
            }
        }
        event.consume();
    }

    private void scroll(ScrollEvent event) {
        if (event.getTouchCount() > 0 || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            rig.pan(event.getDeltaX(), event.getDeltaY(), standpoint.focal());
        } else if (event.getDeltaY() != 0) {
            rig.zoom(Math.exp(event.getDeltaY() * WHEEL_SENSITIVITY), fromMiddleX(event.getX()), fromMiddleY(event.getY()));
        }
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        rig.pinch(event.getZoomFactor(), fromMiddleX(event.getX()), fromMiddleY(event.getY()), standpoint.focal());
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
        Bearing way = Bearing.of(code);
        if (way != null && event.isShiftDown()) {
            view.selectBeside(way);
        } else if (FLYING.contains(code) || TURNING.contains(code)) {
            held.add(code);
            obeyKeys();
        } else if (code == KeyCode.PLUS || code == KeyCode.ADD || code == KeyCode.EQUALS) {
            rig.zoom(KEY_ZOOM, 0, 0);
        } else if (code == KeyCode.MINUS || code == KeyCode.SUBTRACT) {
            rig.zoom(1 / KEY_ZOOM, 0, 0);
        } else if (code == KeyCode.ENTER) {
            pointing.openSelected();
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
        rig.fly(down(KeyCode.D) - down(KeyCode.A), down(KeyCode.E) - down(KeyCode.Q), down(KeyCode.W) - down(KeyCode.S));
        rig.keepTurning(down(KeyCode.LEFT, KeyCode.KP_LEFT) - down(KeyCode.RIGHT, KeyCode.KP_RIGHT),
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
