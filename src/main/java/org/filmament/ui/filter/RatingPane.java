package org.filmament.ui.filter;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;
import org.filmament.ui.filter.Filter.Kind;
import org.filmament.ui.filter.Filter.Rating;

/// From which rating to which, in steps of a half; double-click or Delete for all. Takes no room where films have no ratings. FX thread only.
final class RatingPane extends VBox {

    private static final double MOST = 10;
    private static final double STEP = 0.5;

    private final FilterModel model;
    private final RangeSlider slider = new RangeSlider(0, MOST, 0, MOST);
    private final Label value = new Label();
    private boolean showing;

    RatingPane(FilterModel model) {
        this.model = model;
        getStyleClass().add("ratings");
        Label title = new Label("Rating");
        title.getStyleClass().add("overline");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        value.getStyleClass().add("hit-detail");
        slider.setBlockIncrement(STEP);
        slider.setMajorTickUnit(STEP);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setAccessibleText("Rating, 0 to 10");
        slider.lowValueProperty().subscribe(_ -> moved());
        slider.highValueProperty().subscribe(_ -> moved());
        slider.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                model.clear(Kind.RATING);
            }
        });
        slider.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                event.consume();
                model.clear(Kind.RATING);
            }
        });
        getChildren().setAll(new HBox(title, value), slider);
        model.filteredProperty().subscribe(_ -> refresh());
    }

    private void moved() {
        if (showing) {
            return;
        }
        double low = Math.round(slider.getLowValue() / STEP) * STEP;
        double high = Math.round(slider.getHighValue() / STEP) * STEP;
        if (low <= 0 && high >= MOST) {
            model.clear(Kind.RATING);
        } else {
            model.set(new Rating(Math.min(low, high), Math.max(low, high)));
        }
    }

    private void refresh() {
        Facets facets = model.facetsProperty().get();
        boolean there = facets != null && facets.hasRatings();
        setVisible(there);
        setManaged(there);
        Rating rating = model.filtersProperty().get().rating().orElse(new Rating(0, MOST));
        value.setText(rating.from() <= 0 && rating.to() >= MOST ? "any"
                : String.format(Locale.ROOT, "%.1f – %.1f", rating.from(), rating.to()));
        if (!slider.isLowValueChanging() && !slider.isHighValueChanging()) {
            showing = true;
            slider.setHighValue(MOST);
            slider.setLowValue(rating.from());
            slider.setHighValue(rating.to());
            showing = false;
        }
    }
}
