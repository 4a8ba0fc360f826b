package org.filmament.ui.map;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// All films in a corner, with a frame around what the view shows of them; dragging in it moves the view. There only while the view shows
/// less than all. FX thread only; its picture is made in the background.
final class Minimap implements MapOverlay {

    private static final double WIDTH = 196;
    private static final double HEIGHT = 128;

    /// From the corner of the view; below it there is room for a button, which is as large as the window's type.
    private static final double RIGHT = 13;
    private static final double BOTTOM = 58;

    /// The view shows less than all when it is smaller than this share of the films' in either direction.
    private static final double PART = 0.8;

    /// The view is so many times as large, at least: one of two beside one another may be too small to give a corner away.
    private static final double ROOMY = 2.2;

    /// Nanoseconds between pictures while films move.
    private static final long PAUSE = 300_000_000L;

    /// Everything the picture depends on.
    private record Wish(float[] positions, int[] argb, float @Nullable [] emphasis, Backdrop backdrop, double outputScale) {

        /// Arrays are never written to: the same array is the same content.
        boolean same(@Nullable Wish other) {
            return other != null && positions == other.positions && argb == other.argb && emphasis == other.emphasis
                    && backdrop == other.backdrop && outputScale == other.outputScale;
        }
    }

    private final Executor background;
    private final Consumer<Camera> move;
    private final ImageView image = new ImageView();
    private final Rectangle frame = new Rectangle();
    private final Region box = new Region();
    private final Pane content = new Pane(box, image, frame);
    private final Pane pane = new Pane(content);
    private @Nullable Wish shownWish;
    private @Nullable MinimapPicture picture;
    private @Nullable Placement placement;
    private boolean drawing;
    private long drawn;
    private boolean wanted = true;

    /// @param background where its picture is made
    /// @param move       is given where the view is to go
    Minimap(Executor background, Consumer<Camera> move) {
        this.background = background;
        this.move = move;
        box.getStyleClass().add("constellation-minimap");
        box.resizeRelocate(-1, -1, WIDTH + 2, HEIGHT + 2);
        box.setManaged(false);
        image.setFitWidth(WIDTH);
        image.setFitHeight(HEIGHT);
        frame.getStyleClass().add("constellation-minimap-frame");
        frame.setManaged(false);
        content.setManaged(false);
        content.setVisible(false);
        content.setOnMousePressed(this::point);
        content.setOnMouseDragged(this::point);
        content.setOnMouseReleased(MouseEvent::consume);
        content.setOnMouseClicked(MouseEvent::consume);
        pane.setPickOnBounds(false);
    }

    /// Whether it is there at all.
    void setWanted(boolean shown) {
        wanted = shown;
        place();
    }

    boolean isWanted() {
        return wanted;
    }

    /// Keeps the picture up with the films; to be called once a pulse.
    void refresh(float[] positions, int[] argb, float @Nullable [] emphasis, Backdrop backdrop, double outputScale, long nanos) {
        Wish wish = new Wish(positions, argb, emphasis, backdrop, outputScale);
        if (!wanted || drawing || wish.same(shownWish) || nanos - drawn < PAUSE || positions.length != 2 * argb.length) {
            return;
        }
        drawing = true;
        drawn = nanos;
        background.execute(() -> {
            MinimapPicture made = MinimapPicture.of(new Viewport(WIDTH, HEIGHT, outputScale), positions, argb, emphasis, backdrop);
            Platform.runLater(() -> show(wish, made));
        });
    }

    private void show(Wish wish, MinimapPicture made) {
        drawing = false;
        shownWish = wish;
        picture = made;
        int width = made.viewport().deviceWidth();
        WritableImage pixels = new WritableImage(width, made.viewport().deviceHeight());
        pixels.getPixelWriter().setPixels(0, 0, width, made.viewport().deviceHeight(), PixelFormat.getIntArgbInstance(), made.pixels(), 0,
                width);
        image.setImage(pixels);
        place();
    }

    private void point(MouseEvent event) {
        event.consume();
        if (picture != null && placement != null) {
            double x = Math.clamp(event.getX(), 0, WIDTH);
            double y = Math.clamp(event.getY(), 0, HEIGHT);
            move.accept(new Camera(picture.camera().worldX(x, picture.viewport()), picture.camera().worldY(y, picture.viewport()),
                    placement.camera().scale()));
        }
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void follow(Placement newest) {
        placement = newest;
        place();
    }

    private void place() {
        if (picture == null || placement == null || !wanted) {
            content.setVisible(false);
            return;
        }
        Camera all = picture.camera();
        Viewport view = placement.viewport();
        double zoom = all.scale() / placement.camera().scale();
        double width = view.width() * zoom;
        double height = view.height() * zoom;
        boolean part = width < PART * picture.width() || height < PART * picture.height();
        content.setVisible(part && view.width() > ROOMY * WIDTH && view.height() > ROOMY * HEIGHT);
        content.relocate(view.width() - WIDTH - RIGHT * view.textScale(), view.height() - HEIGHT - BOTTOM * view.textScale());
        double x = all.screenX(placement.camera().x(), picture.viewport()) - width / 2;
        double y = all.screenY(placement.camera().y(), picture.viewport()) - height / 2;
        double left = Math.clamp(x, 0, WIDTH - 4);
        double top = Math.clamp(y, 0, HEIGHT - 4);
        frame.setX(left + 0.5);
        frame.setY(top + 0.5);
        frame.setWidth(Math.max(3, Math.min(WIDTH, x + width) - left - 1));
        frame.setHeight(Math.max(3, Math.min(HEIGHT, y + height) - top - 1));
    }
}
