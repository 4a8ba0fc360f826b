package org.filmament.ui.knobs;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A knob's value as text. A number in range takes effect while it is typed; anything else is marked, and forgotten when the field
/// is left. Enter and Esc leave the field, the arrow keys step.
final class KnobField extends TextField {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("error");

    private final double min;
    private final double max;
    private final DoubleFunction<String> format;
    private double value;
    private boolean showing;

    /// @param format  how a value is written
    /// @param typed   is given each valid value as it is typed
    /// @param stepped is given +1 or −1 for the arrow keys
    KnobField(double min, double max, DoubleFunction<String> format, DoubleConsumer typed, DoubleConsumer stepped) {
        this.min = min;
        this.max = max;
        this.format = format;
        getStyleClass().add("knob-field");
        setPrefColumnCount(4);
        textProperty().subscribe((_, text) -> {
            if (showing) {
                return;
            }
            double number = parse(text);
            pseudoClassStateChanged(INVALID, Double.isNaN(number));
            if (!Double.isNaN(number)) {
                value = number;
                typed.accept(number);
            }
        });
        focusedProperty().subscribe(focused -> {
            if (focused) {
                selectAll();
            } else {
                rewrite();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            KeyCode code = event.getCode();
            if (code == KeyCode.UP || code == KeyCode.DOWN) {
                stepped.accept(code == KeyCode.UP ? 1 : -1);
                rewrite();
                selectAll();
                event.consume();
            } else if (code == KeyCode.ENTER || code == KeyCode.ESCAPE) {
                getScene().getRoot().requestFocus();
                event.consume();
            }
        });
    }

    /// Shows `newValue`, unless the user has just typed that very value in their own way.
    void show(double newValue) {
        if (newValue != value || !isFocused()) {
            value = newValue;
            rewrite();
        }
    }

    private void rewrite() {
        showing = true;
        setText(format.apply(value));
        pseudoClassStateChanged(INVALID, false);
        showing = false;
    }

    /// The number in range that `text` is, with a point or a comma, with or without a percent sign; else NaN.
    private double parse(String text) {
        try {
            double number = Double.parseDouble(text.replace('%', ' ').strip().replace(',', '.'));
            return number >= min && number <= max ? number : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
