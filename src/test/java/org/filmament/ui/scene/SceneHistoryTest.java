package org.filmament.ui.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filmament.ui.color.ColorBy;
import org.filmament.ui.knobs.Knobs;
import org.filmament.ui.view.StageMode;
import org.junit.jupiter.api.Test;

class SceneHistoryTest {

    private final SceneState start = scene(-1, 15, 0, 1);
    private final SceneHistory history = new SceneHistory(start);

    @Test
    void everyChangeIsAStep() {
        SceneState selected = scene(7, 15, 0, 1);
        SceneState moved = scene(7, 40, 0, 2);
        history.settle(selected);
        history.settle(moved);
        assertEquals(Optional.of(selected), history.undo(moved));
        assertEquals(Optional.of(start), history.undo(selected));
        assertTrue(history.undo(start).isEmpty());
        assertEquals(Optional.of(selected), history.redo(start));
    }

    @Test
    void aRunOfCameraMovesIsOneStep() {
        for (int x = 1; x < 9; x++) {
            history.settle(scene(-1, 15, x, 1));
        }
        assertEquals(Optional.of(start), history.undo(scene(-1, 15, 8, 1)));
        assertTrue(history.undo(start).isEmpty());
    }

    @Test
    void aChangeAfterCameraMovesRemembersTheCamera() {
        SceneState seen = scene(-1, 15, 5, 1);
        SceneState selected = scene(3, 15, 5, 1);
        history.settle(seen);
        history.settle(selected);
        history.settle(scene(3, 15, 6, 1));
        assertEquals(Optional.of(selected), history.undo(scene(3, 15, 6, 1)));
        assertEquals(Optional.of(seen), history.undo(selected));
    }

    @Test
    void whatHasNotSettledYetIsUndoneToo() {
        SceneState onItsWay = scene(-1, 40, 0, 1).withPositions(null);
        assertEquals(Optional.of(start), history.undo(onItsWay));
        assertEquals(Optional.of(onItsWay), history.redo(start));
    }

    @Test
    void undoingAgainOnTheWayBackGoesFurther() {
        SceneState selected = scene(7, 15, 0, 1);
        SceneState moved = scene(7, 40, 0, 2);
        history.settle(selected);
        history.settle(moved);
        history.undo(moved);
        assertEquals(Optional.of(start), history.undo(selected.withPositions(null)));
    }

    @Test
    void whereARestoredSceneComesToRestTakesItsPlace() {
        SceneState selected = scene(7, 15, 0, 1);
        history.settle(selected);
        history.undo(selected);
        SceneState nearly = scene(-1, 15, 0.001, 1);
        history.settle(nearly);
        assertEquals(nearly, history.present());
        assertEquals(Optional.of(selected), history.redo(nearly));
    }

    @Test
    void aHandThatChangesARestoredSceneBeginsAnew() {
        SceneState selected = scene(7, 15, 0, 1);
        history.settle(selected);
        history.undo(selected);
        SceneState other = scene(9, 15, 0, 1);
        history.settle(other);
        assertTrue(history.redo(other).isEmpty());
        assertEquals(Optional.of(start), history.undo(other));
    }

    @Test
    void scenesDifferInCamerasOnlyOrInWhatTheHandSets() {
        assertTrue(start.differsInCamerasOnly(scene(-1, 15, 3, 1)));
        assertFalse(start.differsInCamerasOnly(start));
        assertFalse(start.differsInCamerasOnly(scene(2, 15, 3, 1)));
        assertTrue(start.isSetLike(scene(-1, 15, 3, 2)));
        assertFalse(start.isSetLike(scene(-1, 16, 3, 2)));
    }

    @Test
    void whereFilmsComeToRestInAViewOfTheirOwnIsNoStepOfTheHand() {
        SceneState compared = new SceneState(StageMode.COMPARE, start.cameras(), start.knobs(), start.positions(),
                Map.of(StageMode.Pane.COMPARE, new Positions(new float[] {5, 6})), -1, null, ColorBy.AUTO, Map.of());
        SceneState before = new SceneState(StageMode.COMPARE, start.cameras(), start.knobs(), start.positions(), Map.of(), -1, null, ColorBy.AUTO, Map.of());
        SceneHistory history = new SceneHistory(start);
        history.settle(before);
        history.settle(compared);
        assertEquals(compared, history.present());
        assertEquals(Optional.of(start), history.undo(compared));
    }

    private static SceneState scene(int selected, int nNeighbors, double x, float place) {
        return new SceneState(StageMode.CONSTELLATION, Map.of(StageMode.Pane.MAP, new Viewpoint(List.of(x, 0.0, 4.0))),
                new Knobs(nNeighbors, 0.1), new Positions(new float[] {place, 0}), Map.of(), selected, null, ColorBy.AUTO, Map.of());
    }
}
