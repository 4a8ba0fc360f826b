package org.filmament.ui.charts;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// A row of buttons of which one is down. FX thread only.
final class Segments<T> extends HBox {

    /// @param label as the user reads it
    /// @param hint  what it means, in a few words
    record Choice<T>(T value, String label, String hint) {
    }

    private final Consumer<T> chosen;
    private List<Choice<T>> choices = List.of();

    Segments(Consumer<T> chosen) {
        this.chosen = chosen;
        getStyleClass().add("segments");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /// Offers other choices; the same ones again change nothing.
    void offer(List<Choice<T>> offered) {
        if (!offered.equals(choices)) {
            choices = offered;
            getChildren().setAll(offered.stream().map(this::button).toList());
        }
    }

    /// Says which one is down.
    void show(T value) {
        for (int i = 0; i < choices.size(); i++) {
            ((ToggleButton) getChildren().get(i)).setSelected(choices.get(i).value().equals(value));
        }
    }

    private ToggleButton button(Choice<T> choice) {
        ToggleButton button = new ToggleButton(choice.label());
        button.getStyleClass().setAll("mode");
        button.setTooltip(new Tooltip(choice.hint()));
        button.setMinWidth(USE_PREF_SIZE);
        // A second click leaves the choice as it is.
        button.setOnAction(_ -> {
            chosen.accept(choice.value());
            button.setSelected(true);
        });
        return button;
    }
}
