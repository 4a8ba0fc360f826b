package org.filmament.ui.sweep;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Circle;
import org.filmament.ui.color.Coloring;
import org.filmament.ui.color.ColoringModel;
import org.filmament.ui.color.Legend;
import org.filmament.ui.color.LegendModel;
import org.filmament.ui.look.CtrlPress;
import org.filmament.ui.look.Look;
import org.jspecify.annotations.Nullable;

/// The key to the colours in one line; its entries choose whose films matter. FX thread only.
final class LegendLine extends FlowPane {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass PASSED_OVER = PseudoClass.getPseudoClass("passed-over");

    /// It wraps where there is no room for one line, and not before.
    private static final double WIDE = 4_000;

    private final LegendModel chosen;
    private final List<Button> entries = new ArrayList<>();
    private final CtrlPress adding = new CtrlPress(this);

    LegendLine(ColoringModel coloring, LegendModel chosen) {
        this.chosen = chosen;
        getStyleClass().add("legend-line");
        setPrefWrapLength(WIDE);
        coloring.coloringProperty().subscribe(this::show);
        chosen.chosenProperty().subscribe(this::mark);
    }

    private void show(@Nullable Coloring coloring) {
        entries.clear();
        getChildren().clear();
        if (coloring == null) {
            return;
        }
        if (coloring.legend() instanceof Legend.Names names) {
            for (Legend.Entry entry : names.entries()) {
                entries.add(button(entry, entries.size()));
            }
            getChildren().setAll(entries);
            mark();
        } else {
            Label reason = new Label(coloring.reason());
            reason.getStyleClass().add("legend-name");
            getChildren().setAll(reason);
        }
    }

    private Button button(Legend.Entry entry, int place) {
        Label name = new Label(entry.name(), new Circle(5, Look.color(entry.argb())));
        name.getStyleClass().add("legend-name");
        Button button = new Button(null, name);
        button.getStyleClass().setAll("legend-entry");
        button.setAccessibleText("Only " + entry.name());
        button.setTooltip(new Tooltip("Only " + entry.name() + "; with Ctrl, these too"));
        button.setOnAction(_ -> chosen.choose(place, adding.isHeld()));
        return button;
    }

    private void mark() {
        BitSet now = chosen.chosenProperty().get();
        for (int i = 0; i < entries.size(); i++) {
            entries.get(i).pseudoClassStateChanged(CHOSEN, now.get(i));
            entries.get(i).pseudoClassStateChanged(PASSED_OVER, !now.isEmpty() && !now.get(i));
        }
    }
}
