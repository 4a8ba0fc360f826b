package org.filmament.pipeline;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.filmament.pipeline.StageStatus.State;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import org.jspecify.annotations.Nullable;

/// How the stages stand, kept while they run. Safe for use from any thread.
public final class StageBoard {

    private final Map<Stage, StageStatus> statuses = new EnumMap<>(Stage.class);
    private final Consumer<Stage> changed;

    /// @param changed told of each stage whose status changed, on the thread that changed it
    public StageBoard(Consumer<Stage> changed) {
        this.changed = changed;
    }

    public synchronized StageStatus status(Stage stage) {
        return statuses.getOrDefault(stage, StageStatus.WAITING);
    }

    public synchronized Map<Stage, StageStatus> snapshot() {
        return Map.copyOf(statuses);
    }

    /// Runs a stage and keeps its time; a failure or a cancellation is noted and passes on.
    public <T> T run(Stage stage, Function<Progress, T> work) {
        long start = System.nanoTime();
        set(stage, new StageStatus(State.RUNNING, 0, 0, 0, null));
        try {
            T result = work.apply((done, total) ->
                    set(stage, new StageStatus(State.RUNNING, done, total, secondsSince(start), null)));
            set(stage, new StageStatus(State.DONE, 0, 0, secondsSince(start), null));
            return result;
        } catch (CancellationException e) {
            set(stage, new StageStatus(State.CANCELLED, 0, 0, secondsSince(start), null));
            throw e;
        } catch (RuntimeException | Error e) {
            set(stage, new StageStatus(State.FAILED, 0, 0, secondsSince(start), sentence(e)));
            throw e;
        }
    }

    /// Notes that a stage is left out, and why.
    void skip(Stage stage, String sentence) {
        set(stage, new StageStatus(State.SKIPPED, 0, 0, 0, sentence));
    }

    /// Notes what a finished stage found.
    void remark(Stage stage, String sentence) {
        StageStatus status = status(stage);
        set(stage, new StageStatus(status.state(), status.done(), status.total(), status.seconds(), sentence));
    }

    /// Notes that a stage's result is of an earlier setting.
    void stale(Stage stage) {
        StageStatus status = status(stage);
        if (status.state() == State.DONE) {
            set(stage, new StageStatus(State.STALE, 0, 0, status.seconds(), status.message()));
        }
    }

    private void set(Stage stage, StageStatus status) {
        synchronized (this) {
            statuses.put(stage, status);
        }
        changed.accept(stage);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /// What to tell the user of a failure.
    static String sentence(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return "There is not enough memory for a catalogue of this size.";
        }
        @Nullable String message = failure.getMessage();
        if (failure instanceof InputException && message != null) {
            return message;
        }
        return message == null ? "It failed unexpectedly (" + failure.getClass().getSimpleName() + ")." : message;
    }
}
