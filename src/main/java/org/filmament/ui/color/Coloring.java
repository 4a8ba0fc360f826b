package org.filmament.ui.color;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.cluster.Clustering;
import org.filmament.cluster.MatchedClusters;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.filmament.ui.look.Palette;
import org.filmament.ui.look.Wording;
import org.jspecify.annotations.Nullable;

/// One colour a film, and what it means. Immutable by contract.
///
/// @param argb    opaque colours in the catalogue's order
/// @param entries for each film the place of its colour in the legend: which of the names, or which step of the scale; -1 for none
/// @param reason  one line that says what the films are coloured by, and why if that was not asked for
/// @param legend  the key
public record Coloring(int[] argb, int[] entries, String reason, Legend legend) {

    private static final int SCALE_STEPS = 16;

    /// A clustering that puts more than this share of the films into one cluster colours a map in one colour.
    private static final double MOST_IN_ONE = 0.6;

    /// Colours `catalog`.
    ///
    /// @param genres   the genres' colours in this catalogue
    /// @param clusters its clusters, or null while there are none
    /// @param themes   its themes, likewise
    public static Coloring of(Catalog catalog, GenreColors genres, @Nullable MatchedClusters clusters, @Nullable ThemeLevel themes, ColorBy by,
                              Palette palette) {
        return switch (by) {
            case AUTO -> clusters == null || largestShare(clusters) > MOST_IN_ONE
                    ? byGenre(catalog, genres, palette, whyNotByCluster(clusters))
                    : themes != null ? byTheme(themes, palette) : byCluster(clusters, palette);
            case THEME -> themes != null
                    ? byTheme(themes, palette)
                    : byGenre(catalog, genres, palette, "Coloured by genre until there are themes");
            case CLUSTER -> clusters != null
                    ? byCluster(clusters, palette)
                    : byGenre(catalog, genres, palette, "Coloured by genre until there are clusters");
            case LANGUAGE -> byLanguage(catalog, palette);
            case GENRE -> byGenre(catalog, genres, palette, "Coloured by primary genre");
            case YEAR -> byYear(catalog, palette);
            case RATING -> byRating(catalog, palette);
        };
    }

    /// By the clusters' identities, so that a cluster keeps its colour when the films are clustered anew.
    private static Coloring byCluster(MatchedClusters clusters, Palette palette) {
        Clustering clustering = clusters.clustering();
        int[] colors = IntStream.of(clusters.ids()).map(palette::cluster).toArray();
        int[] argb = IntStream.of(clustering.labels())
                .map(label -> label == Clustering.NOISE ? palette.noise() : colors[label]).toArray();
        String reason = "Coloured by cluster: " + Wording.count(clustering.clusters(), "cluster", "clusters") + ", "
                + Wording.percent(clustering.noiseShare()) + " of films in none";
        return new Coloring(argb, none(argb.length), reason, new Legend.Apart());
    }

    /// By the themes' identities at one level. Films of no theme are as dim as noise, or a little of the nearest theme's colour.
    private static Coloring byTheme(ThemeLevel at, Palette palette) {
        Themes themes = at.themes();
        Map<Integer, Integer> colors = new HashMap<>();
        themes.levels().get(at.level()).forEach(theme -> colors.put(theme.id(), ThemeColors.argb(themes, theme, palette)));
        int[] argb = IntStream.range(0, themes.films()).map(film -> {
            Theme own = themes.of(film, at.level());
            if (own != null) {
                return colors.get(own.id());
            }
            Theme nearest = at.noiseAssigned() ? at.nearest(film) : null;
            return nearest == null ? palette.noise() : palette.faint(colors.get(nearest.id()));
        }).toArray();
        String reason = "Coloured by theme: " + Wording.count(colors.size(), "theme", "themes") + " at this level, "
                + Wording.percent(themes.noiseShare()) + " of films in none";
        return new Coloring(argb, none(argb.length), reason, new Legend.Apart());
    }

    private static int[] none(int films) {
        int[] entries = new int[films];
        Arrays.fill(entries, -1);
        return entries;
    }

    private static String whyNotByCluster(@Nullable MatchedClusters clusters) {
        if (clusters == null) {
            return "Coloured by genre until there are clusters";
        }
        return clusters.clustering().clusters() == 0
                ? "Coloured by genre, as there are no clusters at these settings"
                : "Coloured by genre, as one cluster holds " + Wording.percent(largestShare(clusters)) + " of the films";
    }

    /// The share of films in the largest cluster, which is the first; 1 when there is none, as all are alike then.
    private static double largestShare(MatchedClusters clusters) {
        int[] labels = clusters.clustering().labels();
        return clusters.clustering().clusters() == 0 ? 1
                : (double) IntStream.of(labels).filter(label -> label == 0).count() / labels.length;
    }

    private static Coloring byGenre(Catalog catalog, GenreColors genres, Palette palette, String reason) {
        return catalog.films().stream().allMatch(film -> film.genres().isEmpty()) ? alike(catalog, palette, "No film has a genre to be coloured by")
                : byName(catalog, genres, Film::primaryGenre, palette, reason);
    }

    private static Coloring byLanguage(Catalog catalog, Palette palette) {
        if (catalog.films().stream().allMatch(f -> f.language() == null)) {
            return alike(catalog, palette, "No film has a language to be coloured by");
        }
        return byName(catalog, GenreColors.ofLanguages(catalog), GenreColors::language, palette, "Coloured by original language");
    }

    private static Coloring byName(Catalog catalog, GenreColors colors, Function<Film, @Nullable String> name, Palette palette,
                                   String reason) {
        int[] argb = catalog.films().stream().mapToInt(f -> colors.argb(name.apply(f), palette)).toArray();
        int[] entries = catalog.films().stream().mapToInt(f -> colors.entry(name.apply(f))).toArray();
        return new Coloring(argb, entries, reason, colors.legend(palette));
    }

    private static Coloring byYear(Catalog catalog, Palette palette) {
        IntSummaryStatistics years = catalog.films().stream().map(Film::year).filter(Objects::nonNull)
                .mapToInt(Integer::intValue).summaryStatistics();
        if (years.getCount() == 0) {
            return alike(catalog, palette, "No film has a year to be coloured by");
        }
        return onScale(catalog, palette, "Coloured by year of release", years.getMin(), years.getMax(),
                String.valueOf(years.getMin()), String.valueOf(years.getMax()),
                f -> f.year() == null ? Double.NaN : f.year());
    }

    private static Coloring byRating(Catalog catalog, Palette palette) {
        if (catalog.films().stream().allMatch(f -> f.rating() == null)) {
            return alike(catalog, palette, "No film has a rating to be coloured by");
        }
        return onScale(catalog, palette, "Coloured by rating", 4, 9, "4 or less", "9 or more",
                f -> f.rating() == null ? Double.NaN : f.rating());
    }

    /// A film without the value is as dim as noise.
    private static Coloring onScale(Catalog catalog, Palette palette, String reason, double low, double high,
                                    String lowText, String highText, ToDoubleFunction<Film> value) {
        int[] ramp = IntStream.range(0, SCALE_STEPS).map(i -> palette.ramp((double) i / (SCALE_STEPS - 1))).toArray();
        int[] entries = catalog.films().stream().mapToDouble(value).mapToInt(v -> {
            double t = high > low ? Math.clamp((v - low) / (high - low), 0, 1) : 1;
            return Double.isNaN(v) ? -1 : (int) Math.round(t * (SCALE_STEPS - 1));
        }).toArray();
        int[] argb = IntStream.of(entries).map(step -> step < 0 ? palette.noise() : ramp[step]).toArray();
        List<Integer> scale = IntStream.of(ramp).boxed().toList();
        return new Coloring(argb, entries, reason, new Legend.Scale(lowText, highText, scale));
    }

    private static Coloring alike(Catalog catalog, Palette palette, String reason) {
        int[] argb = new int[catalog.size()];
        Arrays.fill(argb, palette.other());
        return new Coloring(argb, none(argb.length), reason, new Legend.Apart());
    }
}
