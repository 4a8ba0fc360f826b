package org.filmament.pipeline;

import java.util.List;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.cluster.Clustering;
import org.filmament.label.NamedThemes;
import org.filmament.label.ThemeNaming;
import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.ExactNeighbors;
import org.filmament.neighbors.KnnTable;
import org.filmament.pipeline.FitParams.ClusterEngine;
import org.filmament.topic.ThemeEdit;
import org.filmament.topic.ThemeEdits;
import org.filmament.topic.ThemeMaker;
import org.filmament.topic.Themes;
import org.filmament.topic.TopicModel;
import org.filmament.umap.FuzzyGraph;
import org.filmament.umap.LayoutQuality;
import org.filmament.umap.Umap;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// The stages once through, without a window.
///
/// @param vectors    n × D
/// @param layout     n × `params.umap().dimensions()`
/// @param clustering null where none was asked for
/// @param quality    of the layout, on a sample
/// @param themes     what the clusters are about; null where there are no clusters or no texts
public record Fit(FloatMatrix vectors, FloatMatrix layout, @Nullable Clustering clustering, LayoutQuality quality,
                  @Nullable Themes themes) {

    /// Enough anchors to tell layouts apart by some thousandths, at a fraction of a second for 5,000 films.
    private static final LayoutQuality.Sample QUALITY_SAMPLE = LayoutQuality.Sample.DEFAULT.withAnchors(500);

    /// The overviews of `catalog` as vectors.
    public static FloatMatrix encode(Engine engine, Catalog catalog, StageBoard board, Cancel cancel) {
        return board.run(Stage.ENCODE, progress -> engine.encoder()
                .encode(catalog.films().stream().map(Film::overview).toList(), progress, cancel));
    }

    /// The same for vectors without a catalogue, which have no themes.
    ///
    /// @throws InputException if the vectors cannot be laid out, or are too many to be clustered as asked
    public static Fit of(FloatMatrix vectors, FitParams params, Workers workers, StageBoard board, Cancel cancel) {
        return of(null, vectors, params, workers, board, cancel);
    }

    /// Neighbours, layout, clusters, themes, and how good the layout is.
    ///
    /// @param catalog whose films the vectors are, or null
    /// @throws InputException if the vectors cannot be laid out, or are too many to be clustered as asked
    public static Fit of(@Nullable Catalog catalog, FloatMatrix vectors, FitParams params, Workers workers, StageBoard board,
                         Cancel cancel) {
        if (vectors.rows() < 2) {
            throw new InputException("A layout needs at least two films; there is " + vectors.rows() + ".");
        }
        Clusters.requireFeasible(params.engine(), vectors.rows());
        KnnTable table = board.run(Stage.NEIGHBORS, progress -> ExactNeighbors.search(vectors, params.metric(),
                params.umap().nNeighbors() - 1, workers, progress, cancel));
        FuzzyGraph graph = board.run(Stage.GRAPH, progress -> FuzzyGraph.of(table, workers));
        FloatMatrix start = board.run(Stage.INITIALIZE,
                progress -> Umap.initialize(graph, vectors, params.umap(), workers));
        FloatMatrix layout = board.run(Stage.LAYOUT,
                progress -> Umap.optimize(graph, start, params.umap(), workers, progress, cancel));
        Clustering clustering = clustering(graph, vectors, params, workers, board, cancel);
        Themes themes = themes(catalog, vectors, clustering, workers, board, cancel);
        LayoutQuality quality = board.run(Stage.QUALITY,
                progress -> LayoutQuality.measure(judged(vectors, params), layout, QUALITY_SAMPLE, workers, progress, cancel));
        return new Fit(vectors, layout, clustering, quality, themes);
    }

    private static @Nullable Clustering clustering(FuzzyGraph graph, FloatMatrix vectors, FitParams params,
                                                   Workers workers, StageBoard board, Cancel cancel) {
        if (params.engine() == ClusterEngine.NONE) {
            return null;
        }
        return Clusters.of(board, graph, vectors, params.umap(), params.engine(), params.hdbscan(), workers, cancel).clustering();
    }

    private static @Nullable Themes themes(@Nullable Catalog catalog, FloatMatrix vectors, @Nullable Clustering clustering,
                                           Workers workers, StageBoard board, Cancel cancel) {
        if (catalog == null || clustering == null) {
            board.skip(Stage.TOPICS, clustering == null ? Topics.NO_CLUSTERS : Topics.NO_TEXTS);
            return null;
        }
        Themes themes = board.run(Stage.TOPICS, progress -> {
            TopicModel model = Topics.model(catalog, vectors, workers, cancel);
            Themes made = ThemeMaker.make(model, clustering, null, workers, progress, cancel);
            return ThemeEdits.apply(model, made, new ThemeEdit.Adopt(StarterLabels.of(catalog)), workers, cancel);
        });
        board.remark(Stage.TOPICS, Topics.remark(themes));
        return themes;
    }

    /// This fit with its themes named by the language model that the user has set up.
    ///
    /// @throws InputException if there is no key, or nothing to name
    public Fit named(Engine engine, Catalog catalog, StageBoard board, Cancel cancel) {
        ThemeNaming labels = engine.labels();
        Themes made = themes;
        if (labels == null || made == null) {
            throw new InputException(labels == null ? LabelDesk.NO_KEY : "There are no themes to be named.");
        }
        NamedThemes named = board.run(Stage.LABELS,
                progress -> labels.write(made, LabelDesk.texts(catalog), progress, cancel));
        board.remark(Stage.LABELS, LabelDesk.remark(named));
        TopicModel model = Topics.model(catalog, vectors, engine.workers(), cancel);
        return new Fit(vectors, layout, clustering, quality,
                ThemeEdits.apply(model, made, new ThemeEdit.Adopt(named.labels()), engine.workers(), cancel));
    }

    /// Ranks by angle are ranks by distance of unit vectors.
    private static FloatMatrix judged(FloatMatrix vectors, FitParams params) {
        return switch (params.metric()) {
            case COSINE -> vectors.normalizedRows();
            case EUCLIDEAN -> vectors;
        };
    }
}
