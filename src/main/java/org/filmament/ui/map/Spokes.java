package org.filmament.ui.map;

import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.StrokeLineCap;

/// Threads of light from the selected film to its nearest neighbours, from poster edge to poster edge. The canvas is there only while it
/// has something to show: an empty one would still cost a layer.
final class Spokes implements MapOverlay {

    private static final double THICKNESS = 1.7;

    /// How far a thread sags sideways, as a share of its length: lines to neighbours in one direction stay apart.
    private static final double BOW = 0.07;

    private final Canvas canvas = new Canvas();
    private int selected = -1;
    private int[] neighbors = new int[0];
    private int[] colors = new int[0];
    private Backdrop backdrop = Backdrop.NIGHT;

    Spokes() {
        canvas.setMouseTransparent(true);
        canvas.setVisible(false);
    }

    void setEnds(int film, int[] to) {
        selected = film;
        neighbors = to;
    }

    void setColors(int[] argb, Backdrop behind) {
        colors = argb;
        backdrop = behind;
    }

    @Override
    public Node node() {
        return canvas;
    }

    @Override
    public void follow(Placement placement) {
        boolean visible = selected >= 0 && neighbors.length > 0 && 2 * selected < placement.screen().length;
        canvas.setVisible(visible);
        if (!visible) {
            return;
        }
        double scale = placement.viewport().outputScale();
        canvas.setWidth(placement.viewport().width());
        canvas.setHeight(placement.viewport().height());
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        graphics.setLineCap(StrokeLineCap.ROUND);
        for (int rank = neighbors.length - 1; rank >= 0; rank--) {
            drawThread(graphics, placement, scale, neighbors[rank], 1 - 0.6 * rank / neighbors.length);
        }
    }

    private void drawThread(GraphicsContext graphics, Placement placement, double scale, int to, double strength) {
        int poster = placement.indexOf(selected);
        // A lifted poster may have been moved into view.
        double fromX = (poster < 0 ? placement.screen()[2 * selected] : placement.left()[poster] + placement.width()[poster] / 2) / scale;
        double fromY = (poster < 0 ? placement.screen()[2 * selected + 1]
                : placement.top()[poster] + placement.width()[poster] * Placement.ASPECT / 2) / scale;
        double toX = placement.screen()[2 * to] / scale;
        double toY = placement.screen()[2 * to + 1] / scale;
        double length = Math.hypot(toX - fromX, toY - fromY);
        double leave = edge(placement, selected, scale, toX - fromX, toY - fromY);
        double arrive = edge(placement, to, scale, toX - fromX, toY - fromY);
        // A neighbour without a place, or so near that the posters touch: there is nothing to draw between.
        if (!(length > leave + arrive + 2)) {
            return;
        }
        double startX = fromX + (toX - fromX) * leave / length;
        double startY = fromY + (toY - fromY) * leave / length;
        double endX = toX - (toX - fromX) * arrive / length;
        double endY = toY - (toY - fromY) * arrive / length;
        double bow = BOW * (1 - (leave + arrive) / length);
        double middleX = (startX + endX) / 2 - (toY - fromY) * bow;
        double middleY = (startY + endY) / 2 + (toX - fromX) * bow;
        stroke(graphics, 4.5 * THICKNESS, 0.16 * strength, to, startX, startY, middleX, middleY, endX, endY);
        stroke(graphics, THICKNESS * (0.5 + 0.5 * strength), 0.4 + 0.55 * strength, to, startX, startY, middleX, middleY, endX,
                endY);
    }

    private void stroke(GraphicsContext graphics, double thickness, double opacity, int to, double startX, double startY,
                        double middleX, double middleY, double endX, double endY) {
        graphics.setStroke(new LinearGradient(startX, startY, endX, endY, false, CycleMethod.NO_CYCLE,
                new Stop(0, lit(selected, opacity)), new Stop(1, lit(to, 0.8 * opacity))));
        graphics.setLineWidth(thickness);
        graphics.beginPath();
        graphics.moveTo(startX, startY);
        graphics.quadraticCurveTo(middleX, middleY, endX, endY);
        graphics.stroke();
    }

    /// Distance from the middle of a film to the edge of its poster in a direction.
    private static double edge(Placement placement, int film, double scale, double dx, double dy) {
        int poster = placement.indexOf(film);
        if (poster < 0) {
            return 4;
        }
        double halfWidth = placement.width()[poster] / scale / 2 + 3;
        double length = Math.hypot(dx, dy);
        return Math.min(halfWidth * length / Math.max(1e-9, Math.abs(dx)),
                halfWidth * Placement.ASPECT * length / Math.max(1e-9, Math.abs(dy)));
    }

    private Color lit(int film, double opacity) {
        Color end = backdrop == Backdrop.NIGHT ? Color.WHITE : Color.rgb(30, 30, 40);
        int own = film < colors.length ? colors[film] : 0xFF808080;
        return Color.rgb(own >> 16 & 0xFF, own >> 8 & 0xFF, own & 0xFF).interpolate(end, 0.3).deriveColor(0, 1, 1, opacity);
    }
}
