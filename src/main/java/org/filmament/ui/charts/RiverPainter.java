package org.filmament.ui.charts;

import java.util.ArrayList;
import java.util.List;
import org.filmament.topic.Theme;
import org.filmament.ui.charts.ChartPen.Anchor;
import org.filmament.ui.charts.ChartPen.Type;

/// Themes over time as bands about a middle line, the largest in the middle. A name stands in its band where that is wide enough for it.
final class RiverPainter {

    private static final int FINE = 8;
    private static final double[] TYPES = {1.6, 1.3, 1.05, 0.85};
    private static final double TIGHT = 1.25;
    private static final double LINE = 1.15;
    /// Of its width, what each of two lines of a name may take: names break where they can.
    private static final double HALF = 0.62;

    private RiverPainter() {
    }

    /// @param films of each theme in each span
    static void paint(ChartPen pen, ChartScene scene, Area ground, double[][] films) {
        List<Theme> row = scene.data().row();
        double[] xs = xs(ground, films);
        double[][] edges = edges(films, ground, scene.flow() == Flow.SHARES);
        List<Integer> order = order(row.size());
        for (int place = 0; place < order.size(); place++) {
            Theme theme = row.get(order.get(place));
            double[] upper = edges[place];
            double[] lower = edges[place + 1];
            pen.mark(Mark.ofTheme(theme.id(), scene.caption(theme)), () -> {
                pen.fill(around(xs, xs), around(upper, lower), scene.color(theme.id()));
                pen.line(xs, upper, 0.06 * scene.em(), scene.palette().sky());
                name(pen, scene, theme, xs, upper, lower);
            });
        }
    }

    /// From the upper edge to the lower one, the largest themes in the middle.
    private static List<Integer> order(int themes) {
        List<Integer> order = new ArrayList<>();
        for (int theme = 0; theme < themes; theme++) {
            order.add(theme % 2 == 0 ? order.size() : 0, theme);
        }
        return order;
    }

    private static double[] xs(Area ground, double[][] films) {
        int spans = films[0].length;
        double width = ground.width() / spans;
        double[] xs = new double[Math.max(1, (spans - 1) * FINE + 1)];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = ground.x() + width / 2 + i * width / FINE;
        }
        return xs;
    }

    /// @param shares whether all films of a moment together are as wide as the ground
    private static double[][] edges(double[][] films, Area ground, boolean shares) {
        int themes = films.length;
        List<double[]> curves = order(themes).stream().map(theme -> MonotoneCurve.through(films[theme], FINE)).toList();
        int length = curves.getFirst().length;
        double[][] edges = new double[themes + 1][length];
        double widest = 1e-9;
        for (int i = 0; i < length; i++) {
            for (int place = 0; place < themes; place++) {
                edges[place + 1][i] = edges[place][i] + Math.max(0, curves.get(place)[i]);
            }
            widest = Math.max(widest, edges[themes][i]);
        }
        double middle = ground.y() + ground.height() / 2;
        for (int i = 0; i < length; i++) {
            double all = edges[themes][i];
            double scale = ground.height() / (shares ? Math.max(1e-9, all) : widest);
            for (int edge = 0; edge <= themes; edge++) {
                edges[edge][i] = middle + scale * (edges[edge][i] - all / 2);
            }
        }
        return edges;
    }

    /// There along one edge, back along the other.
    private static double[] around(double[] there, double[] back) {
        double[] around = new double[there.length + back.length];
        for (int i = 0; i < there.length; i++) {
            around[i] = there[i];
            around[around.length - 1 - i] = back[i];
        }
        return around;
    }

    /// The whole name in the largest type that fits somewhere, in one line or two, else fewer of its words.
    private static void name(ChartPen pen, ChartScene scene, Theme theme, double[] xs, double[] upper, double[] lower) {
        String name = scene.name(theme.id());
        while (!name.isEmpty()) {
            for (double factor : TYPES) {
                Type type = ChartPen.Type.strong(factor * scene.em());
                if (inLines(pen, scene, theme, List.of(name), type, xs, upper, lower)
                        || inLines(pen, scene, theme, halves(scene, name, type), type, xs, upper, lower)) {
                    return;
                }
            }
            int cut = name.lastIndexOf(" · ");
            name = cut < 0 ? "" : name.substring(0, cut);
        }
    }

    private static List<String> halves(ChartScene scene, String name, Type type) {
        return Labels.wrap(scene.ruler(), name, type, HALF * scene.ruler().width(name, type), 2);
    }

    private static boolean inLines(ChartPen pen, ChartScene scene, Theme theme, List<String> lines, Type type, double[] xs, double[] upper,
                                   double[] lower) {
        double width = lines.stream().mapToDouble(line -> scene.ruler().width(line, type)).max().orElse(0);
        boolean whole = lines.stream().noneMatch(line -> line.endsWith("…"));
        int best = whole ? place(xs, upper, lower, width, (TIGHT + LINE * (lines.size() - 1)) * type.size()) : -1;
        for (int line = 0; line < lines.size() && best >= 0; line++) {
            double y = (upper[best] + lower[best]) / 2 + (0.36 + LINE * (line - (lines.size() - 1) / 2.0)) * type.size();
            pen.text(lines.get(line), xs[best], y, type, Anchor.MIDDLE, scene.inkUpon(theme.id()));
        }
        return best >= 0;
    }

    /// The widest place where a text lies wholly in the band, or less than 0.
    private static int place(double[] xs, double[] upper, double[] lower, double width, double height) {
        int best = -1;
        for (int at = 0; at < xs.length; at++) {
            boolean wider = best < 0 || lower[at] - upper[at] > lower[best] - upper[best];
            if (wider && lower[at] - upper[at] >= height && holds(xs, upper, lower, at, width, height)) {
                best = at;
            }
        }
        return best;
    }

    private static boolean holds(double[] xs, double[] upper, double[] lower, int at, double width, double height) {
        double top = (upper[at] + lower[at] - height) / 2;
        double left = xs[at] - width / 2;
        double right = xs[at] + width / 2;
        if (left < xs[0] || right > xs[xs.length - 1]) {
            return false;
        }
        for (int i = 0; i < xs.length; i++) {
            if (xs[i] >= left && xs[i] <= right && (upper[i] > top || lower[i] < top + height)) {
                return false;
            }
        }
        return true;
    }
}
