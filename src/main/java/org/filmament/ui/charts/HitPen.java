package org.filmament.ui.charts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filmament.topic.Themes;
import org.jspecify.annotations.Nullable;

/// Draws nothing, but remembers where each mark would be: what the mouse is on, and what the keyboard goes through.
final class HitPen implements ChartPen {

    /// A thin line is hit from this far.
    private static final double REACH = 5;

    private interface Outline {
        boolean holds(double x, double y);
    }

    /// Thinner than this, in pixels, a band is not seen.
    private static final double THINNEST = 0.75;

    /// Where a band or a line runs.
    ///
    /// @param xs    corners of a band or points of a line
    /// @param reach how far beside a line it is hit, 0 for a band
    private record Course(double[] xs, double[] ys, double reach) {

        static final Course NONE = new Course(new double[0], new double[0], 0);

        Area bounds() {
            DoubleSummaryStatistics x = Arrays.stream(xs).summaryStatistics();
            DoubleSummaryStatistics y = Arrays.stream(ys).summaryStatistics();
            return new Area(x.getMin() - reach, y.getMin() - reach, x.getMax() - x.getMin() + 2 * reach, y.getMax() - y.getMin() + 2 * reach);
        }

        /// From where to where it crosses a vertical line: y of the upper end and of the lower one; null if it does not.
        double @Nullable [] crossing(double x) {
            DoubleSummaryStatistics heights = new DoubleSummaryStatistics();
            for (int i = 1; i < xs.length; i++) {
                if (Math.min(xs[i - 1], xs[i]) <= x && x <= Math.max(xs[i - 1], xs[i])) {
                    double share = xs[i] == xs[i - 1] ? 0 : (x - xs[i - 1]) / (xs[i] - xs[i - 1]);
                    heights.accept(ys[i - 1] + share * (ys[i] - ys[i - 1]));
                }
            }
            return heights.getCount() == 0 ? null : new double[] {heights.getMin() - reach, heights.getMax() + reach};
        }
    }

    /// @param bounds around the outline
    private record Shape(Mark mark, Area bounds, Outline outline, Course course) {

        boolean holds(double x, double y) {
            return x >= bounds.x() && x <= bounds.right() && y >= bounds.y() && y <= bounds.bottom() && outline.holds(x, y);
        }
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
            if (shape.holds(x, y)) {
                boolean better = found.text().isEmpty() || found.theme() == Themes.NONE && shape.mark.theme() != Themes.NONE;
                found = better ? shape.mark : found;
                span = span == Mark.NO_SPAN ? shape.mark.span() : span;
            }
        }
        return found.text().isEmpty() ? Mark.NOTHING : new Mark(found.theme(), span, found.text());
    }

    /// Every mark once, in the order of painting, around the first thing that was painted of it.
    List<Stop> stops() {
        Map<Mark, Stop> stops = new LinkedHashMap<>();
        for (Shape shape : shapes) {
            if (!shape.mark.text().isEmpty()) {
                stops.putIfAbsent(shape.mark, new Stop(shape.mark, shape.bounds));
            }
        }
        return List.copyOf(stops.values());
    }

    /// The spans of years, from the first to the last; empty in a chart without any.
    List<Stop> columns() {
        return stops().stream().filter(stop -> stop.mark().span() != Mark.NO_SPAN).sorted(Comparator.comparingInt(stop -> stop.mark().span())).toList();
    }

    /// The bands and lines that cross the middle of a span of years, each as far as it lies in that.
    List<Stop> crossing(Stop span) {
        Map<Integer, Stop> found = new LinkedHashMap<>();
        for (Shape shape : shapes) {
            double[] ends = shape.course.crossing(span.middleX());
            if (ends != null) {
                Mark mark = new Mark(shape.mark.theme(), span.mark().span(), shape.mark.text());
                found.putIfAbsent(mark.theme(), new Stop(mark, new Area(span.place().x(), ends[0], span.place().width(), ends[1] - ends[0])));
            }
        }
        return found.values().stream().filter(stop -> stop.place().height() >= THINNEST).toList();
    }

    @Override
    public void rect(double x, double y, double width, double height, int argb) {
        add(new Area(x, y, width, height), (px, py) -> px < x + width && py < y + height, Course.NONE);
    }

    @Override
    public void circle(double x, double y, double radius, int argb) {
        add(new Area(x - radius, y - radius, 2 * radius, 2 * radius), (px, py) -> Math.hypot(px - x, py - y) <= radius, Course.NONE);
    }

    @Override
    public void ring(double x, double y, double radius, double width, int argb) {
        circle(x, y, radius + width / 2, argb);
    }

    @Override
    public void fill(double[] xs, double[] ys, int argb) {
        Course course = new Course(xs, ys, 0);
        add(course.bounds(), (px, py) -> isInside(xs, ys, px, py), course);
    }

    @Override
    public void line(double[] xs, double[] ys, double width, int argb) {
        double reach = Math.max(REACH, width / 2);
        Course course = new Course(xs, ys, reach);
        add(course.bounds(), (px, py) -> isNear(xs, ys, px, py, reach), course);
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

    private void add(Area bounds, Outline outline, Course course) {
        Mark mark = open.peek();
        if (mark != null) {
            shapes.add(new Shape(mark, bounds, outline, course));
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
