package org.filmament.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PresenterModelTest {

    private final PresenterModel model = new PresenterModel();

    @Test
    void aPointerIsTakenUpExchangedAndPutAway() {
        model.point(Pointer.LASER);
        assertEquals(Pointer.LASER, model.pointerProperty().get());
        model.point(Pointer.SPOTLIGHT);
        assertEquals(Pointer.SPOTLIGHT, model.pointerProperty().get());
        model.point(Pointer.SPOTLIGHT);
        assertEquals(Pointer.NONE, model.pointerProperty().get());
        assertFalse(model.putAway());
        model.point(Pointer.LASER);
        assertTrue(model.putAway());
    }

    @Test
    void whatLiesOnTopIsPutAwayOnce() {
        model.toggleDark();
        model.toggleProjector();
        assertTrue(model.lightUp());
        assertFalse(model.lightUp());
        assertTrue(model.leaveProjector());
        assertFalse(model.leaveProjector());
    }
}
