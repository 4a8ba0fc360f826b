package org.filmament.ui.filter;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.filmament.ui.look.Icons;
import org.filmament.ui.look.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What is being filtered by, one chip each, which a click removes, and how many films that leaves. No higher than what it holds. FX thread
/// only.
public final class ChipsPane extends VBox {

    private final FilterModel model;
    private final Label count = new Label();
    private final FlowPane chips = new FlowPane();
    private final Hyperlink clear = new Hyperlink("Clear all");

    public ChipsPane(FilterModel model) {
        this.model = model;
        getStyleClass().add("filter-chips");
        count.getStyleClass().add("hits-note");
        chips.getStyleClass().add("choice-flow");
        clear.getStyleClass().add("choice-more");
        clear.setTooltip(new Tooltip("Drop all filters (Ctrl Shift Y)"));
        clear.setOnAction(_ -> {
            clear.setVisited(false);
            model.clearAll();
        });
        getChildren().setAll(chips, count);
        model.filteredProperty().subscribe(this::show);
    }

    private void show(@Nullable Filtered filtered) {
        Facets facets = model.facetsProperty().get();
        Filters filters = model.filtersProperty().get();
        boolean any = filtered != null && facets != null && !filters.isEmpty();
        setVisible(any);
        setManaged(any);
        if (!any) {
            chips.getChildren().clear();
            return;
        }
        List<Node> nodes = new ArrayList<>();
        filters.all().forEach(filter -> nodes.add(chip(filter)));
        nodes.add(clear);
        chips.getChildren().setAll(nodes);
        count.setText(filtered.shown() == 0 ? "No film passes these filters."
                : Wording.count(filtered.shown()) + " of " + Wording.count(facets.films(), "film", "films"));
    }

    private Button chip(Filter filter) {
        Button chip = new Button(filter.label(), Icons.of(Feather.X));
        chip.getStyleClass().setAll("filter-chip");
        chip.setTextOverrun(OverrunStyle.ELLIPSIS);
        chip.maxWidthProperty().bind(chips.widthProperty());
        chip.setAccessibleText("Drop the filter " + filter.label());
        chip.setTooltip(new Tooltip("Drop this filter"));
        chip.setOnAction(_ -> model.clear(filter.kind()));
        return chip;
    }
}
