package org.filmament.ui.bench;

import java.util.ArrayList;
import java.util.List;
import org.filmament.math.FloatMatrix;
import org.filmament.umap.Curve;
import org.filmament.umap.EffectiveLoss;
import org.filmament.umap.FuzzyGraph;
import org.filmament.umap.GraphSource;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.Umap;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;

/// Collects published layouts after a release, and judges afterwards when they were as good as fresh runs.
final class SettlingWatch {

    private static final int FRESH_RUNS = 5;
    private static final double TOLERANCE = 0.01;
    private static final long EVERY_NANOS = 50_000_000;

    private record Moment(long nanos, LayoutFrame frame) {
    }

    /// @param millis      from the release to the first layout from which on all are good, NaN if the last is not
    /// @param lossPercent how far the last one's loss lies above the mean of the fresh runs
    record Verdict(double millis, double lossPercent) {
    }

    private final List<Moment> moments = new ArrayList<>();
    private long released;

    void start(long nanos) {
        released = nanos;
        moments.clear();
    }

    /// Notes a layout, at most twenty a second and each one once.
    void note(long nanos, LayoutFrame frame) {
        if (moments.isEmpty() || nanos - moments.getLast().nanos >= EVERY_NANOS || frame.phase() == LayoutFrame.Phase.SETTLED) {
            moments.add(new Moment(nanos, frame));
        }
    }

    /// @param source of the map's graph
    Verdict judge(GraphSource source, UmapParams params, Workers workers) {
        FuzzyGraph graph = source.graph(params.nNeighbors(), workers);
        Curve curve = Curve.fit(params.minDist(), params.spread());
        double fresh = 0;
        for (int seed = 0; seed < FRESH_RUNS; seed++) {
            FloatMatrix run = Umap.fit(graph, source.vectors(), params.withSeed(seed), workers, Progress.NONE, Cancel.NEVER);
            fresh += EffectiveLoss.of(graph, curve, run, workers) / FRESH_RUNS;
        }
        double settled = Double.NaN;
        double last = Double.NaN;
        for (Moment moment : moments) {
            LayoutFrame frame = moment.frame;
            last = EffectiveLoss.of(graph, curve, new FloatMatrix(frame.count(), frame.dimensions(), frame.positions()), workers);
            boolean good = Math.abs(last / fresh - 1) <= TOLERANCE || last < fresh;
            if (!good) {
                settled = Double.NaN;
            } else if (Double.isNaN(settled)) {
                settled = (moment.nanos - released) / 1e6;
            }
        }
        return new Verdict(settled, 100 * (last / fresh - 1));
    }
}
