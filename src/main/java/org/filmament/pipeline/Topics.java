package org.filmament.pipeline;

import java.util.List;
import java.util.stream.IntStream;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.math.FloatMatrix;
import org.filmament.topic.Corpus;
import org.filmament.topic.CorpusParams;
import org.filmament.topic.Themes;
import org.filmament.topic.TopicModel;
import org.filmament.topic.TopicParams;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;

/// The stage from clusters to themes.
final class Topics {

    /// Why there are none where nothing was clustered.
    static final String NO_CLUSTERS = "There are no themes without clusters.";
    /// Why there are none for bare vectors.
    static final String NO_TEXTS = "Themes need texts; bare vectors have none.";

    private Topics() {
    }

    /// The words, vectors and prominence of a catalogue, made once: a film's votes count, or where the source has none its place.
    static TopicModel model(Catalog catalog, FloatMatrix vectors, Workers workers, Cancel cancel) {
        Corpus corpus = Corpus.of(catalog.films().stream().map(Film::overview).toList(), CorpusParams.DEFAULT, workers,
                Progress.NONE, cancel);
        return TopicModel.of(corpus, vectors, prominence(catalog.films()), TopicParams.DEFAULT, workers)
                .titled(catalog.films().stream().map(Film::title).toList());
    }

    private static double[] prominence(List<Film> films) {
        boolean voted = films.stream().anyMatch(film -> film.votes() != null);
        return IntStream.range(0, films.size()).mapToDouble(row -> {
            Integer votes = films.get(row).votes();
            return voted ? votes == null ? 0 : votes : -row;
        }).toArray();
    }

    /// What was found, in one sentence.
    static String remark(Themes themes) {
        int levels = themes.levels().size();
        if (levels == 0) {
            return "No themes: the films form no cluster.";
        }
        int finest = themes.levels().getFirst().size();
        String counted = finest == 1 ? "One theme" : "%,d themes".formatted(finest);
        String nested = levels == 1 ? finest == 1 ? "" : ", too few to be nested" : " in %d levels".formatted(levels);
        boolean wordless = themes.levels().getFirst().stream().allMatch(theme -> theme.words().isEmpty());
        return counted + nested + (wordless ? ", named after films since their texts have no telling words in common" : "") + "; %.0f %% of the films in none.".formatted(100 * themes.noiseShare());
    }
}
