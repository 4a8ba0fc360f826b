package org.filmament.ui.look;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// A row of buttons of which one is down. FX thread only.
public final class Segments<T> extends HBox {

    /// One of the buttons.
    ///
    /// @param value what choosing it means
    /// @param label as the user reads it
    /// @param hint  what it means, in a few words
    public record Choice<T>(T value, String label, String hint) {
    }

    private final Consumer<T> chosen;
    private List<Choice<T>> choices = List.of();

    /// @param chosen is given what was chosen
    public Segments(Consumer<T> chosen) {
        this.chosen = chosen;
        getStyleClass().add("segments");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /// Offers other choices; the same ones again change nothing.
    public void offer(List<Choice<T>> offered) {
        if (!offered.equals(choices)) {
            choices = offered;
            getChildren().setAll(offered.stream().map(this::button).toList());
        }
    }

    /// Says which one is down.
    public void show(T value) {
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
