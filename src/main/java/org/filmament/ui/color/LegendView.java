package org.filmament.ui.color;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import org.filmament.ui.look.CtrlPress;
import org.filmament.ui.look.Icons;
import org.filmament.ui.look.Look;
import org.filmament.ui.look.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The key to the colours, with the choice of what they mean; its entries choose whose films matter. FX thread only.
public final class LegendView extends VBox {

    private static final double SCALE_WIDTH = 168;
    private static final double STEP_HEIGHT = 12;

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass PASSED_OVER = PseudoClass.getPseudoClass("passed-over");

    private final LegendModel chosen;
    private final List<Node> entries = new ArrayList<>();
    private final CtrlPress adding = new CtrlPress(this);
    private final MenuButton choice = new MenuButton(null, Icons.of(Feather.DROPLET));
    private final VBox key = new VBox();

    /// @param model  what the films are coloured by
    /// @param chosen which entries were chosen
    public LegendView(ColoringModel model, LegendModel chosen) {
        this.chosen = chosen;
        getStyleClass().add("legend");
        key.getStyleClass().add("legend-key");
        choice.getStyleClass().add("legend-choice");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (ColorBy by : ColorBy.values()) {
            RadioMenuItem item = new RadioMenuItem(by.label());
            item.setToggleGroup(group);
            item.setOnAction(_ -> model.byProperty().set(by));
            model.byProperty().subscribe(now -> item.setSelected(now == by));
            choice.getItems().add(item);
        }
        model.byProperty().subscribe(by -> choice.setText(by == ColorBy.AUTO ? "Colour" : by.label()));
        getChildren().setAll(choice, key);
        model.coloringProperty().subscribe(this::show);
        chosen.chosenProperty().subscribe(_ -> mark());
    }

    private void mark() {
        BitSet now = chosen.chosenProperty().get();
        for (int i = 0; i < entries.size(); i++) {
            entries.get(i).pseudoClassStateChanged(CHOSEN, now.get(i));
            entries.get(i).pseudoClassStateChanged(PASSED_OVER, !now.isEmpty() && !now.get(i));
        }
    }

    private void show(@Nullable Coloring coloring) {
        if (coloring == null) {
            return;
        }
        key.getChildren().clear();
        entries.clear();
        switch (coloring.legend()) {
            case Legend.Names names -> names.entries().forEach(e -> key.getChildren().add(entry(e)));
            case Legend.Scale scale -> key.getChildren().addAll(steps(scale), ends(scale));
            case Legend.Apart _ -> {
            }
        }
        key.setVisible(!key.getChildren().isEmpty());
        key.setManaged(key.isVisible());
        mark();
    }

    private Button button(String what, String styleClass) {
        int place = entries.size();
        Button button = new Button();
        button.getStyleClass().setAll(styleClass);
        button.setAccessibleText("Only " + what);
        button.setTooltip(new Tooltip("Only " + what + "; with Ctrl, these too"));
        button.setOnAction(_ -> chosen.choose(place, adding.isHeld()));
        entries.add(button);
        return button;
    }

    private Node entry(Legend.Entry entry) {
        Label name = new Label(entry.name(), new Circle(5, Look.color(entry.argb())));
        name.getStyleClass().add("legend-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label count = new Label(Wording.count(entry.films()));
        count.getStyleClass().add("legend-count");
        count.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(name, count);
        row.setAlignment(Pos.BASELINE_LEFT);
        Button button = button(entry.name(), "legend-entry");
        button.setGraphic(row);
        button.setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty().bind(key.widthProperty().subtract(18));
        return button;
    }

    /// A piece of the scale for each of its steps, to be clicked.
    private Node steps(Legend.Scale scale) {
        HBox bar = new HBox();
        bar.getStyleClass().add("legend-scale");
        double width = SCALE_WIDTH / scale.argb().size();
        for (int i = 0; i < scale.argb().size(); i++) {
            Button step = button("step " + (i + 1) + " of the scale from " + scale.low() + " to " + scale.high(), "legend-step");
            step.setTooltip(new Tooltip("Only films of this colour; with Ctrl, these too"));
            step.setGraphic(new Rectangle(width, STEP_HEIGHT, Look.color(scale.argb().get(i))));
            bar.getChildren().add(step);
        }
        return bar;
    }

    private static Node ends(Legend.Scale scale) {
        Label low = new Label(scale.low());
        Label high = new Label(scale.high());
        low.getStyleClass().add("legend-count");
        high.getStyleClass().add("legend-count");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(low, gap, high);
    }
}
