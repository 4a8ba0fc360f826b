package org.filmament.ui.strip;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.filmament.pipeline.SessionState;
import org.filmament.pipeline.Stage;
import org.filmament.pipeline.StageStatus;
import org.jspecify.annotations.Nullable;

/// The strip's six boxes, from the stages of a session. A box stands as the most urgent of its stages: failed before working before
/// stopped before stale. FX thread only.
public final class StageStripModel {

    /// An estimate needs this much of the work behind it.
    private static final double LEAST_SHARE = 0.03;
    private static final double LEAST_SECONDS = 1;

    private static final List<StageBox> EMPTY = boxes(Map.of(), Map.of());

    private final ReadOnlyObjectWrapper<List<StageBox>> boxes = new ReadOnlyObjectWrapper<>(EMPTY);
    private final Map<Stage, StageStatus> firstSeen = new EnumMap<>(Stage.class);

    public ReadOnlyObjectProperty<List<StageBox>> boxesProperty() {
        return boxes.getReadOnlyProperty();
    }

    public StageBox box(Stage.Part part) {
        return boxes.get().get(part.ordinal());
    }

    /// Shows `state`; null is no session at all.
    public void update(@Nullable SessionState state) {
        if (state == null) {
            firstSeen.clear();
            boxes.set(EMPTY);
            return;
        }
        state.stages().forEach((stage, status) -> {
            StageStatus first = firstSeen.get(stage);
            if (status.state() != StageStatus.State.RUNNING) {
                firstSeen.remove(stage);
            } else if (first == null || status.done() < first.done() || status.seconds() < first.seconds()) {
                firstSeen.put(stage, status);
            }
        });
        boxes.set(boxes(state.stages(), firstSeen));
    }

    private static List<StageBox> boxes(Map<Stage, StageStatus> stages, Map<Stage, StageStatus> firstSeen) {
        List<StageBox> boxes = new ArrayList<>();
        for (Stage.Part part : Stage.Part.values()) {
            Map<Stage, StageStatus> own = new EnumMap<>(Stage.class);
            stages.forEach((stage, status) -> {
                if (stage.part() == part) {
                    own.put(stage, status);
                }
            });
            boxes.add(own.isEmpty() ? withoutStages(part, stages) : box(part, own, firstSeen));
        }
        return List.copyOf(boxes);
    }

    /// A box whose work is not a stage of this session. There is something to explore as soon as there is a map.
    private static StageBox withoutStages(Stage.Part part, Map<Stage, StageStatus> stages) {
        StageStatus layout = stages.getOrDefault(Stage.LAYOUT, StageStatus.WAITING);
        boolean explorable = part == Stage.Part.EXPLORE
                && (layout.state() == StageStatus.State.DONE || layout.state() == StageStatus.State.STALE);
        return still(part, explorable ? StageBox.State.DONE : StageBox.State.WAITING, 0, null);
    }

    private static StageBox box(Stage.Part part, Map<Stage, StageStatus> own, Map<Stage, StageStatus> firstSeen) {
        double seconds = own.values().stream().mapToDouble(StageStatus::seconds).sum();
        StageBox.State state = merged(own);
        if (state == StageBox.State.WORKING) {
            for (Map.Entry<Stage, StageStatus> entry : own.entrySet()) {
                if (entry.getValue().state() == StageStatus.State.RUNNING) {
                    return working(part, entry.getValue(), firstSeen.get(entry.getKey()), seconds);
                }
            }
        }
        return still(part, state, seconds, message(own, state));
    }

    private static StageBox working(Stage.Part part, StageStatus now, @Nullable StageStatus first, double seconds) {
        double fraction = now.total() > 0 ? Math.min(1, (double) now.done() / now.total()) : -1;
        return new StageBox(part, StageBox.State.WORKING, fraction, now.done(), now.total(), seconds,
                secondsLeft(now, first), now.message());
    }

    /// From the rate since the work was first seen, so that what a cache supplied at once does not count as speed.
    private static double secondsLeft(StageStatus now, @Nullable StageStatus first) {
        if (first == null || now.total() == 0) {
            return Double.NaN;
        }
        double elapsed = now.seconds() - first.seconds();
        double done = now.done() - first.done();
        if (elapsed < LEAST_SECONDS || done < LEAST_SHARE * now.total()) {
            return Double.NaN;
        }
        return (now.total() - now.done()) * elapsed / done;
    }

    private static StageBox.State merged(Map<Stage, StageStatus> own) {
        Set<StageStatus.State> states = EnumSet.noneOf(StageStatus.State.class);
        own.values().forEach(s -> states.add(s.state()));
        if (states.contains(StageStatus.State.FAILED)) {
            return StageBox.State.FAILED;
        }
        if (states.contains(StageStatus.State.RUNNING)) {
            return StageBox.State.WORKING;
        }
        if (states.contains(StageStatus.State.CANCELLED)) {
            return StageBox.State.CANCELLED;
        }
        if (states.contains(StageStatus.State.STALE)) {
            return StageBox.State.STALE;
        }
        if (states.contains(StageStatus.State.WAITING)) {
            return StageBox.State.WAITING;
        }
        return states.contains(StageStatus.State.DONE) ? StageBox.State.DONE : StageBox.State.SKIPPED;
    }

    /// What the stage that decides the box's state has to say; else what the last of its stages found.
    private static @Nullable String message(Map<Stage, StageStatus> own, StageBox.State state) {
        @Nullable String found = null;
        for (StageStatus status : own.values()) {
            if (status.message() != null) {
                found = status.message();
                if (status.state().name().equals(state.name())) {
                    return found;
                }
            }
        }
        return found;
    }

    private static StageBox still(Stage.Part part, StageBox.State state, double seconds, @Nullable String message) {
        return new StageBox(part, state, -1, 0, 0, seconds, Double.NaN, message);
    }
}
