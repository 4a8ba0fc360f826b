package org.filmament.ui.look;

import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;

/// The keys of every slider: arrows step, Home and End go to its ends, Delete to where it usually stands.
public final class SliderKeys {

    private SliderKeys() {
    }

    /// Takes these keys from the slider's own ways.
    ///
    /// @param step  is given +1 or −1
    /// @param move  is given 0 or 1, an end
    /// @param reset lets go of what was set
    public static void listen(Slider slider, IntConsumer step, DoubleConsumer move, Runnable reset) {
        slider.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case LEFT, DOWN, KP_LEFT, KP_DOWN -> step.accept(-1);
                case RIGHT, UP, KP_RIGHT, KP_UP -> step.accept(1);
                case HOME -> move.accept(0);
                case END -> move.accept(1);
                case DELETE -> reset.run();
                default -> {
                    return;
                }
            }
            event.consume();
        });
    }
}
