package org.filmament.ui.charts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.filmament.topic.Theme;
import org.filmament.ui.charts.ChartPen.Anchor;
import org.filmament.ui.charts.ChartPen.Type;
import org.filmament.ui.look.Wording;

/// Themes over time as lines over a common ground. Names stand at the right, by the lines that rise highest and those that are marked; the others
/// step back.
final class LinesPainter {

    /// Room for names at the right, in em.
    static final double NAMES = 11;

    private static final int FINE = 8;
    private static final int MOST_NAMED = 10;
    private static final double NAME_PITCH = 1.35;
    private static final double UNNAMED = 0.3;
    private static final int GRID_LINES = 4;

    private LinesPainter() {
    }

    /// @param films of each theme in each span
    static void paint(ChartPen pen, ChartScene scene, Area ground, double[][] films) {
        List<Theme> row = scene.data().row();
        double highest = Arrays.stream(films).flatMapToDouble(Arrays::stream).max().orElse(1);
        grid(pen, scene, ground, highest);
        double width = ground.width() / films[0].length;
        double[][] ys = new double[row.size()][];
        for (int i = 0; i < ys.length; i++) {
            ys[i] = Arrays.stream(MonotoneCurve.through(films[i], FINE)).map(count -> ground.bottom() - ground.height() * count / highest).toArray();
        }
        double[] xs = IntStream.range(0, ys[0].length).mapToDouble(i -> ground.x() + width / 2 + i * width / FINE).toArray();
        int most = Math.min(MOST_NAMED, (int) (ground.height() / (NAME_PITCH * scene.em())));
        List<Integer> turn = IntStream.range(0, ys.length).boxed()
                .sorted(Comparator.comparing((Integer i) -> !scene.isMarked(row.get(i).id())).thenComparing(i -> Arrays.stream(ys[i]).min().orElse(0)))
                .toList();
        List<Integer> named = turn.subList(0, Math.min(most, turn.size()));
        double[] places = places(named, ys, ground, NAME_PITCH * scene.em());
        for (int i : turn.reversed()) {
            Theme theme = row.get(i);
            int place = named.indexOf(i);
            boolean marked = scene.isMarked(theme.id());
            int argb = Inks.fade(scene.color(theme.id()), place >= 0 ? 1 : UNNAMED);
            pen.mark(Mark.ofTheme(theme.id(), scene.caption(theme)), () -> {
                pen.line(xs, ys[i], (marked ? 0.32 : 0.2) * scene.em(), argb);
                if (place >= 0) {
                    name(pen, scene, theme, xs[xs.length - 1], ys[i][xs.length - 1], places[place], argb);
                }
            });
        }
    }

    private static void grid(ChartPen pen, ChartScene scene, Area ground, double highest) {
        double em = scene.em();
        double step = Math.max(1, nice(highest / GRID_LINES));
        for (double count = 0; count <= highest; count += step) {
            double y = ground.bottom() - ground.height() * count / highest;
            pen.line(new double[] {ground.x(), ground.right()}, new double[] {y, y}, 0.07 * em, scene.palette().hairline());
            pen.text(Wording.count((long) count), ground.x() - 0.6 * em, y + 0.36 * em, scene.plain(), Anchor.END, scene.palette().faintText());
        }
    }

    /// The next of 1, 2 or 5 times a power of ten.
    private static double nice(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double lead = value / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }

    /// Where names stand, as near to the ends of their lines as they can without overlapping.
    private static double[] places(List<Integer> named, double[][] ys, Area ground, double pitch) {
        Integer[] byHeight = IntStream.range(0, named.size()).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> ys[named.get(i)][ys[named.get(i)].length - 1])).toArray(Integer[]::new);
        double[] places = new double[named.size()];
        double free = ground.y();
        for (Integer i : byHeight) {
            double[] line = ys[named.get(i)];
            places[i] = Math.max(free, line[line.length - 1]);
            free = places[i] + pitch;
        }
        double limit = ground.bottom();
        for (int at = byHeight.length - 1; at >= 0; at--) {
            places[byHeight[at]] = Math.min(places[byHeight[at]], limit);
            limit = places[byHeight[at]] - pitch;
        }
        return places;
    }

    private static void name(ChartPen pen, ChartScene scene, Theme theme, double x, double y, double place, int argb) {
        double em = scene.em();
        Type type = new Type(em, scene.isMarked(theme.id()));
        double left = x + 1.6 * em;
        pen.line(new double[] {x + 0.3 * em, left - 0.3 * em}, new double[] {y, place}, 0.07 * em, argb);
        pen.text(Labels.fit(scene.ruler(), scene.name(theme.id()), type, (NAMES - 1.6) * em), left, place + 0.36 * em, type, Anchor.START, argb);
    }
}
