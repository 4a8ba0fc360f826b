package org.filmament.ui.sweep;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.filmament.pipeline.Space;
import org.filmament.umap.SweepKnob;
import org.filmament.work.CancelSource;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// What is made of one column of the sweep: the paths of both knobs in its space, made in the background and kept as long as the space's vectors are the same. FX
/// thread only.
final class SweepSide {

    private final Executor background;
    private final Executor ui;
    private final Workers workers;
    private final Runnable changed;
    private Map<SweepKnob, SweepCut> cuts = new EnumMap<>(SweepKnob.class);
    private @Nullable Space space;
    private @Nullable CancelSource work;
    private boolean stopped;

    /// @param changed told whenever something has been made, or its making has ended, whereupon there may be more to [make][#make]
    SweepSide(Executor background, Executor ui, Workers workers, Runnable changed) {
        this.background = background;
        this.ui = ui;
        this.workers = workers;
        this.changed = changed;
    }

    /// Lets go of everything: other films are shown.
    void forget() {
        space = null;
        drop();
    }

    /// Learns what the films are alike by, or that their neighbours are known further.
    ///
    /// @return whether that is news
    boolean learn(@Nullable Space known) {
        Space before = space;
        if (known == before) {
            return false;
        }
        if (known == null || before == null || known.vectors() != before.vectors()) {
            drop();
        }
        space = known;
        return true;
    }

    private void drop() {
        if (work != null) {
            work.request();
            work = null;
        }
        cuts = new EnumMap<>(SweepKnob.class);
        stopped = false;
    }

    /// Makes what is not made yet, unless that is under way or was stopped.
    void make(SweepSample films) {
        Space known = space;
        if (known == null || films.size() < 2 || work != null || stopped || isComplete()) {
            return;
        }
        CancelSource cancel = new CancelSource();
        work = cancel;
        SweepWork making = new SweepWork(known, films, cuts, workers, cancel, cut -> ui.execute(() -> arrive(cancel, cut)));
        background.execute(() -> {
            try {
                making.run();
            } finally {
                ui.execute(() -> end(cancel));
            }
        });
    }

    private void arrive(CancelSource from, SweepCut cut) {
        if (work == from) {
            cuts.put(cut.path().knob(), cut);
            changed.run();
        }
    }

    /// What failed is not tried again by itself; what was stopped and resumed meanwhile is.
    private void end(CancelSource from) {
        if (work == from) {
            work = null;
            stopped |= !from.isRequested() && !isComplete();
            changed.run();
        }
    }

    /// Stops making paths; what is made stays.
    void stop() {
        if (work != null) {
            work.request();
            stopped = true;
        }
    }

    /// What was stopped may go on.
    void resume() {
        stopped = false;
    }

    boolean isWorking() {
        return work != null;
    }

    /// Whether something that was to be made was stopped, or failed.
    boolean isStopped() {
        return stopped && work == null;
    }

    @Nullable Space space() {
        return space;
    }

    /// What is made for a knob; null before it is begun.
    @Nullable SweepCut cut(SweepKnob knob) {
        return cuts.get(knob);
    }

    /// Keys that are there.
    int keys() {
        return cuts.values().stream().mapToInt(cut -> cut.path().keys().size()).sum();
    }

    /// How far it can be played from the beginning: as far as both knobs' paths are made.
    double end() {
        boolean begun = cuts.size() == SweepKnob.values().length && cuts.values().stream().allMatch(cut -> cut.path().from() == 0);
        return begun ? cuts.values().stream().mapToDouble(cut -> cut.path().to()).min().orElse(0) : 0;
    }

    private boolean isComplete() {
        return cuts.size() == SweepKnob.values().length && cuts.values().stream().allMatch(cut -> cut.path().isComplete());
    }
}
