package org.filmament.pipeline;

import org.filmament.math.FloatMatrix;
import org.filmament.umap.Curve;
import org.filmament.umap.EffectiveLoss;
import org.filmament.umap.FuzzyGraph;
import org.filmament.umap.GraphSource;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.Umap;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.CancelSource;
import org.filmament.work.Progress;
import org.filmament.work.Workers;

/// Whether a map that followed its knobs would be better if it were laid out from scratch: where it came to rest depends on its path. Safe for use from any
/// thread.
final class FreshComparison {

    /// A gain in effective loss below this share is not worth the way.
    private static final double WORTH = 0.01;

    private final Runnable changed;
    private volatile CancelSource comparing = new CancelSource();
    private volatile double gain;

    /// @param changed told whenever the gain has changed
    FreshComparison(Runnable changed) {
        this.changed = changed;
    }

    /// By what share of the effective loss a fresh run is better than the map at rest; 0 while that is not known or not worth the way.
    double gain() {
        return gain;
    }

    /// The map moves, or was laid out afresh: what was found holds no more.
    void forget() {
        comparing.request();
        if (gain != 0) {
            gain = 0;
            changed.run();
        }
    }

    /// Compares on the calling thread alone, since the others may belong to what is drawn; ends early if the map moves on.
    ///
    /// @param source of the map's graph, as wide as the knobs of `rest` ask for
    void compare(GraphSource source, LayoutFrame rest) {
        CancelSource own = new CancelSource();
        comparing = own;
        double found = gain(source, rest, own);
        if (found > WORTH && !own.isRequested()) {
            gain = found;
            changed.run();
        }
    }

    private static double gain(GraphSource source, LayoutFrame rest, Cancel cancel) {
        Workers alone = Workers.serial();
        UmapParams params = rest.params();
        FuzzyGraph graph = source.graph(params.nNeighbors(), alone);
        FloatMatrix fresh = Umap.fit(graph, source.vectors(), params, alone, Progress.NONE, cancel);
        Curve curve = Curve.fit(params.minDist(), params.spread());
        FloatMatrix present = new FloatMatrix(rest.count(), rest.dimensions(), rest.positions());
        return EffectiveLoss.of(graph, curve, present, alone) / EffectiveLoss.of(graph, curve, fresh, alone) - 1;
    }
}
