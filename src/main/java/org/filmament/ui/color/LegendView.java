package org.filmament.ui.color;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import org.filmament.ui.look.Icons;
import org.filmament.ui.look.Look;
import org.filmament.ui.look.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The key to the colours, with the choice of what they mean. FX thread only.
public final class LegendView extends VBox {

    private static final double SCALE_WIDTH = 168;

    private final MenuButton choice = new MenuButton(null, Icons.of(Feather.DROPLET));
    private final VBox key = new VBox();

    public LegendView(ColoringModel model) {
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
    }

    private void show(@Nullable Coloring coloring) {
        if (coloring == null) {
            return;
        }
        key.getChildren().clear();
        switch (coloring.legend()) {
            case Legend.Names names -> names.entries().forEach(e -> key.getChildren().add(entry(e)));
            case Legend.Scale scale -> key.getChildren().addAll(bar(scale), ends(scale));
            case Legend.Apart _ -> {
            }
        }
        key.setVisible(!key.getChildren().isEmpty());
        key.setManaged(key.isVisible());
    }

    private static Node entry(Legend.Entry entry) {
        Label name = new Label(entry.name(), new Circle(5, Look.color(entry.argb())));
        name.getStyleClass().add("legend-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label count = new Label(Wording.count(entry.films()));
        count.getStyleClass().add("legend-count");
        HBox row = new HBox(name, count);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private static Node bar(Legend.Scale scale) {
        int last = scale.argb().size() - 1;
        Stop[] stops = new Stop[scale.argb().size()];
        for (int i = 0; i <= last; i++) {
            stops[i] = new Stop((double) i / last, Look.color(scale.argb().get(i)));
        }
        Rectangle bar = new Rectangle(SCALE_WIDTH, 10, new LinearGradient(0, 0, 1, 0, true, CycleMethod.NO_CYCLE, stops));
        bar.setArcWidth(5);
        bar.setArcHeight(5);
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
