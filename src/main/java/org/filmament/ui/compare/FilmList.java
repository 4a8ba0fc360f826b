package org.filmament.ui.compare;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.filmament.ui.card.PosterFrame;
import org.filmament.ui.card.PosterImages;

/// Films below one another, each with a small poster. A click visits one; the arrow keys go through them. FX thread only.
final class FilmList extends ListView<ListedFilm> {

    private static final PseudoClass BOTH = PseudoClass.getPseudoClass("both");

    /// In em of the window's text.
    private static final double POSTER = 1.43;

    private final IntConsumer visit;
    private final IntConsumer hover;
    private final boolean visitsChosen;
    private PosterImages posters = PosterImages.NONE;
    private double em = 14;
    private boolean filling;

    /// @param name         for those who cannot see it
    /// @param visitsChosen whether the film that the arrow keys come to is visited at once, rather than with Enter
    /// @param visit        is given the film to be selected and flown to
    /// @param hover        is given the film under the mouse, or −1
    FilmList(String name, boolean visitsChosen, IntConsumer visit, IntConsumer hover) {
        this.visit = visit;
        this.hover = hover;
        this.visitsChosen = visitsChosen;
        getStyleClass().add("film-list");
        setAccessibleText(name);
        setMinSize(0, 0);
        setPrefSize(1, 1);
        setCellFactory(_ -> new Cell());
        getSelectionModel().selectedItemProperty().subscribe((_, chosen) -> {
            if (!filling && chosen != null) {
                if (visitsChosen) {
                    visit.accept(chosen.row());
                } else {
                    hover.accept(chosen.row());
                }
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    void setPosters(PosterImages images) {
        posters = images;
        refresh();
    }

    void setEm(double pixels) {
        if (pixels != em) {
            em = pixels;
            setCellFactory(_ -> new Cell());
        }
    }

    void show(List<ListedFilm> films) {
        filling = true;
        getItems().setAll(films);
        getSelectionModel().clearSelection();
        filling = false;
    }

    /// Marks a film as chosen, by its place, and brings it into sight; none with a negative place. Nobody is told.
    void choose(int place) {
        filling = true;
        if (place < 0) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != place) {
            getSelectionModel().select(place);
            getFocusModel().focus(place);
            scrollTo(Math.max(0, place - 1));
        }
        filling = false;
    }

    private void press(KeyEvent event) {
        ListedFilm chosen = getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && chosen != null && !visitsChosen) {
            visit.accept(chosen.row());
            event.consume();
        }
    }

    private final class Cell extends ListCell<ListedFilm> {

        private final PosterFrame poster = new PosterFrame(Math.rint(POSTER * em));
        private final Label title = new Label();
        private final Label year = new Label();
        private final Label note = new Label();
        private final HBox line = new HBox();

        Cell() {
            getStyleClass().add("film-list-cell");
            poster.getStyleClass().add("thumbnail");
            title.getStyleClass().add("film-list-title");
            title.setTextOverrun(OverrunStyle.ELLIPSIS);
            title.setMinWidth(0);
            year.getStyleClass().add("film-list-year");
            year.setMinWidth(Region.USE_PREF_SIZE);
            note.getStyleClass().add("film-list-note");
            note.setMinWidth(Region.USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            line.getStyleClass().add("film-list-line");
            line.setAlignment(Pos.CENTER_LEFT);
            line.getChildren().setAll(poster, title, year, gap, note);
            // A cell is as wide as the list: long titles are shortened, never scrolled to.
            setPrefWidth(0);
            hoverProperty().subscribe((_, over) -> {
                if (getItem() != null) {
                    hover.accept(over ? getItem().row() : CompareModel.NONE);
                }
            });
            setOnMouseClicked(_ -> {
                if (getItem() != null && !visitsChosen) {
                    visit.accept(getItem().row());
                }
            });
        }

        @Override
        protected void updateItem(ListedFilm film, boolean empty) {
            super.updateItem(film, empty);
            setGraphic(empty || film == null ? null : line);
            if (!empty && film != null) {
                poster.show(film.row(), "", posters);
                title.setText(film.title());
                year.setText(film.year() == null ? "" : film.year());
                note.setText(film.note());
                setAccessibleText(film.title() + (film.note().isEmpty() ? "" : ", " + film.note()));
                pseudoClassStateChanged(BOTH, film.both());
            }
        }
    }
}
