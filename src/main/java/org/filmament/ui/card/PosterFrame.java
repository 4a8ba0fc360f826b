package org.filmament.ui.card;

import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A poster at 2 : 3 with a frame; the film's title in its place while there is no picture. The picture of the film before stays,
/// dimmed, until the next one is there: it never flashes. FX thread only.
public final class PosterFrame extends StackPane {

    private static final double RATIO = 1.5;
    private static final double STALE_OPACITY = 0.25;

    private final ImageView picture = new ImageView();
    private final Label title = new Label();
    private final double pictureWidth;
    private int row = FilmCardModel.NONE;

    /// @param width in pixels
    public PosterFrame(double width) {
        pictureWidth = width;
        getStyleClass().add("poster");
        title.getStyleClass().add("poster-title");
        title.setWrapText(true);
        title.setMaxWidth(width);
        picture.setFitWidth(width);
        picture.setFitHeight(width * RATIO);
        picture.setPreserveRatio(false);
        Rectangle clip = new Rectangle(width, width * RATIO);
        clip.setArcWidth(8);
        clip.setArcHeight(8);
        picture.setClip(clip);
        setMinSize(width, width * RATIO);
        setMaxSize(width, width * RATIO);
        setPrefSize(width, width * RATIO);
        getChildren().setAll(title, picture);
    }

    /// Shows the poster of the film in `row`, or its title until it arrives.
    public void show(int newRow, String filmTitle, PosterImages images) {
        row = newRow;
        title.setText(filmTitle);
        load(newRow, images);
    }

    private void load(int wanted, PosterImages images) {
        if (row != wanted) {
            return;
        }
        double scale = getScene() == null ? 1 : getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        @Nullable Image image = images.get(wanted, (int) Math.ceil(pictureWidth * scale), () -> load(wanted, images));
        if (image != null) {
            picture.setImage(image);
        }
        picture.setOpacity(image == null ? STALE_OPACITY : 1);
        title.setVisible(picture.getImage() == null);
    }
}
