package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.logging.LogRecord;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.filmament.Samples;
import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.ExactNeighbors;
import org.filmament.neighbors.KnnTable;
import org.filmament.neighbors.Metric;
import org.filmament.pipeline.Space;
import org.filmament.ui.map.Placement;
import org.filmament.ui.stage.AwakeScreen;
import org.filmament.ui.sweep.Corner;
import org.filmament.ui.sweep.SweepModel;
import org.filmament.ui.sweep.SweepPane;
import org.filmament.ui.view.StageMode;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The sweep in the real window, on a session whose words and pictures are made up.
@FxTest
class SweepWindowTest {

    private static final int FILMS = 80;

    private final LogCapture log = new LogCapture();
    private final FakeSession session = FakeSession.ready(FILMS);
    private Stage stage;
    private WindowModel model;
    private WindowAssembly assembly;
    private SweepModel sweep;

    @BeforeEach
    void open() {
        log.open();
        stage = new Stage();
        Messages messages = new Messages();
        Failures failures = new Failures(s -> Platform.runLater(() -> messages.error(s)), System::nanoTime);
        Background background = new Background(failures);
        model = new WindowModel(FakeSessions.starterOnly(session), background, Platform::runLater, failures, messages);
        assembly = WindowAssembly.of(stage, model, background, _ -> { }, AwakeScreen.unneeded());
        sweep = assembly.sweep().model();
        session.words(space("overviews", 1));
        stage.setWidth(1300);
        stage.setHeight(850);
        assembly.window().show();
        model.openStarter();
        Fx.until(() -> model.stateProperty().get() != null && model.coloring().coloringProperty().get() != null);
    }

    @AfterEach
    void close() {
        assembly.window().stop();
        model.close();
        stage.hide();
        Fx.pulses(2);
        log.close();
        assertEquals(List.of(), log.records().stream().map(LogRecord::getMessage).toList());
    }

    @Test
    void playingMovesFilmsInAllFourPanesAndAScrubThereAndBackReturnsThemExactly() {
        session.pictures(space("look", 2));
        onStage();
        List<float[]> start = settled();

        press(KeyCode.SPACE);
        assertTrue(sweep.playingProperty().get());
        Fx.until(() -> sweep.placeProperty().get() > 0.1);
        press(KeyCode.SPACE);
        assertFalse(sweep.playingProperty().get());
        List<float[]> played = settled();
        for (int pane = 0; pane < start.size(); pane++) {
            assertTrue(farthest(start.get(pane), played.get(pane)) > 1, "nothing moved in pane " + pane);
        }

        press(KeyCode.END);
        assertEquals("60 n_neighbors", panes().getFirst().heading());
        assertEquals("0.80 min_dist", panes().getLast().heading());
        List<float[]> end = settled();
        press(KeyCode.HOME);
        List<float[]> back = settled();
        for (int pane = 0; pane < start.size(); pane++) {
            assertTrue(farthest(start.get(pane), end.get(pane)) > 1);
            assertArrayEquals(start.get(pane), back.get(pane), 0.05f, "pane " + pane);
        }
    }

    @Test
    void withoutPicturesTheRightColumnSaysWhy() {
        onStage();

        assertTrue(session.calls().contains("want pictures"));
        assertTrue(assembly.window().scene().getRoot().lookupAll(".sweep-absence").stream()
                .anyMatch(node -> node.isVisible() && ((Label) node).getText().equals("The posters have not been looked at yet")));
        assertNotNull(sweep.path(Corner.ALL.get(0)));
        assertEquals(1, sweep.end(), 1e-9);
    }

    @Test
    void aFilmIsNamedInEveryPaneAndClickedInOne() {
        session.pictures(space("look", 2));
        onStage();
        settled();

        assembly.map().hoveredProperty().set(7);
        assertTrue(panes().stream().allMatch(pane -> pane.view().hoveredProperty().get() == 7));
        panes().get(2).view().hoveredProperty().set(9);
        assertEquals(9, assembly.map().hoveredProperty().get());

        model.card().select(5);
        Fx.pulses(2);
        assertTrue(panes().stream().allMatch(pane -> pane.view().selectedProperty().get() == -1), "a ring is enough");
        assertTrue(assembly.window().scene().getRoot().lookupAll(".sweep-ring-selected").stream().anyMatch(Node::isVisible));
    }

    @Test
    void onePaneFillsTheStageAndMakesRoomAgain() {
        onStage();
        Fx.pulses(2);
        double width = panes().getFirst().getWidth();

        press(KeyCode.ENTER);
        Fx.pulses(2);
        assertTrue(panes().getFirst().getWidth() > 1.8 * width);
        assertFalse(panes().getLast().isVisible());

        press(KeyCode.ESCAPE);
        Fx.pulses(2);
        assertEquals(width, panes().getFirst().getWidth());
        assertEquals(StageMode.SWEEP, model.stageModeProperty().get());
    }

    @Test
    void itsMakingIsStoppedAndTakenUpFromTheKeyboardLikeAllWork() {
        // In one go: the work has hardly begun.
        press(KeyCode.DIGIT6);
        control(KeyCode.PERIOD);
        Fx.until(() -> !sweep.making().working());
        assertTrue(sweep.isStopped());
        assertTrue(sweep.making().done() < sweep.making().total());
        assertTrue(session.calls().contains("cancel"));

        control(KeyCode.COMMA);
        assertTrue(session.calls().contains("resume"));
        Fx.until(() -> sweep.making().done() == sweep.making().total());
    }

    @Test
    void itsKnobsGoToTheMap() {
        onStage();
        sweep.scrub(1);

        press(KeyCode.W);

        assertEquals(60, model.knobs().knobs().nNeighbors());
        assertEquals(0.8, model.knobs().knobs().minDist());
        assertEquals(StageMode.CONSTELLATION, model.stageModeProperty().get());
        Fx.until(() -> session.calls().contains("release"));
    }

    @Test
    void spaceGoesOnToTheNextViewWhereViewsAreKept() {
        onStage();
        model.bookmarks().keep(1);

        press(KeyCode.SPACE);

        assertFalse(sweep.playingProperty().get());
    }

    @Test
    void genresColourItUnlessTheUserWantsOtherwise() {
        String before = model.coloring().coloringProperty().get().reason();
        onStage();
        Fx.until(() -> model.coloring().coloringProperty().get().reason().equals("Coloured by primary genre"));
        assertNotEquals("Coloured by primary genre", before);

        model.stageModeProperty().set(StageMode.CONSTELLATION);
        Fx.until(() -> model.coloring().coloringProperty().get().reason().equals(before));
    }

    private void onStage() {
        press(KeyCode.DIGIT6);
        assertEquals(StageMode.SWEEP, model.stageModeProperty().get());
        Fx.until(() -> sweep.making().total() > 0 && sweep.making().done() == sweep.making().total()
                && (session.pictures() == null || sweep.space(Corner.Column.PICTURES) != null));
        assembly.sweep().sky().view().focusPane();
    }

    private List<SweepPane> panes() {
        return assembly.sweep().sky().view().panes();
    }

    /// Where the films stand on the screen once they have arrived.
    private List<float[]> settled() {
        return panes().stream().map(pane -> {
            float[][] before = {new float[0]};
            int[] still = {0};
            Fx.until(() -> {
                Placement now = pane.view().presented();
                float[] screen = now == null ? new float[0] : now.screen();
                still[0] = screen.length > 0 && farthest(before[0], screen) == 0 ? still[0] + 1 : 0;
                before[0] = screen;
                return still[0] > 10;
            });
            return before[0].clone();
        }).toList();
    }

    private static double farthest(float[] a, float[] b) {
        if (a.length != b.length) {
            return Double.POSITIVE_INFINITY;
        }
        double most = 0;
        for (int v = 0; v < a.length; v++) {
            most = Math.max(most, Math.abs(a[v] - b[v]));
        }
        return most;
    }

    private void press(KeyCode code) {
        press(code, false);
    }

    private void control(KeyCode code) {
        press(code, true);
    }

    private void press(KeyCode code, boolean control) {
        Node owner = assembly.window().scene().getFocusOwner();
        Event.fireEvent(owner == null ? assembly.window().scene().getRoot() : owner,
                new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, false, control, false, false));
    }

    private static Space space(String name, long seed) {
        FloatMatrix vectors = Samples.blobs(FILMS, 6, 5, 1.5, seed);
        KnnTable table = ExactNeighbors.search(vectors, Metric.COSINE, FILMS - 1, Workers.serial(), Progress.NONE, Cancel.NEVER);
        return new Space(name, "what the test made up", name.equals("look") ? FILMS : 0, vectors, table);
    }
}
