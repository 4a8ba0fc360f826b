package org.filmament.ui.filter;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.filmament.ui.filter.Filter.Kind;
import org.filmament.ui.filter.Filter.Years;
import org.filmament.ui.filter.YearBrush.Grip;
import org.filmament.ui.look.Look;
import org.filmament.ui.look.Palette;
import org.jspecify.annotations.Nullable;

/// Films by their years, with a brush: drag to choose years, drag its edges or its middle, double-click or Delete to choose all again; with the
/// keyboard ← and → move it, with Shift they move its end, with Ctrl its start. Painted at most once a pulse, when something has changed. FX thread only.
final class YearHistogram extends Region {

    private static final double HEIGHT_EMS = 5;
    private static final double LABEL_EMS = 1.5;
    private static final double LEAST_BAR = 4;
    private static final double EDGE = 6;
    private static final double HANDLE = 6;
    private static final int[] DECADES = {10, 20, 50, 100};

    private final FilterModel model;
    private final Canvas canvas = new Canvas();
    /// Never shown: its font is what CSS says.
    private final Label type = new Label();
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.NIGHT);
    private @Nullable Grip grip;
    private @Nullable Years start;
    private int pressed;

    YearHistogram(FilterModel model) {
        this.model = model;
        getStyleClass().add("year-histogram");
        setFocusTraversable(true);
        setAccessibleText("Years of release");
        type.setVisible(false);
        getChildren().setAll(canvas, type);
        type.fontProperty().subscribe(_ -> requestLayout());
        model.filteredProperty().subscribe(_ -> requestLayout());
        model.positionProperty().subscribe(_ -> requestLayout());
        palette.subscribe(_ -> requestLayout());
        focusedProperty().subscribe(_ -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> grip = null);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    private void press(MouseEvent event) {
        Facets facets = model.facetsProperty().get();
        if (facets == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        requestFocus();
        start = model.filtersProperty().get().years().orElse(null);
        double year = year(facets, event.getX());
        grip = YearBrush.grip(start, year, EDGE / pixels(facets));
        pressed = (int) Math.floor(year);
    }

    private void drag(MouseEvent event) {
        Facets facets = model.facetsProperty().get();
        if (facets != null && grip != null) {
            int year = (int) Math.floor(year(facets, event.getX()));
            model.setYears(YearBrush.drag(grip, start, pressed, year, facets.firstYear(), facets.lastYear()));
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            model.clear(Kind.YEARS);
        }
    }

    private void point(MouseEvent event) {
        Facets facets = model.facetsProperty().get();
        Years brush = model.filtersProperty().get().years().orElse(null);
        if (facets != null) {
            setCursor(switch (YearBrush.grip(brush, year(facets, event.getX()), EDGE / pixels(facets))) {
                case FROM, TO -> Cursor.H_RESIZE;
                case MIDDLE -> Cursor.OPEN_HAND;
                case NEW -> Cursor.CROSSHAIR;
            });
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            event.consume();
            model.clear(Kind.YEARS);
            return;
        }
        Years brush = model.filtersProperty().get().years().orElse(null);
        int by = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        if (by == 0) {
            return;
        }
        event.consume();
        if (event.isShiftDown() && brush != null) {
            model.setYears(new Years(brush.from(), Math.max(brush.from(), brush.to() + by)));
        } else if (event.isShortcutDown() && brush != null) {
            model.setYears(new Years(Math.min(brush.from() + by, brush.to()), brush.to()));
        } else {
            model.moveYears(by);
        }
    }

    /// The year at `x`, with fractions.
    private double year(Facets facets, double x) {
        return facets.firstYear() + x / pixels(facets);
    }

    /// Pixels to a year.
    private double pixels(Facets facets) {
        return Math.max(1, getWidth()) / (facets.lastYear() - facets.firstYear() + 1);
    }

    /// The size of the type, in pixels.
    double em() {
        return type.getFont().getSize();
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY((HEIGHT_EMS + LABEL_EMS) * em());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        Facets facets = model.facetsProperty().get();
        Filtered filtered = model.filteredProperty().get();
        if (facets != null && filtered != null && facets.hasYears()) {
            paint(g, facets, filtered.years());
        }
    }

    private void paint(GraphicsContext g, Facets facets, int[] counts) {
        double height = getHeight() - LABEL_EMS * em();
        double perYear = pixels(facets);
        Years chosen = model.filtersProperty().get().years().orElse(null);
        double playing = model.positionProperty().get();
        double from = chosen == null ? facets.firstYear() : Double.isNaN(playing) ? chosen.from() : playing;
        double to = chosen == null ? facets.lastYear() + 1.0 : from + chosen.length();
        if (chosen != null) {
            paintBrush(g, (from - facets.firstYear()) * perYear, (to - facets.firstYear()) * perYear, height);
        }
        paintBars(g, facets, counts, height, chosen != null, from, to);
        paintLabels(g, facets, height);
    }

    private void paintBars(GraphicsContext g, Facets facets, int[] counts, double height, boolean chosen, double from, double to) {
        double perYear = pixels(facets);
        int bin = (int) Math.ceil(LEAST_BAR / perYear);
        int most = 1;
        for (int y = 0; y < counts.length; y += bin) {
            most = Math.max(most, sum(counts, y, bin));
        }
        for (int y = 0; y < counts.length; y += bin) {
            int films = sum(counts, y, bin);
            if (films > 0) {
                double middle = facets.firstYear() + y + bin / 2.0;
                boolean within = middle >= from && middle < to;
                // The least bar is still seen.
                double bar = Math.max(1.5, (height - 2) * films / most);
                g.setFill(Look.color(color(chosen, within)));
                g.fillRect(y * perYear, height - bar, Math.max(1, Math.min(bin, counts.length - y) * perYear - 1), bar);
            }
        }
    }

    /// Gold is what the hand has chosen.
    private int color(boolean chosen, boolean within) {
        return !chosen ? palette.get().faintText() : within ? palette.get().accentFill() : palette.get().border();
    }

    private static int sum(int[] counts, int from, int length) {
        int sum = 0;
        for (int y = from; y < Math.min(counts.length, from + length); y++) {
            sum += counts[y];
        }
        return sum;
    }

    private void paintBrush(GraphicsContext g, double left, double right, double height) {
        g.setFill(Look.color(palette.get().raised()));
        g.fillRect(left, 0, right - left, height);
        g.setFill(Look.color(isFocused() ? palette.get().accent() : palette.get().mutedText()));
        paintEdge(g, left, height);
        paintEdge(g, right, height);
    }

    /// A line with a handle; whole at the ends of the canvas too.
    private void paintEdge(GraphicsContext g, double x, double height) {
        double inside = Math.clamp(x, HANDLE / 2, Math.max(HANDLE / 2, getWidth() - HANDLE / 2));
        g.fillRect(inside - 1, 0, 2, height);
        g.fillRoundRect(inside - HANDLE / 2, height / 2 - 8, HANDLE, 16, 4, 4);
    }

    /// The line below, and as many decades as can be read.
    private void paintLabels(GraphicsContext g, Facets facets, double height) {
        g.setFill(Look.color(palette.get().hairline()));
        g.fillRect(0, height, getWidth(), 1);
        g.setFont(Font.font(Look.REGULAR, 0.786 * em()));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.BOTTOM);
        g.setFill(Look.color(palette.get().faintText()));
        double perYear = pixels(facets);
        int step = DECADES[DECADES.length - 1];
        for (int i = DECADES.length - 1; i >= 0; i--) {
            if (DECADES[i] * perYear >= 3.4 * em()) {
                step = DECADES[i];
            }
        }
        for (int year = Math.ceilDiv(facets.firstYear(), step) * step; year <= facets.lastYear(); year += step) {
            double x = (year - facets.firstYear()) * perYear;
            if (x >= em() && x <= getWidth() - em()) {
                g.fillText(String.valueOf(year), x, getHeight());
            }
        }
    }
}
