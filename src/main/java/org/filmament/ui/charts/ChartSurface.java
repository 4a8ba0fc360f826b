package org.filmament.ui.charts;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.filmament.topic.Themes;
import org.filmament.ui.look.Palette;
import org.jspecify.annotations.Nullable;

/// The chart itself: painted at most once a pulse, and a hand on it. FX thread only.
final class ChartSurface extends Region {

    private static final double SMALLEST = 40;

    /// So many em of body text are the picture wide, or high if that makes it smaller: the last row can read a chart that fills a screen.
    private static final double EMS_WIDE = 56;
    private static final double EMS_HIGH = 30;

    private final ChartsModel model;
    private final Ruler ruler = new FontRuler();
    private final Canvas canvas = new Canvas();
    private Palette palette = Palette.NIGHT;
    private double textPixels = 14;
    private @Nullable HitPen hits;

    ChartSurface(ChartsModel model) {
        this.model = model;
        getStyleClass().add("chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        canvas.setManaged(false);
        getChildren().setAll(canvas);
        model.versionProperty().subscribe(this::repaint);
        setOnMouseMoved(event -> point(at(event)));
        setOnMouseExited(_ -> point(Mark.NOTHING));
        setOnMousePressed(_ -> requestFocus());
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                model.choose(at(event));
            }
        });
    }

    void setPalette(Palette palette) {
        this.palette = palette;
        repaint();
    }

    /// The window's text; charts are never smaller.
    void setTextPixels(double pixels) {
        textPixels = pixels;
        repaint();
    }

    /// What the chart is painted from, as it stands; null while there is none.
    @Nullable ChartScene scene() {
        return model.scene(palette, Math.max(textPixels * 0.86, Math.min(getWidth() / EMS_WIDE, getHeight() / EMS_HIGH)), ruler);
    }

    /// The middle of what stands for a theme, in this node's coordinates; null where nothing does.
    @Nullable Point2D placeOf(int theme) {
        for (double y = 1; y < getHeight(); y += 3) {
            for (double x = 1; x < getWidth(); x += 3) {
                if (hits().at(x, y).theme() == theme) {
                    return new Point2D(x, y);
                }
            }
        }
        return null;
    }

    private void repaint() {
        hits = null;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        hits = null;
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        ChartScene scene = scene();
        if (scene != null && isLargeEnough()) {
            Charts.paint(model.kindProperty().get(), new CanvasPen(canvas.getGraphicsContext2D()), scene, getWidth(), getHeight());
            setAccessibleText(model.kindProperty().get().title());
        }
    }

    private boolean isLargeEnough() {
        return getWidth() > SMALLEST && getHeight() > SMALLEST;
    }

    private Mark at(MouseEvent event) {
        return hits().at(event.getX(), event.getY());
    }

    private HitPen hits() {
        HitPen known = hits;
        if (known == null) {
            known = new HitPen(ruler);
            ChartScene scene = scene();
            if (scene != null && isLargeEnough()) {
                Charts.paint(model.kindProperty().get(), known, scene, getWidth(), getHeight());
            }
            hits = known;
        }
        return known;
    }

    private void point(Mark mark) {
        HitPen before = hits;
        model.point(mark);
        // What is pointed at changes colours alone, not places.
        hits = before;
        setCursor(mark.theme() == Themes.NONE ? Cursor.DEFAULT : Cursor.HAND);
    }
}
