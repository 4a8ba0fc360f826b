package org.filmament.ui.cosmos;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.filmament.ui.map.Backdrop;

/// Lies over the cosmos: a rim round the selected film, and lines from it to the films nearest to it in the full space. FX thread only.
final class CosmosMarks {

    private static final double LEAST_HALF = 7;
    private static final double OUT = 3;

    private final Pane pane = new Pane();
    private final Rectangle rim = new Rectangle();
    private final List<Line> lines = new ArrayList<>();

    CosmosMarks() {
        rim.getStyleClass().add("cosmos-rim");
        rim.setManaged(false);
        rim.setVisible(false);
        pane.getChildren().add(rim);
        pane.setMouseTransparent(true);
    }

    Node node() {
        return pane;
    }

    void setBackdrop(Backdrop backdrop) {
        rim.setFill(Color.TRANSPARENT);
        rim.setStroke(backdrop == Backdrop.NIGHT ? Color.WHITE : Color.rgb(0x1B, 0x1B, 0x1F));
        rim.setStrokeWidth(1.6);
        rim.setArcWidth(5);
        rim.setArcHeight(5);
    }

    /// Moves with the films.
    ///
    /// @param selected −1 for none
    /// @param strength how much is seen, 0 to 1
    void follow(Projection projection, int selected, int[] neighbors, int[] colors, double strength) {
        boolean shown = selected >= 0 && projection.isBefore(selected);
        rim.setVisible(shown);
        int used = 0;
        if (shown) {
            double half = Math.max(LEAST_HALF, projection.screenHalf(selected)) + OUT;
            double x = projection.screenX(selected);
            double y = projection.screenY(selected);
            double halfHeight = (half - OUT) * (projection.poster[selected] ? Projection.ASPECT : 1) + OUT;
            rim.setX(x - half);
            rim.setY(y - halfHeight);
            rim.setWidth(2 * half);
            rim.setHeight(2 * halfHeight);
            rim.setOpacity(strength);
            for (int film : neighbors) {
                if (projection.isBefore(film)) {
                    double dx = projection.screenX(film) - x;
                    double dy = projection.screenY(film) - y;
                    // From the rim, not across the poster.
                    double inside = Math.min(1, Math.min(half / Math.max(1e-9, Math.abs(dx)), halfHeight / Math.max(1e-9, Math.abs(dy))));
                    place(used++, x + dx * inside, y + dy * inside, x + dx, y + dy, colors[film], strength);
                }
            }
        }
        for (int i = used; i < lines.size(); i++) {
            lines.get(i).setVisible(false);
        }
    }

    private void place(int index, double fromX, double fromY, double toX, double toY, int argb, double strength) {
        if (index == lines.size()) {
            Line line = new Line();
            line.setManaged(false);
            line.setStrokeWidth(1.2);
            lines.add(line);
            pane.getChildren().addFirst(line);
        }
        Line line = lines.get(index);
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(toX);
        line.setEndY(toY);
        line.setStroke(Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, 0.65 * strength));
        line.setVisible(true);
    }
}
