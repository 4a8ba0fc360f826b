package org.filmament.ui;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.filmament.ui.view.StageMode;

/// Chooses the mode of the stage; out of sight while there is only one. FX thread only.
final class ModeSwitch extends HBox {

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    /// Room in em that all modes take at their ease.
    private static final double ROOMY = 38;

    /// @param modes  to choose from
    /// @param chosen the mode shown
    ModeSwitch(List<StageMode> modes, ObjectProperty<StageMode> chosen) {
        getStyleClass().add("mode-switch");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setVisible(modes.size() > 1);
        setManaged(isVisible());
        ToggleGroup group = new ToggleGroup();
        for (StageMode mode : modes) {
            ToggleButton button = new ToggleButton(mode.label());
            button.getStyleClass().setAll("mode");
            button.setTooltip(new Tooltip(mode.label() + " (" + (mode.ordinal() + 1) + ")"));
            button.setToggleGroup(group);
            // A second click leaves the mode as it is.
            button.setOnAction(_ -> {
                chosen.set(mode);
                button.setSelected(true);
            });
            chosen.subscribe(now -> button.setSelected(now == mode));
            getChildren().add(button);
        }
    }

    /// Draws together where there is little room.
    ///
    /// @param width there is, in pixels
    void suit(double width) {
        if (getChildren().getFirst() instanceof ToggleButton mode) {
            pseudoClassStateChanged(TIGHT, width < ROOMY * mode.getFont().getSize());
        }
    }
}
