package org.filmament.ui.knobs;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The live figures, sorted by the side of the trade they stand on. Takes no room while there are none. FX thread only.
public final class FiguresPane extends VBox {

    private final List<Row> rows = new ArrayList<>();

    public FiguresPane() {
        getStyleClass().add("figures");
        setVisible(false);
        setManaged(false);
    }

    /// Shows `figures`; rows stay in place while their names do, so that only numbers and bars move.
    public void show(List<Figure> figures) {
        setVisible(!figures.isEmpty());
        setManaged(!figures.isEmpty());
        if (!rows.stream().map(r -> r.name).toList().equals(figures.stream().map(Figure::name).toList())) {
            build(figures);
        }
        for (int i = 0; i < figures.size(); i++) {
            rows.get(i).show(figures.get(i));
        }
    }

    private void build(List<Figure> figures) {
        rows.clear();
        List<Node> children = new ArrayList<>();
        Figure.Side side = null;
        for (Figure figure : figures) {
            if (figure.side() != side) {
                side = figure.side();
                Label heading = new Label(side.label());
                heading.getStyleClass().add("overline");
                children.add(heading);
            }
            Row row = new Row(figure);
            rows.add(row);
            children.add(row);
        }
        getChildren().setAll(children);
    }

    private static final class Row extends VBox {

        private final String name;
        private final Label value = new Label();
        private final ProgressBar bar = new ProgressBar(0);

        Row(Figure figure) {
            name = figure.name();
            getStyleClass().add("figure");
            Label label = new Label(figure.name());
            label.getStyleClass().add("figure-name");
            HBox.setHgrow(label, Priority.ALWAYS);
            label.setMaxWidth(Double.MAX_VALUE);
            value.getStyleClass().add("figure-value");
            HBox line = new HBox(label, value);
            line.setAlignment(Pos.BASELINE_LEFT);
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.getStyleClass().add("figure-bar");
            getChildren().setAll(line, bar);
            Tooltip.install(this, new Tooltip(figure.definition()));
        }

        void show(Figure figure) {
            value.setText(figure.text());
            boolean barred = !Double.isNaN(figure.share());
            bar.setVisible(barred);
            bar.setManaged(barred);
            if (barred) {
                bar.setProgress(Math.clamp(figure.share(), 0, 1));
            }
        }
    }
}
