package org.filmament.ui.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.math.FloatMatrix;
import org.filmament.topic.Theme;
import org.filmament.topic.ThemeCharts;
import org.filmament.topic.ThemeShare;
import org.filmament.topic.ThemeShares;
import org.filmament.topic.Themes;
import org.filmament.topic.TimeTuning;
import org.filmament.topic.TopicModel;
import org.jspecify.annotations.Nullable;

/// All that the charts show of one level of themes. Immutable by contract.
///
/// @param catalog    the films
/// @param themes     all levels
/// @param level      the level shown
/// @param places     of the level's themes in a plane, n × 2
/// @param similarity of each pair of them
/// @param merges     by which they become one
/// @param spans      the years, or null where there are none to speak of
/// @param overTime   themes by span; empty without spans
/// @param classes    the genres, the most common first; empty where no film has one
/// @param perClass   themes by genre
record ChartData(Catalog catalog, Themes themes, int level, FloatMatrix places, double[][] similarity, List<ThemeCharts.Merge> merges,
                 @Nullable Spans spans, List<ThemeShare> overTime, List<String> classes, List<ThemeShare> perClass) {

    /// Genres with a bar of their own.
    private static final int MOST_CLASSES = 10;
    private static final String OTHER = "Other";
    private static final int WORDS = 8;

    /// What happens in a span of years.
    ///
    /// @param label which one
    /// @param films how many films
    /// @param words what they are about, the most telling first
    /// @param rows  the best known of them
    record Moment(String label, int films, List<String> words, List<Integer> rows) {
    }

    /// Takes a second or so for tens of themes; not for the FX thread.
    ///
    /// @param level one of `themes`' levels
    static ChartData of(Catalog catalog, TopicModel model, Themes themes, int level) {
        List<Theme> row = themes.levels().get(level);
        Spans spans = Spans.of(catalog.films());
        List<ThemeShare> overTime = spans == null ? List.of() : ThemeShares.overTime(model, themes, level,
                catalog.films().stream().mapToInt(film -> spans.spanOf(film.year())).toArray(), TimeTuning.DEFAULT);
        List<String> classes = classes(catalog.films());
        List<ThemeShare> perClass = classes.isEmpty() ? List.of() : ThemeShares.perClass(model, themes, level,
                catalog.films().stream().mapToInt(film -> classOf(film, classes)).toArray(), true);
        return new ChartData(catalog, themes, level, ThemeCharts.map(model, row), ThemeCharts.similarity(model, row),
                ThemeCharts.merges(model, row), spans, overTime, classes, perClass);
    }

    private static List<String> classes(List<Film> films) {
        Map<String, Integer> counts = new HashMap<>();
        films.stream().map(Film::primaryGenre).filter(genre -> genre != null).forEach(genre -> counts.merge(genre, 1, Integer::sum));
        List<String> classes = new ArrayList<>(counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(counts.size() <= MOST_CLASSES ? MOST_CLASSES : MOST_CLASSES - 1).map(Map.Entry::getKey).toList());
        if (classes.size() < counts.size()) {
            classes.add(OTHER);
        }
        return List.copyOf(classes);
    }

    private static int classOf(Film film, List<String> classes) {
        String genre = film.primaryGenre();
        if (genre == null) {
            return -1;
        }
        int own = classes.indexOf(genre);
        return own >= 0 ? own : classes.size() - 1;
    }

    /// The themes shown, the largest first.
    List<Theme> row() {
        return themes.levels().get(level);
    }

    /// Why a chart shows nothing, in one sentence; null if it shows something.
    @Nullable String absence(ChartKind kind) {
        return switch (kind) {
            case MAP, WORDS -> null;
            case SIMILARITY, TREE -> row().size() < 2 ? "There is only one theme, so there is nothing to compare." : null;
            case YEARS -> spans == null ? "No two films have different years, so there is no time to show." : null;
            case GENRES -> perClass.isEmpty() ? "The themes' films have no genres." : null;
        };
    }

    /// Whether a chart is offered: without years or genres there is none of them.
    boolean offers(ChartKind kind) {
        return kind != ChartKind.YEARS && kind != ChartKind.GENRES || absence(kind) == null;
    }

    /// The share of a theme in a span; null where it has no films.
    @Nullable ThemeShare inSpan(int theme, int span) {
        return overTime.stream().filter(share -> share.theme() == theme && share.bin() == span).findFirst().orElse(null);
    }

    /// What happens in a span, of one theme or with [Themes#NONE] of all.
    ///
    /// @throws IllegalStateException without spans
    Moment moment(int span, int theme, int posters) {
        Spans years = spans;
        if (years == null) {
            throw new IllegalStateException("no years");
        }
        Theme own = themes.theme(theme);
        IntStream all = own == null ? IntStream.range(0, catalog.size()) : IntStream.of(own.members());
        List<Integer> rows = all.filter(film -> years.spanOf(catalog.films().get(film).year()) == span).boxed()
                .sorted(Comparator.comparingInt((Integer film) -> -votes(film))).toList();
        return new Moment(years.label(span), rows.size(), words(span, theme), rows.stream().limit(posters).toList());
    }

    private int votes(int film) {
        Integer votes = catalog.films().get(film).votes();
        return votes == null ? 0 : votes;
    }

    /// A theme's words there; of all themes those that tell the most about the most films.
    private List<String> words(int span, int theme) {
        Map<String, Double> weights = new HashMap<>();
        for (ThemeShare share : overTime) {
            if (share.bin() == span && (theme == Themes.NONE || share.theme() == theme)) {
                share.words().forEach(word -> weights.merge(word.text(), share.films() * word.weight(), Double::sum));
            }
        }
        return weights.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(WORDS).map(Map.Entry::getKey).toList();
    }
}
