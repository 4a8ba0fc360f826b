package org.filmament.ui.strip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.filmament.pipeline.SessionState;
import org.filmament.pipeline.Stage;
import org.filmament.pipeline.StageStatus;
import org.filmament.umap.UmapParams;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StageStripModelTest {

    private final StageStripModel model = new StageStripModel();
    private final Map<Stage, StageStatus> stages = new EnumMap<>(Stage.class);
    private long version;

    private StageBox show(Stage stage, StageStatus.State state, long done, long total, double seconds, @Nullable String message) {
        stages.put(stage, new StageStatus(state, done, total, seconds, message));
        model.update(new SessionState(version++, stages, UmapParams.DEFAULT, null, null, null, null));
        return model.box(stage.part());
    }

    private StageBox show(Stage stage, StageStatus.State state, double seconds) {
        return show(stage, state, 0, 0, seconds, null);
    }

    @Test
    void withoutASessionAllBoxesWait() {
        model.update(null);
        assertEquals(6, model.boxesProperty().get().size());
        assertTrue(model.boxesProperty().get().stream().allMatch(b -> b.state() == StageBox.State.WAITING));
    }

    @Test
    void aBoxAddsUpItsStages() {
        show(Stage.NEIGHBORS, StageStatus.State.DONE, 0.4);
        show(Stage.GRAPH, StageStatus.State.DONE, 0.1);
        StageBox box = show(Stage.LAYOUT, StageStatus.State.DONE, 0.8);
        assertEquals(StageBox.State.DONE, box.state());
        assertEquals("Reduce", box.title());
        assertEquals("1.3 s", box.shortDetail());
    }

    @Test
    void theMostUrgentStageDecides() {
        show(Stage.GRAPH, StageStatus.State.STALE, 0.1);
        assertEquals(StageBox.State.CANCELLED, show(Stage.INITIALIZE, StageStatus.State.CANCELLED, 0).state());
        assertEquals(StageBox.State.WORKING, show(Stage.LAYOUT, StageStatus.State.RUNNING, 0.1).state());
        assertEquals(StageBox.State.FAILED, show(Stage.NEIGHBORS, StageStatus.State.FAILED, 0.1).state());
    }

    @Test
    void whatIsDoneBesideWhatWaitsIsNotDone() {
        show(Stage.REDUCE5, StageStatus.State.DONE, 0.5);
        assertEquals(StageBox.State.WAITING, show(Stage.CLUSTER, StageStatus.State.WAITING, 0).state());
    }

    @Test
    void aSkippedBoxKeepsItsReason() {
        StageBox box = show(Stage.TOPICS, StageStatus.State.SKIPPED, 0, 0, 0, "There are no clusters to name.");
        assertEquals(StageBox.State.SKIPPED, box.state());
        assertEquals("There are no clusters to name.", box.message());
    }

    @Test
    void theFailedStageSpeaksForItsBox() {
        show(Stage.NEIGHBORS, StageStatus.State.DONE, 0, 0, 0.1, "Exact.");
        StageBox box = show(Stage.LAYOUT, StageStatus.State.FAILED, 0, 0, 0.1, "The layout did not converge.");
        assertEquals("The layout did not converge.", box.message());
    }

    @Test
    void workIsShownAsShareAndAsCount() {
        StageBox box = show(Stage.ENCODE, StageStatus.State.RUNNING, 900, 2000, 4.5, null);
        assertEquals(0.45, box.fraction());
        assertEquals("45 %", box.shortDetail());
        assertEquals("900 of 2,000", box.longDetail());
    }

    @Test
    void theEstimateGrowsFromTheRateSinceTheWorkWasFirstSeen() {
        show(Stage.ENCODE, StageStatus.State.RUNNING, 1000, 2000, 0, null);
        assertTrue(Double.isNaN(show(Stage.ENCODE, StageStatus.State.RUNNING, 1050, 2000, 0.5, null).secondsLeft()));
        StageBox box = show(Stage.ENCODE, StageStatus.State.RUNNING, 1200, 2000, 2, null);
        assertEquals(8, box.secondsLeft(), 1e-9);
        assertEquals("60 % · 10 s left", box.shortDetail());
    }

    @Test
    void aNewRunOfTheSameStageIsEstimatedAfresh() {
        show(Stage.ENCODE, StageStatus.State.RUNNING, 0, 2000, 0, null);
        show(Stage.ENCODE, StageStatus.State.RUNNING, 1000, 2000, 10, null);
        show(Stage.ENCODE, StageStatus.State.DONE, 2000, 2000, 20, null);
        assertTrue(Double.isNaN(show(Stage.ENCODE, StageStatus.State.RUNNING, 100, 100_000, 0.1, null).secondsLeft()));
    }

    @Test
    void workOfUnknownLengthShowsThatItGoesOn() {
        StageBox box = show(Stage.READ, StageStatus.State.RUNNING, 0, 0, 3.2, null);
        assertTrue(box.fraction() < 0);
        assertEquals("Working", box.longDetail());
    }

    @Test
    void thereIsSomethingToExploreOnceThereIsAMap() {
        assertEquals(StageBox.State.WAITING, model.box(Stage.Part.EXPLORE).state());
        show(Stage.LAYOUT, StageStatus.State.DONE, 0.8);
        assertEquals("Ready", model.box(Stage.Part.EXPLORE).shortDetail());
    }

    @Test
    void theStepsOfABoxAreListedInOrder() {
        stages.put(Stage.LAYOUT, new StageStatus(StageStatus.State.RUNNING, 5, 10, 0.1, null));
        stages.put(Stage.NEIGHBORS, new StageStatus(StageStatus.State.DONE, 0, 0, 0.4, null));
        SessionState state = new SessionState(1, stages, UmapParams.DEFAULT, null, null, null, null);
        assertEquals(List.of(new StageDetails.Line("Neighbours", "0.4 s", null),
                new StageDetails.Line("Layout", "5 of 10", null)), StageDetails.lines(Stage.Part.REDUCE, state));
        assertTrue(StageDetails.lines(Stage.Part.DATA, null).isEmpty());
    }
}
