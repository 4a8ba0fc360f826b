package org.filmament.ui.card;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filmament.ui.look.Icons;
import org.kordamp.ikonli.feather.Feather;

/// The card of the selected film, or a word on how to select one. FX thread only.
public final class FilmCard extends StackPane {

    private static final double POSTER_WIDTH = 108;
    private static final double THUMBNAIL_WIDTH = 30;

    private PosterImages posters = PosterImages.NONE;
    private final IntConsumer select;
    private final IntConsumer hover;
    private final Consumer<URI> open;
    private final Runnable clear;
    private final Node nothing;

    /// @param select  is given the row of a nearest film that was clicked
    /// @param hover   is given the row of a nearest film under the mouse, or [FilmCardModel#NONE]
    /// @param open    is given the page to show in the browser
    /// @param clear   puts the card away
    public FilmCard(FilmCardModel model, IntConsumer select, IntConsumer hover, Consumer<URI> open, Runnable clear) {
        this.select = select;
        this.hover = hover;
        this.open = open;
        this.clear = clear;
        nothing = nothing();
        getStyleClass().add("film-card");
        model.factsProperty().subscribe(facts -> getChildren().setAll(facts == null ? nothing : card(facts)));
    }

    /// Where the pictures of the cards to come are from.
    public void setPosters(PosterImages images) {
        posters = images;
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

    private Node card(FilmFacts facts) {
        VBox content = new VBox(caption(), head(facts), openButton(facts));
        content.getStyleClass().add("film-content");
        Label overview = new Label(facts.overview());
        overview.setWrapText(true);
        overview.getStyleClass().add("film-overview");
        content.getChildren().add(overview);
        if (!facts.nearest().isEmpty()) {
            content.getChildren().add(nearest(facts));
        }
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private Node head(FilmFacts facts) {
        PosterFrame poster = new PosterFrame(POSTER_WIDTH);
        poster.show(facts.row(), facts.title(), posters);
        List<Node> words = new ArrayList<>();
        words.add(wrapped(facts.title(), "film-title"));
        if (facts.originalTitle() != null) {
            words.add(wrapped(facts.originalTitle(), "film-original"));
        }
        words.add(line(facts));
        if (facts.director() != null) {
            words.add(wrapped(facts.director(), "film-director"));
        }
        if (!facts.genres().isEmpty()) {
            FlowPane genres = new FlowPane();
            genres.getStyleClass().add("film-genres");
            facts.genres().forEach(g -> genres.getChildren().add(styled(new Label(g), "chip")));
            words.add(genres);
        }
        VBox text = new VBox();
        text.getChildren().setAll(words);
        text.getStyleClass().add("film-words");
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox head = new HBox(poster, text);
        head.getStyleClass().add("film-head");
        return head;
    }

    private Node caption() {
        Label caption = styled(new Label("Selected film"), "overline");
        caption.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(caption, Priority.ALWAYS);
        Button close = new Button(null, Icons.of(Feather.X));
        close.getStyleClass().setAll("icon-button");
        close.setAccessibleText("Close the card");
        close.setTooltip(new Tooltip("Clear the selection (Esc)"));
        close.setOnAction(_ -> clear.run());
        return styled(new HBox(caption, close), "film-caption");
    }

    private static Node line(FilmFacts facts) {
        HBox line = new HBox();
        line.getStyleClass().add("film-line");
        line.setAlignment(Pos.BASELINE_LEFT);
        if (facts.year() != null) {
            line.getChildren().add(styled(new Label(facts.year()), "film-year"));
        }
        if (facts.rating() != null) {
            Label rating = styled(new Label(facts.rating(), Icons.of(Feather.STAR)), "film-rating");
            if (facts.votes() != null) {
                rating.setTooltip(new Tooltip(facts.votes()));
            }
            line.getChildren().add(rating);
        }
        return line;
    }

    private Node openButton(FilmFacts facts) {
        Button button = new Button(facts.pageLabel(), Icons.of(Feather.EXTERNAL_LINK));
        button.getStyleClass().add("open-page");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(facts.page().toString()));
        button.setOnAction(_ -> open.accept(facts.page()));
        return button;
    }

    private Node nearest(FilmFacts facts) {
        VBox list = new VBox(styled(new Label("Nearest films"), "overline"));
        list.getStyleClass().add("nearest");
        for (FilmFacts.Near near : facts.nearest()) {
            PosterFrame thumbnail = new PosterFrame(THUMBNAIL_WIDTH);
            thumbnail.getStyleClass().add("thumbnail");
            thumbnail.show(near.row(), "", posters);
            VBox words = new VBox(styled(new Label(near.title()), "near-title"));
            words.setMinWidth(0);
            words.setAlignment(Pos.CENTER_LEFT);
            if (near.year() != null) {
                words.getChildren().add(styled(new Label(near.year()), "near-year"));
            }
            HBox row = new HBox(thumbnail, words);
            row.getStyleClass().add("near-content");
            Button button = new Button(null, row);
            button.getStyleClass().setAll("near");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setAccessibleText(near.title());
            button.setOnAction(_ -> select.accept(near.row()));
            button.hoverProperty().subscribe(over -> hover.accept(over ? near.row() : FilmCardModel.NONE));
            list.getChildren().add(button);
        }
        return list;
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = styled(new Label(text), styleClass);
        label.setWrapText(true);
        return label;
    }

    private static <N extends Node> N styled(N node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }
}
