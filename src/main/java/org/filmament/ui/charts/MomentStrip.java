package org.filmament.ui.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.filmament.ui.card.PosterImages;
import org.filmament.ui.look.Wording;
import org.jspecify.annotations.Nullable;

/// The words and posters of the span of years that is pointed at, below themes over time. FX thread only.
final class MomentStrip extends HBox {

    /// In em of the window's text.
    private static final double POSTER = 4.6;
    private static final String INVITATION = "Point at a year, or go to one with ← and →: its words and films.";

    private final Label years = new Label();
    private final Label words = new Label();
    private final HBox posters = new HBox();
    private final IntConsumer select;
    private final List<String> titles = new ArrayList<>();
    private PosterImages images = PosterImages.NONE;
    private ChartData.@Nullable Moment moment;
    private double textPixels = 14;

    /// @param select told of a film that is clicked
    MomentStrip(IntConsumer select) {
        this.select = select;
        getStyleClass().add("moment");
        years.getStyleClass().add("moment-years");
        words.getStyleClass().add("moment-words");
        words.setWrapText(true);
        posters.getStyleClass().add("moment-posters");
        VBox text = new VBox(years, words);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().setAll(text, posters);
        setTextPixels(textPixels);
        show(null, List.of());
    }

    void setPosters(PosterImages images) {
        this.images = images;
    }

    void setTextPixels(double pixels) {
        textPixels = pixels;
        setMinHeight(1.5 * POSTER * pixels);
        fill();
    }

    /// Shows another moment, or with null what can be done here.
    ///
    /// @param titles of its films
    void show(ChartData.@Nullable Moment next, List<String> titles) {
        if (next != null && next.equals(moment)) {
            return;
        }
        moment = next;
        this.titles.clear();
        this.titles.addAll(titles);
        years.setText(next == null ? "" : next.label() + "  ·  " + Wording.count(next.films(), "film", "films"));
        words.setText(next == null ? INVITATION : String.join(" · ", next.words()));
        fill();
    }

    private void fill() {
        posters.getChildren().clear();
        ChartData.Moment shown = moment;
        if (shown == null) {
            return;
        }
        for (int i = 0; i < shown.rows().size(); i++) {
            int row = shown.rows().get(i);
            ImageView view = new ImageView();
            view.setFitWidth(POSTER * textPixels);
            view.setFitHeight(1.5 * POSTER * textPixels);
            Button poster = new Button(null, view);
            poster.getStyleClass().setAll("moment-poster");
            poster.setAccessibleText(titles.get(i));
            poster.setTooltip(new Tooltip(titles.get(i)));
            poster.setOnAction(_ -> select.accept(row));
            fetch(view, row);
            posters.getChildren().add(poster);
        }
    }

    private void fetch(ImageView view, int row) {
        Image image = images.get(row, (int) Math.ceil(2 * POSTER * textPixels), () -> {
            if (view.getScene() != null) {
                fetch(view, row);
            }
        });
        if (image != null) {
            view.setImage(image);
        }
    }
}
