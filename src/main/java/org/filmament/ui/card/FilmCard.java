package org.filmament.ui.card;

import java.net.URI;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filmament.ui.look.Icons;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The card of the selected film, or a word on how to select one. Its nodes are made once and written anew for each film, since
/// making them takes longer than a frame. FX thread only.
public final class FilmCard extends StackPane {

    private final FilmHead head = new FilmHead();
    private final Button page = new Button(null, Icons.of(Feather.EXTERNAL_LINK));
    private final Tooltip address = new Tooltip();
    private final Label overview = new Label();
    private final NearestFilms nearest;
    private final ScrollPane card;
    private final VBox content;
    private final Node nothing = nothing();
    private PosterImages posters = PosterImages.NONE;

    /// @param select is given the row of a nearest film that was clicked
    /// @param hover  is given the row of a nearest film under the mouse, or [FilmCardModel#NONE]
    /// @param open   is given the page to show in the browser
    /// @param clear  puts the card away
    public FilmCard(FilmCardModel model, IntConsumer select, IntConsumer hover, Consumer<URI> open, Runnable clear) {
        getStyleClass().add("film-card");
        nearest = new NearestFilms(select, hover);
        page.getStyleClass().add("open-page");
        page.setMaxWidth(Double.MAX_VALUE);
        page.setTooltip(address);
        page.setOnAction(_ -> {
            FilmFacts facts = model.factsProperty().get();
            if (facts != null) {
                open.accept(facts.page());
            }
        });
        overview.setWrapText(true);
        overview.getStyleClass().add("film-overview");
        content = new VBox(caption(clear), head, page, overview, nearest);
        content.getStyleClass().add("film-content");
        card = new ScrollPane(content);
        card.setFitToWidth(true);
        card.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        card.getStyleClass().add("edge-to-edge");
        getChildren().setAll(nothing, card);
        model.factsProperty().subscribe(this::show);
    }

    /// Where the pictures of the cards to come are from.
    public void setPosters(PosterImages images) {
        posters = images;
    }

    /// Puts something about the selected film between its overview and the films nearest to it.
    public void add(Node section) {
        content.getChildren().add(content.getChildren().indexOf(nearest), section);
    }

    private void show(@Nullable FilmFacts facts) {
        nothing.setVisible(facts == null);
        card.setVisible(facts != null);
        if (facts == null) {
            return;
        }
        head.show(facts, posters);
        page.setText(facts.pageLabel());
        address.setText(facts.page().toString());
        overview.setText(facts.overview());
        nearest.show(facts.nearest(), posters);
        card.setVvalue(0);
    }

    private static Node caption(Runnable clear) {
        Label caption = new Label("Selected film");
        caption.getStyleClass().add("overline");
        caption.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(caption, Priority.ALWAYS);
        Button close = new Button(null, Icons.of(Feather.X));
        close.getStyleClass().setAll("icon-button");
        close.setAccessibleText("Close the card");
        close.setTooltip(new Tooltip("Clear the selection (Esc)"));
        close.setOnAction(_ -> clear.run());
        HBox line = new HBox(caption, close);
        line.getStyleClass().add("film-caption");
        return line;
    }

    private static Node nothing() {
        Label title = new Label("No film selected");
        title.getStyleClass().add("empty-title");
        Label text = new Label("Click a film to read about it and to see which films are nearest to it.");
        text.getStyleClass().add("empty-text");
        text.setWrapText(true);
        VBox box = new VBox(Icons.of(Feather.STAR, "empty-icon"), title, text);
        box.getStyleClass().add("empty");
        return box;
    }
}
