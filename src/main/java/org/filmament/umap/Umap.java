package org.filmament.umap;

import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;

/// A fresh UMAP layout, step by step: [graph][FuzzyGraph#of], [#initialize], [#optimize]. The same input, parameters and seed give the same
/// bytes at any thread count of one machine.
public final class Umap {

    /// Fresh runs of more points than this take fewer epochs, [#MANY_EPOCHS] instead of [#FEW_EPOCHS]. umap-learn takes 200; at 34,067 texts 400 bring
    /// trustworthiness from .797 to .807 (umap-learn: .804).
    private static final int MANY_POINTS = 10_000;
    private static final int FEW_EPOCHS = 500;
    private static final int MANY_EPOCHS = 400;

    private Umap() {
    }

    /// The layout, n × `params.dimensions()`.
    public static FloatMatrix fit(FuzzyGraph graph, FloatMatrix vectors, UmapParams params, Workers workers,
                                  Progress progress, Cancel cancel) {
        return optimize(graph, initialize(graph, vectors, params, workers), params, workers, progress, cancel);
    }

    /// Where the layout starts, n × `params.dimensions()`.
    ///
    /// @param vectors n × D, what the graph was made from
    public static FloatMatrix initialize(FuzzyGraph graph, FloatMatrix vectors, UmapParams params, Workers workers) {
        return toRows(Initialization.of(graph, vectors, params.dimensions(), params.seed(), workers), graph.size(), params.dimensions());
    }

    /// Moves `start` to rest.
    ///
    /// @param start n × `params.dimensions()`, not changed
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static FloatMatrix optimize(FuzzyGraph graph, FloatMatrix start, UmapParams params, Workers workers,
                                       Progress progress, Cancel cancel) {
        return run(graph, start, params, Cooling.fresh(epochs(params, graph.size())), workers, progress, cancel);
    }

    /// Moves `start`, which is not changed, for as long and as fast as `cooling` says.
    static FloatMatrix run(FuzzyGraph graph, FloatMatrix start, UmapParams params, Cooling cooling, Workers workers, Progress progress,
                           Cancel cancel) {
        Descent descent = new Descent(field(graph, params), toColumns(start), params.seed());
        for (int epoch = 0; epoch < cooling.epochs(); epoch++) {
            cancel.check();
            descent.step(cooling.rate(epoch), workers);
            progress.report(epoch + 1, cooling.epochs());
        }
        return toRows(descent.positions(), graph.size(), params.dimensions());
    }

    /// What a run under `params` slides down.
    static ForceField field(FuzzyGraph graph, UmapParams params) {
        return ForceField.of(pruned(graph), Curve.fit(params.minDist(), params.spread()), params.dimensions());
    }

    /// Epochs of a fresh run: what the parameters say, or what the number of points asks for.
    static int epochs(UmapParams params, int points) {
        if (params.epochs() > 0) {
            return params.epochs();
        }
        return points > MANY_POINTS ? MANY_EPOCHS : FEW_EPOCHS;
    }

    /// Edges lighter than this share of the heaviest would pull less than once in a run of the reference: left out, as there.
    static FuzzyGraph pruned(FuzzyGraph graph) {
        int horizon = graph.size() > MANY_POINTS ? MANY_EPOCHS : FEW_EPOCHS;
        return graph.without(graph.maxWeight() / horizon);
    }

    /// From coordinate by coordinate to point by point.
    static FloatMatrix toRows(float[] columns, int n, int dimensions) {
        float[] rows = new float[columns.length];
        for (int c = 0; c < dimensions; c++) {
            for (int i = 0; i < n; i++) {
                rows[i * dimensions + c] = columns[c * n + i];
            }
        }
        return new FloatMatrix(n, dimensions, rows);
    }

    /// From point by point to coordinate by coordinate.
    static float[] toColumns(FloatMatrix rows) {
        int n = rows.rows();
        int dimensions = rows.columns();
        float[] columns = new float[n * dimensions];
        for (int c = 0; c < dimensions; c++) {
            for (int i = 0; i < n; i++) {
                columns[c * n + i] = rows.data()[i * dimensions + c];
            }
        }
        return columns;
    }
}
