package org.filmament.ui.sweep;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.ExactNeighbors;
import org.filmament.neighbors.KnnTable;
import org.filmament.neighbors.Metric;
import org.filmament.pipeline.Space;
import org.filmament.umap.Sweep;
import org.filmament.umap.SweepKnob;
import org.filmament.umap.SweepPath;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;

/// Makes the paths of one space, both knobs side by side: the one that is less far goes on.
final class SweepWork {

    private final Space space;
    private final SweepSample sample;
    private final Workers workers;
    private final Cancel cancel;
    private final Consumer<SweepCut> made;
    private final Map<SweepKnob, SweepCut> cuts = new EnumMap<>(SweepKnob.class);

    /// @param known what has been made before
    /// @param made  told of each path as it grows, on the thread that works
    SweepWork(Space space, SweepSample sample, Map<SweepKnob, SweepCut> known, Workers workers, Cancel cancel, Consumer<SweepCut> made) {
        this.space = space;
        this.sample = sample;
        this.workers = workers;
        this.cancel = cancel;
        this.made = made;
        cuts.putAll(known);
    }

    /// Works until both paths are complete, or it is cancelled.
    void run() {
        try {
            make();
        } catch (CancellationException e) {
            // What is made stays.
        }
    }

    private void make() {
        FloatMatrix vectors = sample.pick(space.vectors());
        KnnTable table = table(vectors);
        if (cuts.isEmpty()) {
            FloatMatrix home = Sweep.home(table, vectors, workers, cancel);
            for (SweepKnob knob : SweepKnob.values()) {
                tell(new SweepCut(Sweep.begin(knob, home), List.of(SweepCut.Half.of(home.data()))));
            }
        }
        for (SweepPath next = shorter(); !next.isComplete(); next = shorter()) {
            extend(next, table);
        }
    }

    private KnnTable table(FloatMatrix vectors) {
        int width = Math.min((int) SweepKnob.N_NEIGHBORS.valueAt(1) - 1, vectors.rows() - 1);
        return sample.isWhole() && space.neighbors().width() >= width ? space.neighbors()
                : ExactNeighbors.search(vectors, Metric.COSINE, width, workers, Progress.NONE, cancel);
    }

    private SweepPath shorter() {
        SweepPath neighbors = path(SweepKnob.N_NEIGHBORS);
        SweepPath minDist = path(SweepKnob.MIN_DIST);
        if (minDist.isComplete() || neighbors.isComplete()) {
            return minDist.isComplete() ? neighbors : minDist;
        }
        if (neighbors.from() > 0 || minDist.from() > 0) {
            return minDist.from() > 0 ? minDist : neighbors;
        }
        return minDist.to() < neighbors.to() ? minDist : neighbors;
    }

    private SweepPath path(SweepKnob knob) {
        SweepCut cut = cuts.get(knob);
        if (cut == null) {
            throw new IllegalStateException("no path of " + knob + " was begun");
        }
        return cut.path();
    }

    private void extend(SweepPath path, KnnTable table) {
        SweepPath longer = Sweep.extend(path, table, workers, cancel);
        boolean below = longer.first() < path.first();
        List<SweepCut.Half> halves = new ArrayList<>(cuts.get(path.knob()).halves());
        halves.add(below ? 0 : halves.size(), SweepCut.Half.of(below ? longer.keys().getFirst() : longer.keys().getLast()));
        tell(new SweepCut(longer, halves));
    }

    private void tell(SweepCut cut) {
        cuts.put(cut.path().knob(), cut);
        made.accept(cut);
    }
}
