package org.filmament.ui.charts;

import java.util.Comparator;
import java.util.List;
import org.filmament.topic.Theme;
import org.filmament.topic.ThemeShare;
import org.filmament.ui.charts.ChartPen.Anchor;
import org.filmament.ui.charts.ChartPen.Type;
import org.filmament.ui.look.Wording;

/// One bar a genre, divided among the themes of its films, the largest part first. A name stands in its part if it fits there.
final class GenresPainter implements ChartPainter {

    private static final double NAMES = 9;
    private static final double THICKEST = 5.2;
    private static final double THICKNESS = 0.8;
    private static final double LINE = 1.15;
    private static final double PAD = 0.45;

    @Override
    public void paint(ChartPen pen, ChartScene scene, Area area) {
        double em = scene.em();
        List<String> classes = scene.data().classes();
        double pitch = area.height() / classes.size();
        double height = Math.min(THICKEST * em, THICKNESS * pitch);
        for (int i = 0; i < classes.size(); i++) {
            int genre = i;
            List<ThemeShare> parts = scene.data().perClass().stream().filter(share -> share.bin() == genre)
                    .sorted(Comparator.comparingInt(share -> -share.films())).toList();
            int films = parts.stream().mapToInt(ThemeShare::films).sum();
            double middle = area.y() + (i + 0.5) * pitch;
            pen.text(Labels.fit(scene.ruler(), classes.get(i), scene.strong(), (NAMES - 1) * em), area.x(), middle - 0.1 * em, scene.strong(),
                    Anchor.START, scene.palette().text());
            pen.text(Wording.count(films, "film", "films"), area.x(), middle + 1.05 * em, scene.plain().times(0.86), Anchor.START,
                    scene.palette().mutedText());
            bar(pen, scene, classes.get(i), parts, new Area(area.x() + NAMES * em, middle - height / 2, area.width() - NAMES * em, height));
        }
    }

    private static void bar(ChartPen pen, ChartScene scene, String genre, List<ThemeShare> parts, Area bar) {
        double films = parts.stream().mapToInt(ThemeShare::films).sum();
        double x = bar.x();
        for (ThemeShare part : parts) {
            double width = bar.width() * part.films() / films;
            double gap = Math.min(0.12 * scene.em(), 0.2 * width);
            Area place = new Area(x, bar.y(), width - gap, bar.height());
            String text = scene.name(part.theme()) + "  ·  " + genre + "  ·  " + Wording.count(part.films(), "film", "films") + ", "
                    + Wording.percent(part.films() / films);
            pen.mark(Mark.ofTheme(part.theme(), text), () -> {
                pen.rect(place.x(), place.y(), place.width(), place.height(), scene.color(part.theme()));
                if (scene.isMarked(part.theme())) {
                    pen.rect(place.x(), place.bottom() + 0.12 * scene.em(), place.width(), 0.18 * scene.em(), scene.palette().text());
                }
                name(pen, scene, part.theme(), place);
            });
            x += width;
        }
    }

    private static void name(ChartPen pen, ChartScene scene, int theme, Area place) {
        Theme whole = scene.data().themes().theme(theme);
        Type type = ChartPen.Type.strong(0.92 * scene.em());
        int most = (int) ((place.height() - 0.3 * scene.em()) / (LINE * type.size()));
        List<String> lines = whole == null || most == 0 ? List.of()
                : Labels.wrap(scene.ruler(), scene.name(theme), type, place.width() - 2 * PAD * scene.em(), most);
        if (lines.stream().anyMatch(line -> line.endsWith("…"))) {
            return;
        }
        double y = place.y() + place.height() / 2 - LINE * type.size() * (lines.size() - 1) / 2 + 0.36 * type.size();
        for (int line = 0; line < lines.size(); line++) {
            pen.text(lines.get(line), place.x() + PAD * scene.em(), y + line * LINE * type.size(), type, Anchor.START, scene.inkUpon(theme));
        }
    }
}
