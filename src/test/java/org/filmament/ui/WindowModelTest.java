package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.filmament.cluster.Clustering;
import org.filmament.pipeline.Session;
import org.filmament.pipeline.Stage;
import org.filmament.pipeline.StageStatus;
import org.filmament.ui.knobs.Knobs;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import org.junit.jupiter.api.Test;

class WindowModelTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Messages messages = new Messages();
    private final FakeSession starter = FakeSession.ready(30);
    private final FakeSession other = FakeSession.ready(12);
    private Cancel lastCancel = Cancel.NEVER;
    private Runnable whileOpening = () -> {
    };

    private final Sessions sessions = new Sessions() {
        @Override
        public Session starter(Progress progress, Cancel cancel) {
            lastCancel = cancel;
            return starter;
        }

        @Override
        public Session open(Path file, Progress progress, Cancel cancel) {
            lastCancel = cancel;
            progress.report(6, 12);
            whileOpening.run();
            if (file.endsWith("bad.csv")) {
                throw new InputException("bad.csv has no titles.");
            }
            return other;
        }
    };

    private final WindowModel model = new WindowModel(sessions, background::add, Runnable::run,
            new Failures(messages::error, System::nanoTime), messages);

    private void openStarter() {
        model.openStarter();
        background.remove().run();
        pulse();
    }

    private void pulse() {
        model.pulse(System.nanoTime());
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void aCatalogueOpensInTheBackground() {
        model.openStarter();
        assertNull(model.session());
        assertEquals("Starter", opening().name());
        background.remove().run();
        assertSame(starter, model.session());
        assertNull(model.openingProperty().get());
    }

    @Test
    void theOpenCatalogueIsClosedOnlyWhenTheNextIsThere() {
        openStarter();
        model.open(Path.of("good.csv"));
        assertSame(starter, model.session());
        assertFalse(starter.isClosed());
        background.remove().run();
        assertSame(other, model.session());
        assertTrue(starter.isClosed());
    }

    @Test
    void aCatalogueThatCannotBeOpenedLeavesTheOpenOne() {
        openStarter();
        model.open(Path.of("bad.csv"));
        background.remove().run();
        assertSame(starter, model.session());
        assertFalse(starter.isClosed());
        assertNull(model.openingProperty().get());
        assertEquals(List.of("bad.csv has no titles."), messages.showing().stream().map(Messages.Message::sentence).toList());
    }

    @Test
    void allLongWorkIsStoppedAndTakenUpTogether() {
        List<String> told = new ArrayList<>();
        model.addWork(new LongWork() {

            @Override
            public void stop() {
                told.add("stop");
            }

            @Override
            public void resume() {
                told.add("resume");
            }
        });
        openStarter();
        model.open(Path.of("good.csv"));

        model.stopAllWork();
        assertNull(model.openingProperty().get());
        model.resumeWork();

        assertEquals(List.of("stop", "resume"), told);
        assertTrue(starter.calls().containsAll(List.of("cancel", "resume")));
    }

    @Test
    void givingUpCancelsAndWhatStillArrivesIsClosed() {
        openStarter();
        model.open(Path.of("good.csv"));
        Runnable work = background.remove();
        model.cancelOpening();
        assertNull(model.openingProperty().get());
        work.run();
        assertTrue(lastCancel.isRequested());
        assertTrue(other.isClosed());
        assertSame(starter, model.session());
        assertTrue(messages.showing().isEmpty());
    }

    @Test
    void aSecondWishReplacesTheFirst() {
        model.openStarter();
        model.open(Path.of("good.csv"));
        Runnable first = background.remove();
        background.remove().run();
        first.run();
        assertSame(other, model.session());
        assertTrue(starter.isClosed());
    }

    @Test
    void progressIsSeenAtThePulse() {
        OpeningModel.Opening[] seen = new OpeningModel.Opening[1];
        whileOpening = () -> {
            model.pulse(1);
            seen[0] = opening();
        };
        model.open(Path.of("good.csv"));
        background.remove().run();
        assertEquals(new OpeningModel.Opening("good.csv", 6, 12), seen[0]);
    }

    @Test
    void closingClosesWhatIsOpenAndWhatIsOnItsWay() {
        openStarter();
        model.open(Path.of("good.csv"));
        Runnable work = background.remove();
        model.close();
        assertTrue(starter.isClosed());
        work.run();
        assertTrue(other.isClosed());
        assertNull(model.session());
    }

    @Test
    void thePulseBringsTheSessionsStateToAllParts() {
        openStarter();
        assertEquals(30, model.knobs().liveNeighborsProperty().get());
        assertEquals(LayoutFrame.Phase.SETTLED, model.phaseProperty().get());
        assertEquals("9.6 s", model.strip().box(Stage.Part.ENCODE).shortDetail());
        int[] labels = IntStream.range(0, 30).map(i -> i % 3).toArray();
        starter.clustering(new Clustering(labels, new float[30], 3));
        pulse();
        assertTrue(reason().startsWith("Coloured by cluster"), reason());
    }

    @Test
    void theKnobsTurnTheOpenSession() {
        openStarter();
        model.knobs().grab();
        model.knobs().setNeighbors(40);
        model.knobs().letGo();
        pulse();
        model.rerun();
        model.cancelWork();
        model.resumeWork();
        assertEquals(List.of("drag 40 0.1", "release", "rerun", "cancel", "resume"), starter.calls());
    }

    @Test
    void theKnobsStandWhereTheSessionsDo() {
        starter.drag(70, UmapParams.DEFAULT.minDist());
        openStarter();
        assertEquals(new Knobs(70, 0.1), model.knobs().knobs());
    }

    @Test
    void anotherCatalogueClearsTheSelection() {
        openStarter();
        model.card().select(20);
        model.open(Path.of("good.csv"));
        background.remove().run();
        assertEquals(-1, model.card().selectedProperty().get());
    }

    @Test
    void aFailureOfTheWorkIsToldOnce() {
        openStarter();
        model.tellOfWork(new InputException("The clusters failed."));
        assertEquals(1, messages.showing().size());
        messages.dismissNewest();
        starter.frame(null);
        starter.stage(Stage.LAYOUT, new StageStatus(StageStatus.State.FAILED, 0, 0, 1, "The layout failed."));
        model.tellOfWork(new InputException("The layout failed."));
        assertTrue(messages.showing().isEmpty());
    }

    @Test
    void aMapThatOpensInPlaceIsSeenBeforeAnythingIsComputed() {
        openStarter();
        assertFalse(starter.hasBegun());
        model.pictured();
        assertTrue(starter.hasBegun());
        model.open(Path.of("good.csv"));
        background.remove().run();
        assertTrue(other.hasBegun());
    }

    @Test
    void withoutAMapToShowWorkBeginsAtOnce() {
        starter.frame(null);
        openStarter();
        assertTrue(starter.hasBegun());
    }

    @Test
    void aSkyThatStaysHiddenIsWaitedForOnlyAWhile() {
        model.openStarter();
        background.remove().run();
        model.pulse(5_000_000_000L);
        model.pulse(6_400_000_000L);
        assertFalse(model.picturedProperty().get());
        model.pulse(6_600_000_000L);
        assertTrue(model.picturedProperty().get());
        assertTrue(starter.hasBegun());
    }

    @Test
    void theWindowIsAtRestOnceTheSkyIsSeenAndNoStageRuns() {
        openStarter();
        assertFalse(model.isAtRest());
        model.pictured();
        assertTrue(model.isAtRest());
        starter.stage(Stage.CLUSTER, new StageStatus(StageStatus.State.RUNNING, 0, 0, 0, null));
        pulse();
        assertFalse(model.isAtRest());
    }

    private OpeningModel.Opening opening() {
        OpeningModel.Opening opening = model.openingProperty().get();
        assertTrue(opening != null);
        return opening;
    }

    private String reason() {
        return model.coloring().coloringProperty().get() == null ? "" : model.coloring().coloringProperty().get().reason();
    }
}
