package org.filmament.ui.knobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.filmament.math.FloatMatrix;
import org.filmament.pipeline.Space;
import org.filmament.pipeline.Stage;
import org.filmament.pipeline.StageStatus;
import org.filmament.ui.FakeSession;
import org.junit.jupiter.api.Test;

class FusionModelTest {

    private final FakeSession session = FakeSession.ready(60);
    private final FusionModel model = new FusionModel();

    private void update() {
        model.update(session, session.state());
    }

    @Test
    void whatFilmsArePlacedByIsAlwaysSaid() {
        update();
        assertEquals("", model.placedByProperty().get());
        session.words(space("overviews", 0));
        update();
        assertEquals("Placed by overviews", model.placedByProperty().get());
        session.mix(0.4);
        update();
        assertEquals("Placed by overviews", model.placedByProperty().get(), "before posters were looked at it is still so");
        session.pictures(space("CLIP", 0));
        update();
        assertEquals("Placed by overviews and CLIP, 40 % pictures", model.placedByProperty().get());
        session.mix(1);
        update();
        assertEquals("Placed by CLIP", model.placedByProperty().get());
    }

    @Test
    void whatTheAppDrewIsNotPassedOffAsTheFilmsOwn() {
        session.words(space("overviews", 0));
        session.pictures(space("look", 60));
        session.mix(0.25);
        update();
        assertEquals("Placed by overviews and look, 25 % pictures; posters drawn by the app", model.placedByProperty().get());
        session.pictures(space("look", 1));
        update();
        assertEquals("Placed by overviews and look, 25 % pictures; 1 poster drawn by the app", model.placedByProperty().get());
    }

    @Test
    void overTheMapItIsSaidWherePicturesHaveAShare() {
        session.words(space("overviews", 0));
        session.pictures(space("look", 60));
        update();
        assertEquals("", model.noteProperty().get());
        session.mix(1);
        update();
        assertEquals("Placed by look; posters drawn by the app", model.noteProperty().get());
        model.update(null, null);
        assertEquals("", model.noteProperty().get());
        assertEquals("", model.placedByProperty().get());
    }

    @Test
    void theKnobIsLiveOncePostersWereLookedAt() {
        update();
        assertTrue(model.standingProperty().get().isUsable());
        assertFalse(model.standingProperty().get().isLive());
        session.stage(Stage.PICTURES, FakeSession.running(15, 60, 1));
        update();
        assertEquals("Looking at the posters: 15 of 60. The map follows when they are seen.", model.standingProperty().get().line());
        assertEquals(0.25, model.standingProperty().get().progress());
        session.pictures(space("look", 60));
        update();
        assertTrue(model.standingProperty().get().isLive());
        assertEquals(FusionModel.DEFINITION, model.standingProperty().get().line());
        assertTrue(Double.isNaN(model.standingProperty().get().progress()));
    }

    @Test
    void postersThatCannotBeLookedAtAreToldInOneLine() {
        session.stage(Stage.PICTURES, new StageStatus(StageStatus.State.FAILED, 0, 0, 1, "The disk is full."));
        update();
        assertFalse(model.standingProperty().get().isUsable());
        assertEquals("The posters cannot be looked at. The disk is full.", model.standingProperty().get().line());
        session.stage(Stage.PICTURES, new StageStatus(StageStatus.State.CANCELLED, 0, 0, 1, null));
        update();
        assertTrue(model.standingProperty().get().isUsable());
    }

    private Space space(String name, int drawn) {
        return new Space(name, name, drawn, FloatMatrix.zeros(60, 2), session.table(10));
    }
}
