package org.filmament.ui.charts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.filmament.Samples;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.cluster.Clustering;
import org.filmament.topic.Corpus;
import org.filmament.topic.CorpusParams;
import org.filmament.topic.Theme;
import org.filmament.topic.ThemeMaker;
import org.filmament.topic.Themes;
import org.filmament.topic.TopicModel;
import org.filmament.topic.TopicParams;
import org.filmament.ui.look.Palette;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// A made-up catalogue of 480 films in 24 clusters, with years and genres or without.
final class ChartSamples {

    static final int FILMS = 480;
    static final int CLUSTERS = 24;

    /// As if all letters were equally wide.
    static final Ruler RULER = (text, type) -> 0.55 * type.size() * text.length();

    private static final List<String> GENRES = List.of("Drama", "Comedy", "Thriller", "Horror", "Science Fiction", "Western");

    private ChartSamples() {
    }

    static Catalog catalog(boolean withYears, boolean withGenres) {
        List<Film> films = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < FILMS; i++) {
            int cluster = i % CLUSTERS;
            String text = "word%1$da word%1$db word%1$dc, word%1$dd word%1$de subject%2$d common".formatted(cluster, cluster % 6);
            films.add(new Film("Film " + i, null, withYears ? (Integer) (1950 + random.nextInt(70)) : null,
                    withGenres ? List.of(GENRES.get(random.nextInt(3) == 0 ? random.nextInt(6) : cluster % 6)) : List.of(), text, "en", "US", "Someone",
                    6.0, i, List.of(), null, null, null));
        }
        return new Catalog("Made up", films, 0, List.of());
    }

    static TopicModel topics(Catalog catalog) {
        Corpus corpus = Corpus.of(catalog.films().stream().map(Film::overview).toList(), CorpusParams.DEFAULT, Workers.serial(), Progress.NONE,
                Cancel.NEVER);
        return TopicModel.of(corpus, Samples.blobs(FILMS, 16, CLUSTERS, 3, 5), null, TopicParams.DEFAULT, Workers.serial());
    }

    /// @param clusters into how many the films fall; every tenth film is in none
    static Themes themes(TopicModel topics, int clusters) {
        int[] labels = new int[FILMS];
        for (int i = 0; i < FILMS; i++) {
            labels[i] = i % 10 == 9 ? Clustering.NOISE : i % CLUSTERS * clusters / CLUSTERS;
        }
        return ThemeMaker.make(topics, Clustering.canonical(labels, new float[FILMS]), null, Workers.serial(), Progress.NONE, Cancel.NEVER);
    }

    static ChartData data() {
        Catalog catalog = catalog(true, true);
        TopicModel topics = topics(catalog);
        return ChartData.of(catalog, topics, themes(topics, CLUSTERS), 0);
    }

    static ChartScene scene(ChartData data, Set<Integer> marked, Flow flow, @Nullable Mark pointed) {
        Map<Integer, String> names = new HashMap<>();
        Map<Integer, Integer> colors = new HashMap<>();
        for (Theme theme : data.row()) {
            names.put(theme.id(), theme.name(true));
            colors.put(theme.id(), Palette.NIGHT.cluster(theme.id()));
        }
        return new ChartScene(data, names, colors, marked, pointed == null ? Mark.NOTHING : pointed, flow, Palette.NIGHT, 14, RULER);
    }
}
