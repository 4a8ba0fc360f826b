package org.filmament.ui.sweep;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A number whose digits all have one width, so that it stands still while it changes. FX thread only.
final class Figures extends HBox {

    private String shown = "";

    Figures() {
        getStyleClass().add("figures-line");
    }

    void show(String number) {
        if (number.equals(shown)) {
            return;
        }
        shown = number;
        List<Node> digits = new ArrayList<>();
        number.chars().forEach(character -> {
            Label digit = new Label(Character.toString(character));
            digit.getStyleClass().add(Character.isDigit(character) ? "figures-digit" : "figures-sign");
            digits.add(digit);
        });
        getChildren().setAll(digits);
        setAccessibleText(number);
    }

    String text() {
        return shown;
    }
}
