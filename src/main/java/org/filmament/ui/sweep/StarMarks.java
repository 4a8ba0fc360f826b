package org.filmament.ui.sweep;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import org.filmament.catalog.Film;
import org.filmament.ui.map.MapOverlay;
import org.filmament.ui.map.Placement;

/// Rings around the stars that are pointed at and chosen, and the name of the one pointed at. FX thread only.
final class StarMarks implements MapOverlay {

    private static final double HOVERED_RADIUS = 7;
    private static final double SELECTED_RADIUS = 9;
    private static final double GAP = 12;
    private static final double EDGE = 6;

    private final Circle hoveredRing = new Circle(HOVERED_RADIUS);
    private final Circle selectedRing = new Circle(SELECTED_RADIUS);
    private final Label name = new Label();
    private final Pane pane = new Pane(selectedRing, hoveredRing, name);
    private List<Film> films = List.of();
    private int hovered = -1;
    private int selected = -1;

    StarMarks() {
        hoveredRing.getStyleClass().add("sweep-ring");
        selectedRing.getStyleClass().addAll("sweep-ring", "sweep-ring-selected");
        name.getStyleClass().add("sweep-name");
        name.setManaged(false);
        pane.setMouseTransparent(true);
        pane.getChildren().forEach(mark -> mark.setVisible(false));
    }

    void setFilms(List<Film> shown) {
        films = shown;
        writeName();
    }

    /// The film to ring and name, −1 for none. It may be pointed at elsewhere before the films are here.
    void hover(int film) {
        hovered = film;
        writeName();
    }

    private void writeName() {
        if (hovered >= 0 && hovered < films.size()) {
            Film named = films.get(hovered);
            name.setText(named.year() == null ? named.title() : named.title() + "  ·  " + named.year());
        }
    }

    /// The film to ring, −1 for none.
    void select(int film) {
        selected = film;
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void follow(Placement placement) {
        ring(hoveredRing, hovered, placement);
        ring(selectedRing, selected, placement);
        name.setVisible(hoveredRing.isVisible());
        if (name.isVisible()) {
            double width = Math.min(Math.ceil(name.prefWidth(-1)), placement.viewport().width() - 2 * EDGE);
            double height = Math.ceil(name.prefHeight(width));
            double below = hoveredRing.getCenterY() + GAP;
            double y = below + height + EDGE > placement.viewport().height() ? hoveredRing.getCenterY() - GAP - height : below;
            double x = Math.clamp(hoveredRing.getCenterX() - width / 2, EDGE, Math.max(EDGE, placement.viewport().width() - EDGE - width));
            name.resizeRelocate(Math.rint(x), Math.rint(y), width, height);
        }
    }

    private static void ring(Circle ring, int film, Placement placement) {
        float[] screen = placement.screen();
        boolean placed = film >= 0 && 2 * film < screen.length && !Float.isNaN(screen[2 * film]);
        ring.setVisible(placed);
        if (placed) {
            double scale = placement.viewport().outputScale();
            ring.setCenterX(screen[2 * film] / scale);
            ring.setCenterY(screen[2 * film + 1] / scale);
        }
    }
}
