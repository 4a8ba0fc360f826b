package org.filmament.ui.charts;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.filmament.topic.Themes;
import org.filmament.ui.look.Palette;
import org.filmament.ui.view.Bearing;
import org.jspecify.annotations.Nullable;

/// The chart itself: painted at most once a pulse, with the mouse or the arrow keys on its marks. FX thread only.
final class ChartSurface extends Region {

    private static final double SMALLEST = 40;

    /// So many em of body text are the picture wide, or high if that makes it smaller: the last row can read a chart that fills a screen.
    private static final double EMS_WIDE = 56;
    private static final double EMS_HIGH = 30;

    /// Between a mark and the ring around it, in pixels.
    private static final double RING = 3;

    private final ChartsModel model;
    private final Ruler ruler = new FontRuler();
    private final Canvas canvas = new Canvas();
    private Palette palette = Palette.NIGHT;
    private double textPixels = 14;
    private final Region ring = new Region();
    private @Nullable HitPen hits;
    private @Nullable MarkWalk walk;
    /// The mark that the keyboard points at.
    private @Nullable Stop stop;

    ChartSurface(ChartsModel model) {
        this.model = model;
        getStyleClass().add("chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        canvas.setManaged(false);
        ring.getStyleClass().add("chart-ring");
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        ring.setVisible(false);
        getChildren().setAll(canvas, ring);
        model.versionProperty().subscribe(this::repaint);
        focusedProperty().subscribe(_ -> requestLayout());
        setOnMouseMoved(event -> {
            stop = null;
            point(at(event));
        });
        setOnMouseExited(_ -> {
            if (stop == null) {
                point(Mark.NOTHING);
            }
        });
        setOnMousePressed(_ -> requestFocus());
        setOnKeyPressed(this::press);
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

    /// Whether the keyboard points at a mark.
    boolean isOnMark() {
        return stop != null;
    }

    /// The keyboard points at nothing any more.
    void leaveMarks() {
        if (stop != null) {
            stop = null;
            point(Mark.NOTHING);
        }
    }

    private void repaint() {
        hits = null;
        walk = null;
        requestLayout();
    }

    /// Arrows go from mark to mark; what is pointed at is chosen with Enter or Space.
    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        Bearing way = Bearing.of(event.getCode());
        boolean done = way != null ? go(way) : switch (event.getCode()) {
            case ENTER, SPACE -> choose();
            case ESCAPE -> {
                boolean was = isOnMark();
                leaveMarks();
                model.forgetMoment();
                yield was;
            }
            default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    /// To the next mark, or from the chart to the first.
    ///
    /// @return whether there are any
    private boolean go(Bearing way) {
        Stop from = stop;
        Stop to = from == null ? walk().first(model.marked()) : walk().next(from, way);
        if (to == null) {
            return false;
        }
        stop = to;
        point(to.mark());
        return true;
    }

    private boolean choose() {
        Stop on = stop;
        if (on != null) {
            model.choose(on.mark());
        }
        return on != null;
    }

    private MarkWalk walk() {
        MarkWalk known = walk;
        if (known == null) {
            known = MarkWalk.of(hits());
            walk = known;
        }
        return known;
    }

    /// The mark may lie elsewhere in a new picture, or not be there at all.
    private void placeRing() {
        Stop before = stop;
        Stop now = before == null ? null : walk().again(before);
        stop = now;
        ring.setVisible(now != null && isFocused());
        if (now != null) {
            Area place = now.place();
            ring.resizeRelocate(place.x() - RING, place.y() - RING, place.width() + 2 * RING, place.height() + 2 * RING);
        }
        setAccessibleText(model.kindProperty().get().title() + (now == null ? "" : ": " + now.mark().text()));
    }

    @Override
    protected void layoutChildren() {
        hits = null;
        walk = null;
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        ChartScene scene = scene();
        if (scene != null && isLargeEnough()) {
            Charts.paint(model.kindProperty().get(), new CanvasPen(canvas.getGraphicsContext2D()), scene, getWidth(), getHeight());
        }
        placeRing();
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
        MarkWalk way = walk;
        model.point(mark);
        // What is pointed at changes colours alone, not places.
        hits = before;
        walk = way;
        requestLayout();
        setCursor(mark.theme() == Themes.NONE ? Cursor.DEFAULT : Cursor.HAND);
    }
}
