package org.filmament.ui.select;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filmament.catalog.Film;
import org.filmament.ui.card.PosterImages;
import org.filmament.ui.look.Icons;
import org.filmament.ui.look.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What the selected films have in common: themes, words, years, genres and the best-known posters; with the ways to grow, export and clear the
/// selection. There only while films are selected. FX thread only.
public final class SelectionPanel extends VBox {

    /// What the panel asks for.
    ///
    /// @param grow   adds the nearest films
    /// @param export lets the user save the selected films
    /// @param visit  is given a film that was clicked
    /// @param hover  is given the film under the mouse, -1 for none
    public record Actions(Runnable grow, Runnable export, IntConsumer visit, IntConsumer hover) {
    }

    private static final double POSTER_WIDTH = 52;
    private static final double BARS_HEIGHT = 34;

    private final SelectionModel model;
    private final Actions actions;
    private final Label count = new Label();
    private final VBox parts = new VBox();
    private PosterImages posters = PosterImages.NONE;

    public SelectionPanel(SelectionModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
        getStyleClass().add("selection");
        count.getStyleClass().add("selection-count");
        parts.getStyleClass().add("selection-parts");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(count, gap, button(Feather.GIT_MERGE, "Add the nearest films (N)", actions.grow()),
                button(Feather.DOWNLOAD, "Save as CSV (Ctrl S)", actions.export()),
                button(Feather.X, "Clear the selection (Esc)", model::clear));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(head, parts);
        model.summaryProperty().subscribe(this::show);
    }

    /// "84 films selected".
    public ReadOnlyStringProperty headingProperty() {
        return count.textProperty();
    }

    /// Where the strip's posters come from.
    public void setPosters(PosterImages images) {
        posters = images;
    }

    private static Button button(Feather icon, String what, Runnable action) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().setAll("icon-button");
        button.setAccessibleText(what);
        button.setTooltip(new Tooltip(what));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void show(@Nullable Summary summary) {
        setVisible(summary != null);
        setManaged(summary != null);
        parts.getChildren().clear();
        if (summary == null) {
            return;
        }
        count.setText(Wording.count(summary.films(), "film selected", "films selected"));
        parts.getChildren().add(strip(summary.best()));
        addShares("Themes", summary.themes(), summary.films());
        if (!summary.words().isEmpty()) {
            parts.getChildren().add(part("Telling words", words(summary.words())));
        }
        if (summary.years().bars().length > 1) {
            parts.getChildren().add(part("Years", bars(summary.years())));
        }
        addShares("Genres", summary.genres(), summary.films());
    }

    private void addShares(String heading, List<Summary.Share> shares, int films) {
        if (!shares.isEmpty()) {
            VBox rows = new VBox();
            shares.forEach(share -> rows.getChildren().add(row(share, films)));
            parts.getChildren().add(part(heading, rows));
        }
    }

    private static Node part(String heading, Node content) {
        Label label = new Label(heading);
        label.getStyleClass().add("overline");
        VBox part = new VBox(label, content);
        part.getStyleClass().add("selection-part");
        return part;
    }

    private static Node row(Summary.Share share, int films) {
        Label name = new Label(share.name());
        name.getStyleClass().add("selection-name");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label percent = new Label(Wording.percent((double) share.films() / films));
        percent.getStyleClass().add("selection-share");
        percent.setMinWidth(USE_PREF_SIZE);
        return new HBox(name, percent);
    }

    private static Node words(List<String> words) {
        FlowPane flow = new FlowPane();
        flow.getStyleClass().add("selection-words");
        for (String word : words) {
            Label label = new Label(word);
            label.getStyleClass().add("selection-word");
            flow.getChildren().add(label);
        }
        return flow;
    }

    /// A bar for each span of years, the first and last year below.
    private static Node bars(Summary.Years years) {
        int most = 1;
        for (int films : years.bars()) {
            most = Math.max(most, films);
        }
        HBox bars = new HBox();
        bars.getStyleClass().add("selection-bars");
        bars.setAlignment(Pos.BOTTOM_LEFT);
        for (int films : years.bars()) {
            Region bar = new Region();
            bar.getStyleClass().add("selection-bar");
            double height = films == 0 ? 1 : 2 + (BARS_HEIGHT - 2) * films / most;
            bar.setMinHeight(height);
            bar.setMaxHeight(height);
            HBox.setHgrow(bar, Priority.ALWAYS);
            bars.getChildren().add(bar);
        }
        Label first = new Label(String.valueOf(years.first()));
        Label last = new Label(String.valueOf(years.last()));
        first.getStyleClass().add("selection-share");
        last.getStyleClass().add("selection-share");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new VBox(bars, new HBox(first, gap, last));
    }

    private Node strip(int[] rows) {
        FlowPane strip = new FlowPane();
        strip.getStyleClass().add("selection-strip");
        for (int row : rows) {
            strip.getChildren().add(poster(row));
        }
        return strip;
    }

    private Node poster(int row) {
        Film film = model.catalog() == null ? null : model.catalog().films().get(row);
        String title = film == null ? "" : film.title();
        ImageView picture = new ImageView();
        picture.setFitWidth(POSTER_WIDTH);
        picture.setFitHeight(1.5 * POSTER_WIDTH);
        load(picture, row);
        Button button = new Button(null, picture);
        button.getStyleClass().setAll("selection-poster");
        button.setAccessibleText(title);
        button.setTooltip(new Tooltip(film == null || film.year() == null ? title : title + " (" + film.year() + ")"));
        button.setMinSize(POSTER_WIDTH, 1.5 * POSTER_WIDTH);
        button.setOnAction(_ -> actions.visit().accept(row));
        button.hoverProperty().subscribe((_, over) -> actions.hover().accept(over ? row : -1));
        button.focusVisibleProperty().subscribe((_, on) -> actions.hover().accept(on ? row : -1));
        return button;
    }

    private void load(ImageView picture, int row) {
        Image image = posters.get(row, (int) (2 * POSTER_WIDTH), () -> load(picture, row));
        if (image != null) {
            picture.setImage(image);
        }
    }
}
