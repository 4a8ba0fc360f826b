package org.filmament.ui.stage;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;

/// Hides the cursor over the whole window when the mouse has been at rest for a while, as long as it is asked to. FX thread only.
public final class RestingCursor {

    /// How long the mouse must rest.
    public static final long REST_MILLIS = 2_000;

    private final Scene scene;
    private final Map<Node, Cursor> cursors = new HashMap<>();
    private boolean wanted;
    private boolean moved = true;
    private boolean hidden;
    private long since;

    public RestingCursor(Scene scene) {
        this.scene = scene;
        scene.addEventFilter(MouseEvent.ANY, _ -> {
            moved = true;
            if (hidden) {
                hide(false);
            }
        });
    }

    /// Whether a resting cursor is to be hidden from now on.
    public void setWanted(boolean wanted) {
        this.wanted = wanted;
        moved = true;
        if (hidden) {
            hide(false);
        }
    }

    /// Called once per pulse.
    public void pulse(long nanos) {
        if (!wanted || hidden) {
            return;
        }
        if (moved) {
            moved = false;
            since = nanos;
        } else if (nanos - since >= TimeUnit.MILLISECONDS.toNanos(REST_MILLIS)) {
            hide(true);
        }
    }

    /// A node's own cursor wins over the scene's, and a stylesheet cannot say "none": each is put by and given back.
    private void hide(boolean hide) {
        hidden = hide;
        if (hide) {
            scene.setCursor(Cursor.NONE);
            put(scene.getRoot());
        } else {
            scene.setCursor(null);
            cursors.forEach(Node::setCursor);
            cursors.clear();
        }
    }

    private void put(Node node) {
        if (node.getCursor() != null && !node.cursorProperty().isBound()) {
            cursors.put(node, node.getCursor());
            node.setCursor(Cursor.NONE);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::put);
        }
    }
}
