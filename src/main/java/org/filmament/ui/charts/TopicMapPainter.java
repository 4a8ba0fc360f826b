package org.filmament.ui.charts;

import java.util.List;
import org.filmament.topic.Theme;
import org.filmament.ui.charts.ChartPen.Anchor;
import org.filmament.ui.charts.ChartPen.Type;

/// Themes as circles in a plane. A name stands in its circle if it fits there, else beside it if there is room.
final class TopicMapPainter implements ChartPainter {

    private static final double LINE = 1.2;
    /// What part of its diameter a circle lends to a name, and what part of its height.
    private static final double INNER_WIDTH = 1.62;
    private static final double INNER_HEIGHT = 1.3;
    private static final int INNER_LINES = 4;
    private static final int OUTER_LINES = 2;
    private static final double OUTER_WIDTH = 11;

    @Override
    public void paint(ChartPen pen, ChartScene scene, Area area) {
        List<Theme> row = scene.data().row();
        double em = scene.em();
        Bubbles bubbles = Bubbles.of(scene.data().places(), row, area, 0.35 * em, 0.55 * em);
        Labels labels = new Labels(area);
        for (int i = 0; i < row.size(); i++) {
            double half = 0.86 * bubbles.radii()[i];
            labels.block(new Area(bubbles.xs()[i] - half, bubbles.ys()[i] - half, 2 * half, 2 * half));
        }
        for (int i = 0; i < row.size(); i++) {
            Theme theme = row.get(i);
            double x = bubbles.xs()[i];
            double y = bubbles.ys()[i];
            double radius = bubbles.radii()[i];
            pen.mark(Mark.ofTheme(theme.id(), scene.caption(theme)), () -> {
                pen.circle(x, y, radius, scene.color(theme.id()));
                if (scene.isMarked(theme.id())) {
                    pen.ring(x, y, radius + 0.12 * scene.em(), 0.18 * scene.em(), scene.palette().text());
                }
                name(pen, scene, theme, new double[] {x, y, radius}, labels);
            });
        }
    }

    private static void name(ChartPen pen, ChartScene scene, Theme theme, double[] circle, Labels labels) {
        Ruler ruler = scene.ruler();
        double radius = circle[2];
        Type inner = Type.strong(Math.clamp(0.27 * radius, 0.9 * scene.em(), 1.7 * scene.em()));
        int most = (int) Math.min(INNER_LINES, INNER_HEIGHT * radius / (LINE * inner.size()));
        List<String> lines = most == 0 ? List.of() : Labels.wrap(ruler, scene.name(theme.id()), inner, INNER_WIDTH * radius, most);
        if (!lines.isEmpty() && lines.stream().noneMatch(line -> line.endsWith("…"))) {
            double y = circle[1] - LINE * inner.size() * (lines.size() - 1) / 2 + 0.36 * inner.size();
            lines(pen, lines, circle[0], y, inner, Anchor.MIDDLE, scene.palette().sky());
            return;
        }
        Type outer = scene.plain().times(0.95);
        List<String> beside = Labels.wrap(ruler, scene.name(theme.id()), outer, OUTER_WIDTH * scene.em(), OUTER_LINES);
        double width = beside.stream().mapToDouble(line -> ruler.width(line, outer)).max().orElse(0);
        double height = beside.size() * LINE * outer.size();
        double away = radius + 0.45 * scene.em();
        double[][] corners = {{circle[0] + away, circle[1] - height / 2}, {circle[0] - away - width, circle[1] - height / 2},
            {circle[0] - width / 2, circle[1] + away}, {circle[0] - width / 2, circle[1] - away - height}};
        for (double[] corner : corners) {
            if (!beside.isEmpty() && labels.claim(new Area(corner[0], corner[1], width, height))) {
                lines(pen, beside, corner[0], corner[1] + 0.95 * outer.size(), outer, Anchor.START, scene.ink(theme.id()));
                return;
            }
        }
    }

    private static void lines(ChartPen pen, List<String> lines, double x, double y, Type type, Anchor anchor, int argb) {
        for (int line = 0; line < lines.size(); line++) {
            pen.text(lines.get(line), x, y + line * LINE * type.size(), type, anchor, argb);
        }
    }
}
