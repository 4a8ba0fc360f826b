package org.filmament.umap;

import java.util.List;
import org.filmament.math.FloatMatrix;
import org.filmament.math.PlanarDrift;
import org.filmament.math.Procrustes;
import org.filmament.neighbors.KnnTable;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;

/// Makes the [paths][SweepPath] that films take while a knob is turned from end to end, a key at a time (src/docs/decisions/0019). Each key continues from the one
/// beside it until it is as good as a fresh run under its knobs, and is laid over that one by a shift and a turn, never by scale: what grows and shrinks is the
/// layout. The same input gives the same bytes at any thread count.
public final class Sweep {

    /// The knobs that all paths of the same films have in common: each turns one of them.
    public static final UmapParams PARAMS = UmapParams.DEFAULT;

    private Sweep() {
    }

    /// The fresh layout that paths begin with, n × 2, its centroid in the origin.
    ///
    /// @param table   neighbours; knobs work up to its width
    /// @param vectors n × D, what the table was made from
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static FloatMatrix home(KnnTable table, FloatMatrix vectors, Workers workers, Cancel cancel) {
        FuzzyGraph graph = FuzzyGraph.of(table.forNeighbors(PARAMS.nNeighbors()), workers);
        FloatMatrix layout = Umap.fit(graph, vectors, PARAMS, workers, Progress.NONE, cancel);
        PlanarDrift toOrigin = new PlanarDrift(0, 0, 0, mean(layout, 0), mean(layout, 1));
        toOrigin.undo(layout.data());
        return layout;
    }

    private static double mean(FloatMatrix layout, int coordinate) {
        double sum = 0;
        for (int i = 0; i < layout.rows(); i++) {
            sum += layout.get(i, coordinate);
        }
        return sum / Math.max(1, layout.rows());
    }

    /// The path of `knob` that has only `home` so far.
    public static SweepPath begin(SweepKnob knob, FloatMatrix home) {
        return new SweepPath(knob, knob.keyOf(PARAMS), List.of(home.data()));
    }

    /// `path` with its next key. 5,000 films: about a second of processor time.
    ///
    /// @param path not complete
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static SweepPath extend(SweepPath path, KnnTable table, Workers workers, Cancel cancel) {
        UmapParams params = path.params(path.wanted());
        FuzzyGraph graph = FuzzyGraph.of(table.forNeighbors(params.nNeighbors()), workers);
        FloatMatrix beside = new FloatMatrix(path.films(), 2, path.beside());
        Cooling cooling = Cooling.continuing(path.paramsBeside(), params);
        FloatMatrix rest = Umap.run(graph, beside, params, cooling, workers, Progress.NONE, cancel);
        return path.with(Procrustes.align(rest, beside).apply(rest).data());
    }
}
