package org.filmament.ui.charts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.filmament.topic.Theme;
import org.filmament.ui.charts.ChartPen.Anchor;
import org.filmament.ui.charts.ChartPen.Type;

/// Each theme against each as a triangle of squares, in the order of the tree, so that alike themes are neighbours. The name of a theme stands at
/// its corner of the diagonal: its row lies to the left of it, its column below.
final class SimilarityPainter implements ChartPainter {

    private static final double NAMES = 0.3;
    private static final double GAP = 0.06;
    private static final double DOT = 0.36;
    private static final double KEY_WIDTH = 9;
    private static final double KEY_HEIGHT = 0.7;
    private static final double SMALLEST_TYPE = 0.72;
    private static final double OUT_OF_FOCUS = 0.3;
    private static final int KEY_STEPS = 24;

    @Override
    public void paint(ChartPen pen, ChartScene scene, Area area) {
        List<Theme> row = scene.data().row();
        int n = row.size();
        int[] order = LeafOrder.of(n, scene.data().merges(), row.stream().mapToInt(Theme::size).toArray());
        double[] range = range(scene.data().similarity());
        double side = Math.min(area.height(), area.width() * (1 - NAMES));
        double cell = side / n;
        for (int r = 0; r < n; r++) {
            Theme theme = row.get(order[r]);
            double y = area.y() + r * cell;
            for (int c = 0; c < r; c++) {
                Theme other = row.get(order[c]);
                double cosine = scene.data().similarity()[order[r]][order[c]];
                square(pen, scene, new Theme[] {theme, other}, cosine, (cosine - range[0]) / (range[1] - range[0]),
                        new Area(area.x() + c * cell, y, cell * (1 - GAP), cell * (1 - GAP)));
            }
            double x = area.x() + r * cell;
            pen.mark(Mark.ofTheme(theme.id(), scene.caption(theme)),
                    () -> pen.circle(x + cell / 2, y + cell / 2, Math.min(DOT * cell, 0.55 * scene.em()), scene.color(theme.id())));
        }
        key(pen, scene, area, range);
        names(pen, scene, area, order, cell);
    }

    private static void square(ChartPen pen, ChartScene scene, Theme[] pair, double cosine, double t, Area place) {
        boolean focus = scene.isInFocus(pair[0].id()) || scene.isInFocus(pair[1].id());
        String text = scene.name(pair[0].id()) + "  ×  " + scene.name(pair[1].id()) + "  ·  " + cosine(cosine);
        int argb = Inks.fade(scene.palette().ramp(Math.clamp(t, 0, 1)), focus ? 1 : OUT_OF_FOCUS);
        pen.mark(Mark.ofTheme(pair[0].id(), text), () -> pen.rect(place.x(), place.y(), place.width(), place.height(), argb));
    }

    /// Least and most off the diagonal.
    private static double[] range(double[][] similarity) {
        double least = 1;
        double most = -1;
        for (int a = 0; a < similarity.length; a++) {
            for (int b = 0; b < a; b++) {
                least = Math.min(least, similarity[a][b]);
                most = Math.max(most, similarity[a][b]);
            }
        }
        return new double[] {least, most > least ? most : least + 1};
    }

    private static void key(ChartPen pen, ChartScene scene, Area area, double[] range) {
        double em = scene.em();
        double x = area.right() - KEY_WIDTH * em;
        double step = KEY_WIDTH * em / KEY_STEPS;
        for (int i = 0; i < KEY_STEPS; i++) {
            pen.rect(x + i * step, area.y(), step + 0.5, KEY_HEIGHT * em, scene.palette().ramp((double) i / (KEY_STEPS - 1)));
        }
        double y = area.y() + (KEY_HEIGHT + 1.1) * em;
        Type type = scene.plain().times(0.86);
        pen.text(cosine(range[0]), x, y, type, Anchor.START, scene.palette().mutedText());
        pen.text("cosine", x + KEY_WIDTH * em / 2, y, type, Anchor.MIDDLE, scene.palette().faintText());
        pen.text(cosine(range[1]), area.right(), y, type, Anchor.END, scene.palette().mutedText());
    }

    private static String cosine(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replace('-', '−');
    }

    /// Those that are marked first, then those of the largest themes, as far as there is room.
    private static void names(ChartPen pen, ChartScene scene, Area area, int[] order, double cell) {
        double em = scene.em();
        List<Theme> row = scene.data().row();
        Labels labels = new Labels(new Area(area.x(), area.y() - em, area.width(), area.height() + 2 * em));
        Area key = new Area(area.right() - (KEY_WIDTH + 1) * em, area.y(), (KEY_WIDTH + 1) * em, (KEY_HEIGHT + 1.6) * em);
        double size = Math.clamp(0.8 * cell, SMALLEST_TYPE * em, 1.05 * em);
        int[] places = new int[order.length];
        IntStream.range(0, order.length).forEach(r -> places[order[r]] = r);
        int[] turn = IntStream.range(0, order.length).boxed()
                .sorted(Comparator.comparing((Integer theme) -> !scene.isMarked(row.get(theme).id()))).mapToInt(Integer::intValue).toArray();
        Arrays.stream(turn).forEach(i -> {
            Theme theme = row.get(i);
            Type type = new Type(size, scene.isMarked(theme.id()));
            double x = area.x() + (places[i] + 1) * cell + 0.4 * em;
            double middle = area.y() + (places[i] + 0.47) * cell;
            double room = (middle - size < key.bottom() ? Math.max(x, key.x()) : area.right()) - x;
            String name = Labels.fit(scene.ruler(), scene.name(theme.id()), type, room);
            if (!name.isEmpty() && labels.claim(new Area(x, middle - 0.55 * size, scene.ruler().width(name, type), 1.1 * size))) {
                pen.mark(Mark.ofTheme(theme.id(), scene.caption(theme)),
                        () -> pen.text(name, x, middle + 0.36 * size, type, Anchor.START, scene.ink(theme.id())));
            }
        });
    }
}
