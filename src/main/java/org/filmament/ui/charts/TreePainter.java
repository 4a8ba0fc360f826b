package org.filmament.ui.charts;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.filmament.topic.Theme;
import org.filmament.topic.ThemeCharts.Merge;
import org.filmament.topic.WeightedWord;
import org.filmament.ui.charts.ChartPen.Anchor;
import org.filmament.ui.charts.ChartPen.Type;
import org.filmament.ui.look.Wording;

/// How themes become one: names at the left, a fork for each merge, the farther right the less alike its sides are.
final class TreePainter implements ChartPainter {

    private static final double NAMES = 0.34;
    private static final double MOST_NAMES = 22;
    private static final double ROOT_WORDS = 7;
    private static final double SMALLEST_TYPE = 0.72;
    private static final int WORDS = 3;

    /// Of the first merge's height, where the names stand: nothing happens below.
    private static final double START = 0.75;

    /// Where each node is, leaves first, then merges.
    private record Nodes(double[] xs, double[] ys, int[] parents, boolean[] marked) {
    }

    @Override
    public void paint(ChartPen pen, ChartScene scene, Area area) {
        double em = scene.em();
        List<Theme> row = scene.data().row();
        double names = Math.min(MOST_NAMES * em, NAMES * area.width());
        Area tree = area.inset(names + 0.8 * em, 0, ROOT_WORDS * em, 0);
        Nodes nodes = nodes(scene, tree);
        for (int merge = 0; merge < scene.data().merges().size(); merge++) {
            fork(pen, scene, nodes, merge, row.size());
        }
        double pitch = area.height() / row.size();
        double size = Math.clamp(0.82 * pitch, SMALLEST_TYPE * em, 1.1 * em);
        Labels labels = new Labels(area.inset(0, -em, 0, -em));
        IntStream.range(0, row.size()).boxed().sorted(Comparator.comparing((Integer i) -> !scene.isMarked(row.get(i).id()))).forEach(i -> {
            Theme theme = row.get(i);
            double y = nodes.ys[i];
            Type type = new Type(size, scene.isMarked(theme.id()));
            String name = Labels.fit(scene.ruler(), scene.name(theme.id()), type, names);
            boolean shown = labels.claim(new Area(area.x(), y - 0.55 * size, names, 1.1 * size));
            pen.mark(Mark.ofTheme(theme.id(), scene.caption(theme)), () -> {
                pen.rect(area.x(), y - pitch / 2, names + 0.8 * em, pitch, Inks.none());
                pen.line(new double[] {tree.x(), nodes.xs[nodes.parents[i]]}, new double[] {y, y}, line(pitch, em), scene.color(theme.id()));
                pen.circle(tree.x(), y, Math.min(0.34 * pitch, 0.3 * em), scene.color(theme.id()));
                if (shown) {
                    pen.text(name, area.x() + names, y + 0.36 * size, type, Anchor.END, scene.ink(theme.id()));
                }
            });
        });
        words(pen, scene, nodes, area);
    }

    private static double line(double pitch, double em) {
        return Math.min(0.22 * em, 0.4 * pitch);
    }

    private static Nodes nodes(ChartScene scene, Area tree) {
        List<Theme> row = scene.data().row();
        List<Merge> merges = scene.data().merges();
        int n = row.size();
        double[] xs = new double[n + merges.size()];
        double[] ys = new double[xs.length];
        int[] parents = new int[xs.length];
        boolean[] marked = new boolean[xs.length];
        int[] order = LeafOrder.of(n, merges, row.stream().mapToInt(Theme::size).toArray());
        for (int place = 0; place < n; place++) {
            xs[order[place]] = tree.x();
            ys[order[place]] = tree.y() + (place + 0.5) * tree.height() / n;
            marked[order[place]] = scene.isMarked(row.get(order[place]).id());
        }
        double lowest = START * merges.getFirst().height();
        double highest = Math.max(lowest + 1e-9, merges.getLast().height());
        for (int i = 0; i < merges.size(); i++) {
            Merge merge = merges.get(i);
            int node = n + i;
            parents[merge.first()] = node;
            parents[merge.second()] = node;
            xs[node] = tree.x() + tree.width() * (merge.height() - lowest) / (highest - lowest);
            ys[node] = (ys[merge.first()] + ys[merge.second()]) / 2;
            marked[node] = marked[merge.first()] || marked[merge.second()];
        }
        return new Nodes(xs, ys, parents, marked);
    }

    private static void fork(ChartPen pen, ChartScene scene, Nodes nodes, int index, int leaves) {
        Merge merge = scene.data().merges().get(index);
        double x = nodes.xs[leaves + index];
        String words = merge.words().stream().limit(WORDS).map(WeightedWord::text).collect(Collectors.joining(" · "));
        pen.mark(Mark.note(words + "  ·  " + Wording.count(merge.films(), "film", "films")), () -> {
            pen.line(new double[] {x, x}, new double[] {nodes.ys[merge.first()], nodes.ys[merge.second()]}, 0.1 * scene.em(),
                    scene.palette().faintText());
            for (int side : new int[] {merge.first(), merge.second()}) {
                double y = nodes.ys[side];
                boolean path = nodes.marked[side];
                if (side >= leaves) {
                    pen.line(new double[] {nodes.xs[side], x}, new double[] {y, y}, (path ? 0.2 : 0.1) * scene.em(),
                            path ? scene.palette().text() : scene.palette().faintText());
                }
                if (path) {
                    pen.line(new double[] {x, x}, new double[] {y, nodes.ys[leaves + index]}, 0.2 * scene.em(), scene.palette().text());
                }
            }
        });
    }

    /// What the films of a merge are about together, over the line that leaves it, those of the most films first.
    private static void words(ChartPen pen, ChartScene scene, Nodes nodes, Area area) {
        double em = scene.em();
        List<Merge> merges = scene.data().merges();
        int leaves = scene.data().row().size();
        Type type = scene.plain().times(0.86);
        Labels labels = new Labels(area);
        for (int i = merges.size() - 1; i >= 0; i--) {
            boolean root = i == merges.size() - 1;
            double x = nodes.xs[leaves + i] + 0.35 * em;
            double right = root ? area.right() : nodes.xs[nodes.parents[leaves + i]] - 0.3 * em;
            double y = nodes.ys[leaves + i] - (root ? -0.3 : 0.35) * em;
            String words = merges.get(i).words().stream().limit(WORDS).map(WeightedWord::text).collect(Collectors.joining(" · "));
            String fitted = Labels.fit(scene.ruler(), words, type, right - x);
            if (!fitted.isEmpty() && !fitted.endsWith("…")
                    && labels.claim(new Area(x, y - 0.9 * type.size(), scene.ruler().width(fitted, type), 1.15 * type.size()))) {
                pen.text(fitted, x, y, type, Anchor.START, scene.palette().mutedText());
            }
        }
    }
}
