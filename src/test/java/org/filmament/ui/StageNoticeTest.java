package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.filmament.pipeline.Stage;
import org.filmament.pipeline.StageStatus;
import org.filmament.ui.strip.StageStripModel;
import org.junit.jupiter.api.Test;

class StageNoticeTest {

    private final StageStripModel strip = new StageStripModel();
    private final FakeSession session = new FakeSession(FakeSession.catalog(10));

    private StageNotice notice(boolean isOpen) {
        strip.update(isOpen ? session.state() : null);
        return StageNotice.of(null, isOpen, false, strip.boxesProperty().get()).orElseThrow();
    }

    @Test
    void onceThereIsAMapNothingCoversIt() {
        OpeningModel.Opening opening = new OpeningModel.Opening("other.csv", 0, 0);
        assertTrue(StageNotice.of(opening, true, true, strip.boxesProperty().get()).isEmpty());
    }

    @Test
    void anEmptyWindowSaysHowToFillIt() {
        assertEquals(StageNotice.Kind.EMPTY, notice(false).kind());
    }

    @Test
    void openingShowsHowMuchIsRead() {
        StageNotice notice = StageNotice.of(new OpeningModel.Opening("a.csv", 500, 2000), false, false, List.of()).orElseThrow();
        assertEquals(new StageNotice(StageNotice.Kind.OPENING, "Opening a.csv", "500 of 2,000", 0.25), notice);
    }

    @Test
    void workIsNamedWithItsCount() {
        session.stage(Stage.ENCODE, FakeSession.running(900, 2000, 3));
        assertEquals(new StageNotice(StageNotice.Kind.PREPARING, "Encoding the overviews", "900 of 2,000", 0.45), notice(true));
    }

    @Test
    void aFailureShowsItsSentence() {
        session.stage(Stage.ENCODE, new StageStatus(StageStatus.State.FAILED, 0, 0, 1, "The model file is damaged."));
        session.stage(Stage.NEIGHBORS, FakeSession.running(1, 2, 1));
        assertEquals(StageNotice.Kind.FAILED, notice(true).kind());
        assertEquals("The model file is damaged.", notice(true).text());
    }

    @Test
    void whatWasStoppedCanGoOn() {
        session.stage(Stage.ENCODE, new StageStatus(StageStatus.State.CANCELLED, 5, 10, 1, null));
        assertEquals(StageNotice.Kind.STOPPED, notice(true).kind());
        assertEquals("Encode did not finish.", notice(true).text());
    }

    @Test
    void betweenTwoStagesTheMapIsStillOnItsWay() {
        session.stage(Stage.READ, FakeSession.done(0.1));
        assertEquals(StageNotice.Kind.PREPARING, notice(true).kind());
    }
}
