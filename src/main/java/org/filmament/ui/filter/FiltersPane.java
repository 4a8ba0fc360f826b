package org.filmament.ui.filter;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.filmament.catalog.Catalog;
import org.filmament.ui.color.GenreColors;
import org.filmament.ui.filter.Filter.Languages;
import org.filmament.ui.look.Look;
import org.filmament.ui.look.Palette;
import org.jspecify.annotations.Nullable;

/// All filters, one below the other. FX thread only.
public final class FiltersPane extends ScrollPane {

    private static final double DOT = 4;
    private static final double MOST_EMS = 26;
    private static final String NOTHING_OPEN = "With a catalogue, its years, genres, ratings and languages are chosen here.";
    private static final String NOTHING_TO_CHOOSE = "These films have no years, genres, ratings or languages to choose by.";

    private final ObservableValue<Palette> palette;
    private final ChoicePane genres;
    private @Nullable GenreColors colors;

    public FiltersPane(FilterModel model, ObservableValue<Palette> palette) {
        this.palette = palette;
        YearHistogram histogram = new YearHistogram(model);
        histogram.paletteProperty().bind(palette);
        genres = new ChoicePane("Genre", name -> name, this::dot, name -> model.filtersProperty().set(model.filtersProperty().get().toggleGenre(name)));
        ChoicePane languages = new ChoicePane("Language", Languages::name, _ -> null,
                code -> model.filtersProperty().set(model.filtersProperty().get().toggleLanguage(code)));
        Label absence = new Label();
        absence.getStyleClass().add("filters-absence");
        absence.setWrapText(true);
        VBox content = new VBox(absence, new YearsPane(model, histogram), genres, new RatingPane(model), languages);
        model.facetsProperty().subscribe(facets -> {
            absence.setText(facets == null ? NOTHING_OPEN : NOTHING_TO_CHOOSE);
            absence.setVisible(facets == null || !offersAny(facets));
            absence.setManaged(absence.isVisible());
        });
        content.getStyleClass().add("filters");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().addAll("edge-to-edge", "filters-pane");
        // No higher than what it holds, and never so high that nothing is left for the section below.
        // The content learns its height in the midst of a layout, in which a new wish of its parent's would go unheard.
        content.heightProperty().subscribe(height -> Platform.runLater(() -> setPrefHeight(Math.min(height.doubleValue(), MOST_EMS * histogram.em()))));
        palette.subscribe(_ -> genres.remark());
        model.filteredProperty().subscribe(filtered -> {
            if (filtered != null) {
                genres.show(filtered.genres(), model.filtersProperty().get().genres());
                languages.show(filtered.languages(), model.filtersProperty().get().languages());
            }
        });
    }

    private static boolean offersAny(Facets facets) {
        return facets.hasYears() || facets.hasRatings() || facets.genres().size() > 1 || facets.languages().size() > 1;
    }

    /// Gives the genres the colours that they have on the map.
    public void setCatalog(@Nullable Catalog catalog) {
        colors = catalog == null ? null : GenreColors.of(catalog);
        genres.remark();
    }

    private Circle dot(String genre) {
        int argb = colors == null ? palette.getValue().other() : colors.argb(genre, palette.getValue());
        return new Circle(DOT, Look.color(argb));
    }
}
