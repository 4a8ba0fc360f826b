package org.filmament.ui.filter;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filmament.ui.filter.Filter.Years;
import org.filmament.ui.look.Icons;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The years: their histogram with its brush, the years as typed, and their play. Takes no room where films do not say their years. FX thread
/// only.
final class YearsPane extends VBox {

    private final FilterModel model;
    private final YearField from;
    private final YearField to;

    YearsPane(FilterModel model, YearHistogram histogram) {
        this.model = model;
        getStyleClass().add("years");
        from = new YearField("From year", year -> choose(year, shown().to()));
        to = new YearField("To year", year -> choose(shown().from(), year));
        FontIcon icon = Icons.of(Feather.PLAY);
        Button play = button(icon, "Play the years (Shift Y)");
        play.setOnAction(_ -> model.togglePlay());
        model.playingProperty().subscribe(playing -> icon.setIconCode(playing ? Feather.PAUSE : Feather.PLAY));
        Button speed = new Button();
        speed.getStyleClass().setAll("icon-button", "years-speed");
        speed.setTooltip(new Tooltip("How fast the years play (;)"));
        speed.setOnAction(_ -> model.nextSpeed());
        model.speedProperty().subscribe(times -> speed.setText(pace(times.doubleValue())));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(from, new Label("–"), to, gap, speed, play);
        line.getStyleClass().add("years-line");
        getChildren().setAll(histogram, line);
        model.filteredProperty().subscribe(_ -> refresh());
    }

    private static String pace(double times) {
        return times == 0.5 ? "½ ×" : String.format(Locale.ROOT, "%.0f ×", times);
    }

    private static Button button(FontIcon icon, String name) {
        Button button = new Button(null, icon);
        button.getStyleClass().setAll("icon-button");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        return button;
    }

    private void choose(int first, int last) {
        model.setYears(new Years(Math.min(first, last), Math.max(first, last)));
        refresh();
    }

    /// The years in force: those chosen, or all.
    private Years shown() {
        Facets facets = model.facetsProperty().get();
        Years all = facets == null || !facets.hasYears() ? new Years(0, 0) : new Years(facets.firstYear(), facets.lastYear());
        return model.filtersProperty().get().years().orElse(all);
    }

    private void refresh() {
        Facets facets = model.facetsProperty().get();
        boolean there = facets != null && facets.hasYears();
        setVisible(there);
        setManaged(there);
        if (there) {
            from.show(shown().from());
            to.show(shown().to());
        }
    }
}
