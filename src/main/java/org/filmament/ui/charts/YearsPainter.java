package org.filmament.ui.charts;

import java.util.List;
import org.filmament.topic.Theme;
import org.filmament.topic.ThemeShare;
import org.filmament.ui.charts.ChartPen.Anchor;
import org.filmament.ui.charts.ChartPen.Type;
import org.filmament.ui.look.Wording;

/// Themes over time: the ground with its years, and on it a river or lines.
final class YearsPainter implements ChartPainter {

    private static final double HEAD = 1.7;
    private static final double FOOT = 1.9;
    private static final double LEAST_BETWEEN_YEARS = 4.5;
    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500};

    @Override
    public void paint(ChartPen pen, ChartScene scene, Area area) {
        Spans spans = scene.data().spans();
        if (spans == null) {
            return;
        }
        double em = scene.em();
        Area ground = scene.flow() == Flow.LINES ? area.inset(3 * em, HEAD * em, LinesPainter.NAMES * em, FOOT * em)
                : area.inset(0, HEAD * em, 0, FOOT * em);
        double[][] films = films(scene.data(), spans.count());
        columns(pen, scene, spans, ground, films);
        if (scene.flow() == Flow.LINES) {
            LinesPainter.paint(pen, scene, ground, films);
        } else {
            RiverPainter.paint(pen, scene, ground, films);
        }
        years(pen, scene, spans, ground);
        if (scene.pointed().span() != Mark.NO_SPAN) {
            edges(pen, scene, ground, scene.pointed().span(), spans.count());
        }
    }

    /// Over the bands, where the light behind them is not seen.
    private static void edges(ChartPen pen, ChartScene scene, Area ground, int span, int spans) {
        for (int edge = span; edge <= span + 1; edge++) {
            double x = ground.x() + edge * ground.width() / spans;
            pen.line(new double[] {x, x}, new double[] {ground.y(), ground.bottom()}, 0.08 * scene.em(), Inks.fade(scene.palette().text(), 0.55));
        }
    }

    /// Films of each theme of the level in each span.
    private static double[][] films(ChartData data, int spans) {
        List<Theme> row = data.row();
        double[][] films = new double[row.size()][spans];
        int theme = 0;
        for (ThemeShare share : data.overTime()) {
            while (row.get(theme).id() != share.theme()) {
                theme++;
            }
            films[theme][share.bin()] = share.films();
        }
        return films;
    }

    /// The spans as columns to be pointed at; the one that is has a light behind it and its years above.
    private static void columns(ChartPen pen, ChartScene scene, Spans spans, Area ground, double[][] films) {
        double width = ground.width() / spans.count();
        for (int span = 0; span < spans.count(); span++) {
            double sum = 0;
            for (double[] theme : films) {
                sum += theme[span];
            }
            boolean pointed = scene.pointed().span() == span;
            double x = ground.x() + span * width;
            String text = spans.label(span) + "  ·  " + Wording.count((long) sum, "film", "films") + " in themes";
            pen.mark(Mark.ofSpan(span, text), () -> pen.rect(x, ground.y(), width, ground.height(),
                    pointed ? scene.palette().hairline() : Inks.none()));
            if (pointed) {
                String label = spans.label(span);
                double half = scene.ruler().width(label, scene.strong()) / 2;
                pen.text(label, Math.clamp(x + width / 2, ground.x() + half, Math.max(ground.x() + half, ground.right() - half)),
                        ground.y() - 0.5 * scene.em(), scene.strong(), Anchor.MIDDLE, scene.palette().accent());
            }
        }
    }

    /// Round years under the ground.
    private static void years(ChartPen pen, ChartScene scene, Spans spans, Area ground) {
        double em = scene.em();
        double width = ground.width() / spans.count();
        int step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0; i--) {
            if (STEPS[i] * width / spans.years() >= LEAST_BETWEEN_YEARS * em) {
                step = STEPS[i];
            }
        }
        Type type = scene.plain();
        for (int at = spans.first(); at <= spans.to(spans.count() - 1); at++) {
            double x = ground.x() + (at + 0.5 - spans.first()) * width / spans.years();
            String year = String.valueOf(at);
            double half = scene.ruler().width(year, type) / 2;
            if (Math.floorMod(at, step) == 0) {
                pen.line(new double[] {x, x}, new double[] {ground.bottom(), ground.bottom() + 0.35 * em}, 0.08 * em, scene.palette().faintText());
                pen.text(year, Math.clamp(x, ground.x() + half, ground.right() - half), ground.bottom() + 1.5 * em, type, Anchor.MIDDLE,
                        scene.palette().mutedText());
            }
        }
    }
}
