package org.filmament.ui.themes;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;

/// The themes of the selected film from the coarsest to the finest, for its card: each a link that flies there. FX thread only.
public final class ThemePath extends VBox {

    private final ThemesModel model;
    private final ObservableIntegerValue film;
    private final Consumer<Theme> visit;

    /// @param film  the row whose themes are shown, or −1
    /// @param visit is given the theme to fly to
    public ThemePath(ThemesModel model, ObservableIntegerValue film, Consumer<Theme> visit) {
        this.model = model;
        this.film = film;
        this.visit = visit;
        getStyleClass().add("theme-path");
        film.subscribe(this::show);
        model.themesProperty().subscribe(this::show);
        model.writtenProperty().subscribe(this::show);
    }

    private void show() {
        getChildren().clear();
        int row = film.get();
        Themes themes = model.themesProperty().get();
        boolean shown = row >= 0 && themes != null && row < themes.films() && !model.isEmpty();
        setVisible(shown);
        setManaged(shown);
        if (!shown) {
            return;
        }
        Label heading = new Label("Themes");
        heading.getStyleClass().add("overline");
        getChildren().add(heading);
        List<Theme> path = model.path(row);
        String above = "";
        int depth = 0;
        for (Theme theme : path) {
            // A theme that is not divided at a level bears the same name there.
            if (!model.name(theme).equals(above)) {
                getChildren().add(link(theme, depth++));
            }
            above = model.name(theme);
        }
        Theme nearest = themes.nearest(row);
        if (path.isEmpty()) {
            Label none = new Label(nearest == null ? "In no theme" : "In no theme; nearest to");
            none.getStyleClass().add("figure-name");
            getChildren().add(none);
            if (nearest != null) {
                getChildren().add(link(nearest, 0));
            }
        }
    }

    private Hyperlink link(Theme theme, int depth) {
        Hyperlink link = new Hyperlink(model.name(theme));
        link.getStyleClass().add("theme-link");
        link.setStyle("-fx-translate-x:" + 0.7 * depth + "em;");
        link.setOnAction(_ -> visit.accept(theme));
        return link;
    }
}
