package org.filmament.topic;

import java.util.Collections;
import java.util.List;
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
    private final List<String> titles;
    private final TopicParams params;

    private TopicModel(Corpus corpus, Directions directions, double[] prominence, List<String> titles, TopicParams params) {
        this.corpus = corpus;
        this.directions = directions;
        this.prominence = prominence;
        this.titles = titles;
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
        return new TopicModel(corpus, Directions.of(vectors, workers), known.clone(), Collections.nCopies(corpus.films(), ""), params);
    }

    /// The same catalogue under other choices.
    public TopicModel with(TopicParams params) {
        return new TopicModel(corpus, directions, prominence, titles, params);
    }

    /// The same catalogue, whose films are called so: a theme without words is named after one of them.
    ///
    /// @throws IllegalArgumentException if there is not one title for each film
    public TopicModel titled(List<String> titles) {
        if (titles.size() != films()) {
            throw new IllegalArgumentException(titles.size() + " titles for " + films() + " films");
        }
        return new TopicModel(corpus, directions, prominence, List.copyOf(titles), params);
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

    /// Of each film; empty where it has none.
    List<String> titles() {
        return titles;
    }

    double[] prominence() {
        return prominence;
    }
}
