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
    private static final double NARROW = 6;

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
            lines(pen, lines, circle[0], y, inner, Anchor.MIDDLE, scene.inkUpon(theme.id()));
            return;
        }
        for (boolean aside : new boolean[] {true, false}) {
            if (beside(pen, scene, theme, circle, labels, OUTER_WIDTH, OUTER_LINES, aside) || beside(pen, scene, theme, circle, labels, NARROW, 1, aside)) {
                return;
            }
        }
    }

    /// A name to the right or left of its circle, or else below or above it.
    ///
    /// @return whether there was room
    private static boolean beside(ChartPen pen, ChartScene scene, Theme theme, double[] circle, Labels labels, double ems, int most, boolean aside) {
        Type type = scene.plain().times(0.95);
        List<String> lines = Labels.wrap(scene.ruler(), scene.name(theme.id()), type, ems * scene.em(), most);
        double width = lines.stream().mapToDouble(line -> scene.ruler().width(line, type)).max().orElse(0);
        double height = lines.size() * LINE * type.size();
        double away = circle[2] + 0.4 * scene.em();
        double[][] corners = aside
                ? new double[][] {{circle[0] + away, circle[1] - height / 2}, {circle[0] - away - width, circle[1] - height / 2}}
                : new double[][] {{circle[0] - width / 2, circle[1] + away}, {circle[0] - width / 2, circle[1] - away - height}};
        for (double[] corner : corners) {
            if (!lines.isEmpty() && labels.claim(new Area(corner[0], corner[1], width, height))) {
                lines(pen, lines, corner[0], corner[1] + 0.95 * type.size(), type, Anchor.START, scene.ink(theme.id()));
                return true;
            }
        }
        return false;
    }

    private static void lines(ChartPen pen, List<String> lines, double x, double y, Type type, Anchor anchor, int argb) {
        for (int line = 0; line < lines.size(); line++) {
            pen.text(lines.get(line), x, y + line * LINE * type.size(), type, anchor, argb);
        }
    }
}
