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
    /// Sizes of type in a circle, in ems.
    private static final double LARGEST = 1.7;
    private static final double SMALLEST = 0.72;

    /// Shapes of a name beside its circle, the best first.
    private enum Block {
        WIDE(11, 2), TALL(6.5, 4), SHORTENED(6, 1);

        private final double ems;
        private final int lines;

        Block(double ems, int lines) {
            this.ems = ems;
            this.lines = lines;
        }
    }

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
        for (double size = Math.clamp(0.27 * radius, SMALLEST * scene.em(), LARGEST * scene.em()); size > 0; size = smaller(size, scene.em())) {
            Type inner = Type.strong(size);
            int most = (int) Math.min(INNER_LINES, INNER_HEIGHT * radius / (LINE * size));
            List<String> lines = most == 0 ? List.of() : Labels.wrap(ruler, scene.name(theme.id()), inner, INNER_WIDTH * radius, most);
            if (!lines.isEmpty() && lines.stream().noneMatch(line -> line.endsWith("…"))) {
                double y = circle[1] - LINE * size * (lines.size() - 1) / 2 + 0.36 * size;
                lines(pen, lines, circle[0], y, inner, Anchor.MIDDLE, scene.inkUpon(theme.id()));
                return;
            }
        }
        for (Block block : Block.values()) {
            if (beside(pen, scene, theme, circle, labels, block, true) || beside(pen, scene, theme, circle, labels, block, false)) {
                return;
            }
        }
    }

    /// The next smaller size of type to try, or 0 if it would be too small to be read.
    private static double smaller(double size, double em) {
        double next = size - 0.1 * em;
        return next < SMALLEST * em ? 0 : next;
    }

    /// A name to the right or left of its circle, or else below or above it.
    ///
    /// @return whether there was room
    private static boolean beside(ChartPen pen, ChartScene scene, Theme theme, double[] circle, Labels labels, Block block, boolean aside) {
        Type type = scene.plain().times(0.95);
        List<String> lines = Labels.wrap(scene.ruler(), scene.name(theme.id()), type, block.ems * scene.em(), block.lines);
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
