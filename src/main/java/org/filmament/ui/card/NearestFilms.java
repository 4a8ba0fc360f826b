package org.filmament.ui.card;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The list of a film's nearest films, each a button.
final class NearestFilms extends VBox {

    private final List<Row> rows = new ArrayList<>();

    /// @param select is given the film that was clicked
    /// @param hover  is given the film under the mouse, or [FilmCardModel#NONE]
    NearestFilms(IntConsumer select, IntConsumer hover) {
        getStyleClass().add("nearest");
        Label heading = new Label("Nearest films");
        heading.getStyleClass().add("overline");
        getChildren().add(heading);
        for (int i = 0; i < FilmFacts.NEAREST; i++) {
            Row row = new Row();
            row.setOnAction(_ -> select.accept(row.film));
            row.hoverProperty().subscribe((_, over) -> hover.accept(over ? row.film : FilmCardModel.NONE));
            row.focusVisibleProperty().subscribe((_, on) -> hover.accept(on ? row.film : FilmCardModel.NONE));
            rows.add(row);
        }
        getChildren().addAll(rows);
    }

    void show(List<FilmFacts.Near> films, PosterImages posters) {
        setVisible(!films.isEmpty());
        setManaged(!films.isEmpty());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean there = i < films.size();
            row.setVisible(there);
            row.setManaged(there);
            if (there) {
                row.show(films.get(i), posters);
            }
        }
    }

    private static final class Row extends Button {

        private static final double THUMBNAIL_WIDTH = 30;

        private final PosterFrame thumbnail = new PosterFrame(THUMBNAIL_WIDTH);
        private final Label title = new Label();
        private final Label year = new Label();
        private int film = FilmCardModel.NONE;

        Row() {
            getStyleClass().setAll("near");
            thumbnail.getStyleClass().add("thumbnail");
            title.getStyleClass().add("near-title");
            year.getStyleClass().add("near-year");
            VBox words = new VBox(title, year);
            words.setMinWidth(0);
            words.setAlignment(Pos.CENTER_LEFT);
            HBox content = new HBox(thumbnail, words);
            content.getStyleClass().add("near-content");
            // A button lets its graphic be wider than itself: a long title would be cut off instead of shortened.
            content.prefWidthProperty().bind(widthProperty().subtract(1));
            setGraphic(content);
            setMaxWidth(Double.MAX_VALUE);
        }

        void show(FilmFacts.Near near, PosterImages posters) {
            film = near.row();
            thumbnail.show(near.row(), "", posters);
            title.setText(near.title());
            setAccessibleText(near.title());
            year.setText(near.year());
            year.setVisible(near.year() != null);
            year.setManaged(near.year() != null);
        }
    }
}
