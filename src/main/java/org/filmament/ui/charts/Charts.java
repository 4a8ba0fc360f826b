package org.filmament.ui.charts;

import org.filmament.ui.charts.ChartPen.Anchor;
import org.filmament.ui.charts.ChartPen.Type;
import org.filmament.ui.look.Wording;
import org.jspecify.annotations.Nullable;

/// A whole picture of a chart: ground, title, the chart itself, or why there is none.
final class Charts {

    /// In em.
    private static final double MARGIN = 1.6;
    private static final double HEAD = 4;
    private static final double TITLE = 1.55;

    private Charts() {
    }

    static void paint(ChartKind kind, ChartPen pen, ChartScene scene, double width, double height) {
        double em = scene.em();
        double margin = MARGIN * em;
        Type title = Type.strong(TITLE * em);
        double room = Math.max(0, width - 2 * margin);
        pen.rect(0, 0, width, height, scene.palette().sky());
        pen.text(Labels.fit(scene.ruler(), kind.title(), title, room), margin, margin + 1.1 * em, title, Anchor.START, scene.palette().text());
        String absence = scene.data().absence(kind);
        String below = absence == null ? subtitle(kind, scene) : absence;
        pen.text(Labels.fit(scene.ruler(), below, scene.plain(), room), margin, margin + 2.75 * em, scene.plain(), Anchor.START,
                scene.palette().mutedText());
        Area area = new Area(margin, margin + HEAD * em, room, Math.max(0, height - 2 * margin - HEAD * em));
        if (absence == null && area.width() > 10 * em && area.height() > 6 * em) {
            painter(kind).paint(pen, scene, area);
        }
    }

    private static ChartPainter painter(ChartKind kind) {
        return switch (kind) {
            case MAP -> new TopicMapPainter();
            case WORDS -> new WordsPainter();
            case SIMILARITY -> new SimilarityPainter();
            case TREE -> new TreePainter();
            case YEARS -> new YearsPainter();
            case GENRES -> new GenresPainter();
        };
    }

    private static String subtitle(ChartKind kind, ChartScene scene) {
        String themes = Wording.count(scene.data().row().size(), "theme", "themes");
        Spans spans = scene.data().spans();
        return switch (kind) {
            case MAP -> themes + "; the larger a circle, the more films; alike themes lie near each other";
            case WORDS -> themes + "; the longer a bar, the more a word tells the theme from the others";
            case SIMILARITY -> themes + ", each against each; the brighter a square, the more alike".replace("brighter",
                    scene.palette().isDark() ? "brighter" : "deeper");
            case TREE -> themes + "; the farther right two join, the less they are alike";
            case YEARS -> themes + "; films " + span(spans);
            case GENRES -> "What part of a genre's films is in each of " + themes;
        };
    }

    private static String span(@Nullable Spans spans) {
        return spans == null || spans.years() == 1 ? "in each year" : "in every " + spans.years() + " years";
    }
}
