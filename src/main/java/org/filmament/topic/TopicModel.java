package org.filmament.topic;

import java.util.Objects;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// What themes of a catalogue are made from, whatever the clustering: its words, its vectors, and how well known each film is. Made once
/// for a catalogue. Immutable by contract; read it from any thread.
public final class TopicModel {

    private final Corpus corpus;
    private final Directions directions;
    private final double[] prominence;
    private final TopicParams params;

    private TopicModel(Corpus corpus, Directions directions, double[] prominence, TopicParams params) {
        this.corpus = corpus;
        this.directions = directions;
        this.prominence = prominence;
        this.params = params;
    }

    /// @param vectors    films × D, in the order of the corpus
    /// @param prominence how well known each film is, in any unit, only the order counts; null where nothing is known
    /// @throws IllegalArgumentException if these are not of the same number of films
    public static TopicModel of(Corpus corpus, FloatMatrix vectors, double @Nullable [] prominence, TopicParams params, Workers workers) {
        double[] known = Objects.requireNonNullElseGet(prominence, () -> new double[corpus.films()]);
        if (vectors.rows() != corpus.films() || known.length != corpus.films()) {
            throw new IllegalArgumentException(
                    corpus.films() + " films, " + vectors.rows() + " vectors, " + known.length + " weights");
        }
        return new TopicModel(corpus, Directions.of(vectors, workers), known.clone(), params);
    }

    /// The same catalogue under other choices.
    public TopicModel with(TopicParams params) {
        return new TopicModel(corpus, directions, prominence, params);
    }

    public Corpus corpus() {
        return corpus;
    }

    public TopicParams params() {
        return params;
    }

    public int films() {
        return corpus.films();
    }

    Directions directions() {
        return directions;
    }

    double[] prominence() {
        return prominence;
    }
}
