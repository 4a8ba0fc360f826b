package org.filmament.ui.look;

import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Shows the tooltip of what the keyboard rests on, as it is shown of what the mouse rests on. FX thread only.
public final class Tips {

    private static final Duration REST = Duration.millis(700);

    /// Below what is explained, in pixels.
    private static final double GAP = 6;

    private final PauseTransition rest = new PauseTransition(REST);
    private @Nullable Tooltip shown;

    private Tips(Scene scene) {
        scene.focusOwnerProperty().subscribe(this::await);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> hide());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> hide());
    }

    /// Follows the keyboard from now on.
    public static void follow(Scene scene) {
        new Tips(scene);
    }

    /// Explains a part of the window that is no control: it can then be come to with Tab.
    public static void install(Region part, String text) {
        Tooltip tip = new Tooltip(text);
        Tooltip.install(part, tip);
        part.getProperties().put(Tips.class, tip);
        part.getStyleClass().add("explained");
        part.setFocusTraversable(true);
        part.setAccessibleHelp(text);
    }

    private static @Nullable Tooltip of(@Nullable Node part) {
        return part instanceof Control control && control.getTooltip() != null ? control.getTooltip()
                : part != null && part.getProperties().get(Tips.class) instanceof Tooltip tip ? tip : null;
    }

    private void await(@Nullable Node part) {
        hide();
        if (part != null && of(part) != null && part.isFocusVisible()) {
            rest.setOnFinished(_ -> show(part));
            rest.playFromStart();
        }
    }

    private void show(Node part) {
        Tooltip tip = of(part);
        Bounds place = part.localToScreen(part.getLayoutBounds());
        if (tip != null && place != null && part.isFocused() && !tip.getText().isEmpty()) {
            shown = tip;
            tip.show(part, place.getMinX(), place.getMaxY() + GAP);
        }
    }

    private void hide() {
        rest.stop();
        if (shown != null) {
            shown.hide();
            shown = null;
        }
    }
}
