package org.filmament.ui;

import java.util.concurrent.TimeUnit;
import javafx.animation.FadeTransition;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import org.filmament.ui.look.Motion;

/// Three lines over the sky on the first run, about what to do with it. They go with the first thing that is done, or by themselves. FX thread only.
final class FirstHint extends VBox {

    static final long STAY_MILLIS = 14_000;

    private final EventHandler<InputEvent> first = _ -> leave();
    private long since = Long.MIN_VALUE;
    private boolean leaving;

    FirstHint() {
        getStyleClass().add("first-hint");
        setMouseTransparent(true);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(new Label("Drag a knob at the left: the films move with it."),
                new Label("Scroll to come closer; click a film to read about it."),
                new Label("Ctrl K finds everything, ? shows every key."));
        setVisible(false);
    }

    /// Shows the lines, once there is a sky to see them over.
    void show() {
        setVisible(true);
        FadeTransition fade = new FadeTransition(Motion.of(Motion.TRAVEL), this);
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.play();
        Scene scene = getScene();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, first);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, first);
        scene.addEventFilter(ScrollEvent.SCROLL, first);
    }

    /// Called once per pulse.
    void pulse(long nanos) {
        if (!isVisible() || leaving) {
            return;
        }
        if (since == Long.MIN_VALUE) {
            since = nanos;
        } else if (nanos - since > TimeUnit.MILLISECONDS.toNanos(STAY_MILLIS)) {
            leave();
        }
    }

    private void leave() {
        leaving = true;
        Scene scene = getScene();
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, first);
        scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, first);
        scene.removeEventFilter(ScrollEvent.SCROLL, first);
        FadeTransition fade = new FadeTransition(Motion.of(Motion.CALM), this);
        fade.setToValue(0);
        fade.setOnFinished(_ -> setVisible(false));
        fade.play();
    }
}
