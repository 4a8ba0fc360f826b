package org.filmament.ui.charts;

import java.util.ArrayList;
import java.util.List;
import org.filmament.topic.Theme;
import org.filmament.topic.WeightedWord;
import org.filmament.ui.charts.ChartPen.Anchor;
import org.filmament.ui.charts.ChartPen.Type;
import org.filmament.ui.look.Wording;

/// The words of each theme as bars, one small panel a theme, as many as there is room for: the largest themes, and those that are marked.
final class WordsPainter implements ChartPainter {

    /// In em.
    private static final double PANEL_WIDTH = 15;
    private static final double GAP = 1.5;
    private static final double HEAD = 2;
    private static final double BAR = 1.4;
    private static final double FOOT = 1.6;
    private static final int FEWEST_BARS = 4;
    private static final int MOST_BARS = 8;

    @Override
    public void paint(ChartPen pen, ChartScene scene, Area area) {
        double em = scene.em();
        int columns = Math.max(1, (int) ((area.width() + GAP * em) / ((PANEL_WIDTH + GAP) * em)));
        double height = area.height() - FOOT * em;
        int most = columns * Math.max(1, (int) ((height + GAP * em) / ((HEAD + FEWEST_BARS * BAR + GAP) * em)));
        List<Theme> shown = shown(scene, most);
        columns = Math.min(columns, shown.size());
        int rows = Math.ceilDiv(shown.size(), columns);
        double panelWidth = (area.width() + GAP * em) / columns - GAP * em;
        double panelHeight = (height + GAP * em) / rows - GAP * em;
        int bars = Math.clamp((int) ((panelHeight - HEAD * em) / (BAR * em)), 1, MOST_BARS);
        double pitch = Math.min(panelHeight, (HEAD + bars * BAR * 1.3) * em) + GAP * em;
        for (int i = 0; i < shown.size(); i++) {
            Theme theme = shown.get(i);
            Area panel = new Area(area.x() + i % columns * (panelWidth + GAP * em), area.y() + i / columns * pitch, panelWidth, pitch - GAP * em);
            pen.mark(Mark.ofTheme(theme.id(), scene.caption(theme)), () -> panel(pen, scene, theme, panel, bars));
        }
        int left = scene.data().row().size() - shown.size();
        if (left > 0) {
            pen.text("and " + Wording.count(left, "smaller theme", "smaller themes"), area.x(), area.bottom() - 0.2 * em, scene.plain(), Anchor.START,
                    scene.palette().faintText());
        }
    }

    private static List<Theme> shown(ChartScene scene, int most) {
        List<Theme> all = scene.data().row();
        List<Theme> shown = new ArrayList<>(all.subList(0, Math.min(most, all.size())));
        List<Theme> chosen = all.stream().filter(theme -> scene.marked().contains(theme.id()) && !shown.contains(theme)).toList();
        for (int i = 0; i < Math.min(chosen.size(), shown.size()); i++) {
            shown.set(shown.size() - 1 - i, chosen.get(i));
        }
        return shown;
    }

    private static void panel(ChartPen pen, ChartScene scene, Theme theme, Area panel, int bars) {
        double em = scene.em();
        pen.rect(panel.x(), panel.y(), panel.width(), panel.height(), Inks.none());
        Type head = scene.strong();
        String name = Labels.fit(scene.ruler(), scene.name(theme.id()), head, panel.width() - em);
        pen.circle(panel.x() + 0.3 * em, panel.y() + 0.68 * em, 0.3 * em, scene.color(theme.id()));
        pen.text(name, panel.x() + em, panel.y() + em, head, Anchor.START, scene.ink(theme.id()));
        if (scene.isMarked(theme.id())) {
            pen.rect(panel.x() + em, panel.y() + 1.3 * em, scene.ruler().width(name, head), 0.12 * em, scene.palette().text());
        }
        List<WeightedWord> words = theme.words().stream().limit(bars).toList();
        double pitch = (panel.height() - HEAD * em) / bars;
        double heaviest = words.stream().mapToDouble(WeightedWord::weight).max().orElse(1);
        for (int i = 0; i < words.size(); i++) {
            WeightedWord word = words.get(i);
            double y = panel.y() + HEAD * em + i * pitch;
            double length = heaviest > 0 ? panel.width() * Math.max(0, word.weight()) / heaviest : 0;
            pen.rect(panel.x(), y, length, 0.84 * pitch, Inks.fade(scene.color(theme.id()), 0.42));
            pen.rect(panel.x(), y, 0.18 * em, 0.84 * pitch, scene.color(theme.id()));
            pen.text(Labels.fit(scene.ruler(), word.text(), scene.plain(), panel.width() - em), panel.x() + 0.6 * em,
                    y + 0.42 * pitch + 0.36 * em, scene.plain(), Anchor.START, scene.ink(theme.id()));
        }
        if (words.isEmpty()) {
            pen.text("no words in common", panel.x(), panel.y() + HEAD * em + em, scene.plain(), Anchor.START, scene.palette().faintText());
        }
    }
}
