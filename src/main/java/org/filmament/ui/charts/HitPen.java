package org.filmament.ui.charts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.filmament.topic.Themes;

/// Draws nothing, but remembers where each mark would be: what the mouse is on.
final class HitPen implements ChartPen {

    /// A thin line is hit from this far.
    private static final double REACH = 5;

    private interface Outline {
        boolean holds(double x, double y);
    }

    private record Shape(Mark mark, Outline outline) {
    }

    private final Ruler ruler;
    private final List<Shape> shapes = new ArrayList<>();
    private final Deque<Mark> open = new ArrayDeque<>();

    HitPen(Ruler ruler) {
        this.ruler = ruler;
    }

    /// What lies uppermost at a point: its theme and text, with the span of years there, from whichever mark has one.
    Mark at(double x, double y) {
        Mark found = Mark.NOTHING;
        int span = Mark.NO_SPAN;
        for (Shape shape : shapes.reversed()) {
            if (shape.outline.holds(x, y)) {
                boolean better = found.text().isEmpty() || found.theme() == Themes.NONE && shape.mark.theme() != Themes.NONE;
                found = better ? shape.mark : found;
                span = span == Mark.NO_SPAN ? shape.mark.span() : span;
            }
        }
        return found.text().isEmpty() ? Mark.NOTHING : new Mark(found.theme(), span, found.text());
    }

    @Override
    public void rect(double x, double y, double width, double height, int argb) {
        add((px, py) -> px >= x && px < x + width && py >= y && py < y + height);
    }

    @Override
    public void circle(double x, double y, double radius, int argb) {
        add((px, py) -> Math.hypot(px - x, py - y) <= radius);
    }

    @Override
    public void ring(double x, double y, double radius, double width, int argb) {
        circle(x, y, radius + width / 2, argb);
    }

    @Override
    public void fill(double[] xs, double[] ys, int argb) {
        add((px, py) -> isInside(xs, ys, px, py));
    }

    @Override
    public void line(double[] xs, double[] ys, double width, int argb) {
        double reach = Math.max(REACH, width / 2);
        add((px, py) -> isNear(xs, ys, px, py, reach));
    }

    @Override
    public void text(String text, double x, double y, Type type, Anchor anchor, int argb) {
        double width = ruler.width(text, type);
        double left = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        rect(left, y - type.size(), width, 1.3 * type.size(), argb);
    }

    @Override
    public void mark(Mark mark, Runnable drawing) {
        open.push(mark);
        drawing.run();
        open.pop();
    }

    private void add(Outline outline) {
        Mark mark = open.peek();
        if (mark != null) {
            shapes.add(new Shape(mark, outline));
        }
    }

    private static boolean isInside(double[] xs, double[] ys, double x, double y) {
        boolean inside = false;
        for (int i = 0, before = xs.length - 1; i < xs.length; before = i++) {
            if (ys[i] > y != ys[before] > y && x < (xs[before] - xs[i]) * (y - ys[i]) / (ys[before] - ys[i]) + xs[i]) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static boolean isNear(double[] xs, double[] ys, double x, double y, double reach) {
        for (int i = 1; i < xs.length; i++) {
            double dx = xs[i] - xs[i - 1];
            double dy = ys[i] - ys[i - 1];
            double length = dx * dx + dy * dy;
            double along = length == 0 ? 0 : Math.clamp(((x - xs[i - 1]) * dx + (y - ys[i - 1]) * dy) / length, 0, 1);
            if (Math.hypot(x - xs[i - 1] - along * dx, y - ys[i - 1] - along * dy) <= reach) {
                return true;
            }
        }
        return false;
    }
}
