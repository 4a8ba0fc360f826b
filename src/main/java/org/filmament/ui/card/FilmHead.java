package org.filmament.ui.card;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.filmament.ui.look.Icons;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The head of a card: the poster, and beside it what the film is in a few words.
final class FilmHead extends HBox {

    private static final double POSTER_WIDTH = 108;

    private final PosterFrame poster = new PosterFrame(POSTER_WIDTH);
    private final Label title = label("film-title");
    private final Label original = label("film-original");
    private final Label year = label("film-year");
    private final Label rating = label("film-rating");
    private final Tooltip votes = new Tooltip();
    private final Label director = label("film-director");
    private final FlowPane genres = new FlowPane();
    private final List<Label> chips = new ArrayList<>();

    FilmHead() {
        getStyleClass().add("film-head");
        title.setWrapText(true);
        original.setWrapText(true);
        director.setWrapText(true);
        rating.setGraphic(Icons.of(Feather.STAR));
        HBox line = new HBox(year, rating);
        line.getStyleClass().add("film-line");
        line.managedProperty().bind(year.managedProperty().or(rating.managedProperty()));
        genres.getStyleClass().add("film-genres");
        VBox words = new VBox(title, original, line, director, genres);
        words.getStyleClass().add("film-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(poster, words);
    }

    void show(FilmFacts facts, PosterImages posters) {
        poster.show(facts.row(), facts.title(), posters);
        title.setText(facts.title());
        write(original, facts.originalTitle());
        write(year, facts.year());
        write(rating, facts.rating());
        votes.setText(facts.votes() == null ? "" : facts.votes());
        rating.setTooltip(facts.votes() == null ? null : votes);
        rating.setFocusTraversable(facts.votes() != null);
        write(director, facts.director());
        showGenres(facts.genres());
    }

    private void showGenres(List<String> names) {
        while (chips.size() < names.size()) {
            Label chip = label("chip");
            chips.add(chip);
            genres.getChildren().add(chip);
        }
        for (int i = 0; i < chips.size(); i++) {
            write(chips.get(i), i < names.size() ? names.get(i) : null);
        }
    }

    /// A text that is not there takes no room.
    private static void write(Label label, @Nullable String text) {
        label.setText(text);
        label.setVisible(text != null);
        label.setManaged(text != null);
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }
}
