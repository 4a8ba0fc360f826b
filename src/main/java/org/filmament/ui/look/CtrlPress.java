package org.filmament.ui.look;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Whether Ctrl was held as the last button of a part of the window was pressed. A button does not tell, and none is pressed by Space or Enter with Ctrl: here they are. FX
/// thread only.
public final class CtrlPress {

    private boolean held;

    /// @param part whose buttons are watched
    public CtrlPress(Node part) {
        part.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> held = event.isShortcutDown());
        part.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    public boolean isHeld() {
        return held;
    }

    private void press(KeyEvent event) {
        held = event.isShortcutDown();
        boolean presses = event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER;
        if (held && presses && event.getTarget() instanceof ButtonBase button) {
            event.consume();
            button.fire();
        }
    }
}
