package org.filmament.ui.compare;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filmament.ui.card.PosterImages;
import org.filmament.ui.look.Segments;

/// Below the two panes: in the middle the films that the two agree least or most about, and at either side what the encoder of the pane above puts
/// nearest to the selected film. Where there is no room for the sides, the middle stands alone. FX thread only.
public final class CompareFoot extends VBox {

    /// From this width on, in em, the three lists stand beside one another.
    private static final double ROOMY = 48;

    /// How much wider the middle is, in em: it has more to say.
    private static final double MIDDLE = 4;

    /// In em of the window's height: below it three rows are enough.
    private static final double HIGH = 54;

    /// Height of a row in em, as in the stylesheet.
    private static final double ROW = 2.5;
    private static final int ROWS = 5;
    private static final int FEW_ROWS = 3;

    private static final String CHOOSE = "Choose a film: what is nearest to it %s is listed here.";

    private final CompareModel model;
    private final FilmList listed;
    private final Side byWords;
    private final Side byPictures;
    private final Column middle;
    private final Label summary = new Label();
    private boolean beside;

    /// One list with what it is a list of.
    private static class Column extends VBox {

        final StackPane frame = new StackPane();

        Column(Region head, FilmList list) {
            getStyleClass().add("compare-column");
            frame.getChildren().setAll(list);
            VBox.setVgrow(frame, Priority.ALWAYS);
            HBox.setHgrow(this, Priority.ALWAYS);
            frame.setMinSize(0, 0);
            setMinWidth(0);
            setPrefWidth(1);
            getChildren().setAll(head, frame);
        }
    }

    /// The nearest films by one encoder.
    private static final class Side extends Column {

        final FilmList list;
        final Label invitation = new Label();

        Side(Label head, FilmList list, String how) {
            super(head, list);
            this.list = list;
            head.getStyleClass().add("compare-head");
            invitation.setText(CHOOSE.formatted(how));
            invitation.getStyleClass().add("compare-invitation");
            invitation.setWrapText(true);
            frame.getChildren().add(invitation);
        }

        void show(List<ListedFilm> films) {
            list.show(films);
            list.setVisible(!films.isEmpty());
            invitation.setVisible(films.isEmpty());
        }
    }

    /// @param visit is given the film to be selected and flown to
    /// @param hover is given the film under the mouse, or −1
    public CompareFoot(CompareModel model, IntConsumer visit, IntConsumer hover) {
        this.model = model;
        getStyleClass().add("compare-foot");
        listed = new FilmList("Films the two agree least or most about", true, visit, hover);
        byWords = new Side(new Label("Nearest by words"), new FilmList("Nearest by words", false, visit, hover), "by words");
        byPictures = new Side(new Label("Nearest by posters"), new FilmList("Nearest by posters", false, visit, hover), "by posters");
        Segments<AgreementOrder> orders = new Segments<>(model.orderProperty()::set);
        orders.offer(Arrays.stream(AgreementOrder.values())
                .map(order -> new Segments.Choice<>(order, order.label(), order.label() + " first (A)")).toList());
        model.orderProperty().subscribe(orders::show);
        StackPane head = new StackPane(orders);
        head.getStyleClass().add("compare-orders");
        middle = new Column(head, listed);
        middle.getStyleClass().add("compare-middle");
        summary.getStyleClass().add("compare-summary");
        summary.setMaxWidth(Double.MAX_VALUE);
        summary.setWrapText(true);
        setMinWidth(0);
        setPrefWidth(1);
        arrange(true);
        widthProperty().subscribe(this::suit);
        summary.fontProperty().subscribe(this::suit);
        sceneProperty().flatMap(Scene::heightProperty).subscribe(_ -> suit());
        model.summaryProperty().subscribe(summary::setText);
        model.listedProperty().subscribe(films -> {
            listed.show(films);
            mark();
        });
        model.nearestByWordsProperty().subscribe(byWords::show);
        model.nearestByPicturesProperty().subscribe(films -> {
            byPictures.show(films);
            mark();
        });
    }

    /// Where the pictures of the films are from.
    public void setPosters(PosterImages images) {
        lists().forEach(list -> list.setPosters(images));
    }

    private List<FilmList> lists() {
        return List.of(byWords.list, listed, byPictures.list);
    }

    private void mark() {
        listed.choose(model.placeOf(model.film()));
    }

    private void suit() {
        double em = summary.getFont().getSize();
        boolean roomy = getWidth() >= ROOMY * em;
        if (roomy != beside) {
            arrange(roomy);
        }
        int rows = getScene() == null || getScene().getHeight() >= HIGH * em ? ROWS : FEW_ROWS;
        lists().forEach(list -> list.setEm(em));
        List.of(byWords, middle, byPictures).forEach(column -> column.frame.setPrefHeight(rows * ROW * em));
        middle.setPrefWidth(MIDDLE * em);
    }

    private void arrange(boolean roomy) {
        beside = roomy;
        getChildren().setAll(summary, roomy ? row(byWords, middle, byPictures) : row(middle));
    }

    private static HBox row(Column... columns) {
        HBox row = new HBox(columns);
        row.getStyleClass().add("compare-row");
        return row;
    }
}
