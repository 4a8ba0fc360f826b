package org.filmament.ui.filter;

import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A year as text. It takes effect with Enter or when the field is left; what is no year is marked, and forgotten then.
final class YearField extends TextField {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("error");

    private final IntConsumer chosen;
    private int year;

    /// @param chosen is given a year that was typed
    YearField(String name, IntConsumer chosen) {
        this.chosen = chosen;
        getStyleClass().add("knob-field");
        setPrefColumnCount(4);
        setAccessibleText(name);
        textProperty().subscribe(text -> pseudoClassStateChanged(INVALID, !text.isEmpty() && !text.strip().matches("\\d{1,4}")));
        focusedProperty().subscribe(focused -> {
            if (focused) {
                selectAll();
            } else {
                take();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                take();
                selectAll();
                event.consume();
            }
        });
    }

    void show(int newYear) {
        year = newYear;
        if (!isFocused()) {
            setText(String.valueOf(newYear));
        }
    }

    private void take() {
        String text = getText().strip();
        if (text.matches("\\d{1,4}") && Integer.parseInt(text) != year) {
            chosen.accept(Integer.parseInt(text));
        }
        setText(String.valueOf(year));
    }
}
