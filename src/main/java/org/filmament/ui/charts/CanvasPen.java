package org.filmament.ui.charts;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.filmament.ui.look.Look;

/// Paints charts on a canvas. FX thread only.
final class CanvasPen implements ChartPen {

    private final GraphicsContext graphics;

    CanvasPen(GraphicsContext graphics) {
        this.graphics = graphics;
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        graphics.setLineCap(StrokeLineCap.ROUND);
    }

    @Override
    public void rect(double x, double y, double width, double height, int argb) {
        if (isSeen(argb)) {
            graphics.setFill(Look.color(argb));
            graphics.fillRect(x, y, width, height);
        }
    }

    @Override
    public void circle(double x, double y, double radius, int argb) {
        if (isSeen(argb)) {
            graphics.setFill(Look.color(argb));
            graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }

    @Override
    public void ring(double x, double y, double radius, double width, int argb) {
        graphics.setStroke(Look.color(argb));
        graphics.setLineWidth(width);
        graphics.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void fill(double[] xs, double[] ys, int argb) {
        if (isSeen(argb)) {
            graphics.setFill(Look.color(argb));
            graphics.fillPolygon(xs, ys, xs.length);
        }
    }

    @Override
    public void line(double[] xs, double[] ys, double width, int argb) {
        if (isSeen(argb)) {
            graphics.setStroke(Look.color(argb));
            graphics.setLineWidth(width);
            graphics.strokePolyline(xs, ys, xs.length);
        }
    }

    @Override
    public void text(String text, double x, double y, Type type, Anchor anchor, int argb) {
        graphics.setFont(Font.font(type.strong() ? Look.SEMI_BOLD : Look.REGULAR, type.size()));
        graphics.setTextAlign(switch (anchor) {
            case START -> TextAlignment.LEFT;
            case MIDDLE -> TextAlignment.CENTER;
            case END -> TextAlignment.RIGHT;
        });
        graphics.setFill(Look.color(argb));
        graphics.fillText(text, x, y);
    }

    @Override
    public void mark(Mark mark, Runnable drawing) {
        drawing.run();
    }

    private static boolean isSeen(int argb) {
        return argb >>> 24 != 0;
    }
}
