package org.filmament.ui;

import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// How the window is left and opens again. FX thread only.
final class WindowMemory {

    /// A window must show at least this much of itself on some screen, or it opens in the usual place.
    private static final double IN_REACH = 120;

    private final Stage stage;
    private final WindowModel model;
    private final WindowPanes panes;
    private final TextSize textSize;
    private boolean hintSeen;
    private WindowSettings.@Nullable Place place;

    WindowMemory(Stage stage, WindowModel model, WindowPanes panes, TextSize textSize) {
        this.stage = stage;
        this.model = model;
        this.panes = panes;
        this.textSize = textSize;
        stage.xProperty().subscribe(this::look);
        stage.yProperty().subscribe(this::look);
        stage.widthProperty().subscribe(this::look);
        stage.heightProperty().subscribe(this::look);
    }

    /// The window as it is to open next time.
    WindowSettings settings() {
        WindowSettings.Place last = place == null ? null
                : new WindowSettings.Place(place.x(), place.y(), place.width(), place.height(), stage.isMaximized());
        Path catalog = model.fileProperty().get();
        return new WindowSettings(last, panes.settings(), model.paletteProperty().get(), textSize.chosen(),
                catalog == null ? null : catalog.toAbsolutePath().toString(), hintSeen);
    }

    /// Makes the window as it was left; before it is shown.
    void recall(WindowSettings settings) {
        hintSeen = settings.hintSeen();
        model.paletteProperty().set(settings.palette());
        textSize.choose(settings.textPixels());
        if (settings.panes() != null) {
            panes.set(settings.panes());
        }
        if (settings.place() != null && isInReach(settings.place())) {
            stage.setX(settings.place().x());
            stage.setY(settings.place().y());
            stage.setWidth(settings.place().width());
            stage.setHeight(settings.place().height());
            stage.setMaximized(settings.place().maximized());
        }
    }

    /// Whether the hint of the first run is still to be shown; it is from now on taken as seen.
    boolean takeHint() {
        boolean first = !hintSeen;
        hintSeen = true;
        return first;
    }

    /// Where the window is while it is an ordinary one: that is where it goes back to.
    private void look() {
        if (stage.isShowing() && !stage.isFullScreen() && !stage.isMaximized() && !stage.isIconified()) {
            place = new WindowSettings.Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
    }

    /// A screen may have been unplugged since.
    private static boolean isInReach(WindowSettings.Place place) {
        Rectangle2D window = new Rectangle2D(place.x(), place.y(), Math.max(1, place.width()), Math.max(1, place.height()));
        return Screen.getScreens().stream().map(Screen::getVisualBounds).anyMatch(screen -> {
            double width = Math.min(window.getMaxX(), screen.getMaxX()) - Math.max(window.getMinX(), screen.getMinX());
            double height = Math.min(window.getMaxY(), screen.getMaxY()) - Math.max(window.getMinY(), screen.getMinY());
            return width >= IN_REACH && height >= IN_REACH && window.getMinY() >= screen.getMinY();
        });
    }
}
