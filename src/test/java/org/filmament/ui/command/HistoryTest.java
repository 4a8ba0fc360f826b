package org.filmament.ui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {

    @Test
    void undoAndRedoWalkTheSameWay() {
        History<Integer> history = new History<>(0, 10);
        history.commit(1);
        history.commit(2);
        assertEquals(Optional.of(1), history.undo());
        assertEquals(Optional.of(0), history.undo());
        assertTrue(history.undo().isEmpty());
        assertEquals(Optional.of(1), history.redo());
        assertEquals(Optional.of(2), history.redo());
        assertTrue(history.redo().isEmpty());
    }

    @Test
    void aNewStateEndsWhatCouldBeRedone() {
        History<Integer> history = new History<>(0, 10);
        history.commit(1);
        history.undo();
        history.commit(5);
        assertTrue(history.redo().isEmpty());
        assertEquals(Optional.of(0), history.undo());
    }

    @Test
    void theSameStateAgainIsNoStep() {
        History<Integer> history = new History<>(0, 10);
        history.commit(1);
        history.undo();
        history.commit(0);
        assertEquals(Optional.of(1), history.redo());
    }

    @Test
    void theOldestStepsAreForgotten() {
        History<Integer> history = new History<>(0, 3);
        for (int i = 1; i <= 10; i++) {
            history.commit(i);
        }
        history.undo();
        history.undo();
        assertEquals(Optional.of(7), history.undo());
        assertTrue(history.undo().isEmpty());
    }
}
