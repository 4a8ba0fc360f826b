package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.filmament.Samples;
import org.filmament.math.FloatMatrix;
import org.filmament.pipeline.Engine;
import org.filmament.pipeline.Home;
import org.filmament.pipeline.LiveSession;
import org.filmament.pipeline.StageStatus.State;
import org.filmament.ui.knobs.Knobs;
import org.filmament.ui.stage.AwakeScreen;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.UmapParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real window on the real engine: the slider from words to pictures.
@FxTest
class FusionWindowTest {

    private static final int FILMS = 60;
    private static final FloatMatrix VECTORS = Samples.blobs(FILMS, 10, 3, 1.5, 3).normalizedRows();

    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    private Stage stage;
    private Engine engine;
    private LiveSession session;
    private WindowModel model;
    private WindowAssembly assembly;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void open() {
        stage = new Stage();
        engine = new Engine(new Home(folder), 2, failures::add);
        session = LiveSession.open(engine, FakeSession.catalog(FILMS), VECTORS, UmapParams.DEFAULT.withEpochs(60));
        Messages messages = new Messages();
        Failures told = new Failures(sentence -> Platform.runLater(() -> messages.error(sentence)), System::nanoTime);
        Background background = new Background(told);
        model = new WindowModel(FakeSessions.starterOnly(session), background, Platform::runLater, told, messages);
        assembly = WindowAssembly.of(stage, model, background, page -> { }, AwakeScreen.unneeded());
        stage.setHeight(1000);
        assembly.window().show();
        model.openStarter();
        Fx.until(this::isAtRest);
        Fx.until(() -> session.state().clusters() != null);
        Fx.until(() -> session.state().themes() != null && session.state().stages().values().stream().noneMatch(s -> s.state() == State.RUNNING));
    }

    @AfterEach
    void close() {
        assembly.window().stop();
        model.close();
        stage.hide();
        Fx.pulses(2);
        engine.close();
        assertEquals(List.of(), failures);
    }

    @Test
    void draggingMovesTheFilmsAndUndoBringsThemBack() {
        float[] words = frame().positions();
        Node slider = stage.getScene().getRoot().lookupAll(".knob .slider").toArray(Node[]::new)[3];
        Bounds bounds = slider.localToScreen(slider.getBoundsInLocal());
        double y = (bounds.getMinY() + bounds.getMaxY()) / 2;
        Robot robot = new Robot();
        robot.mouseMove(bounds.getMinX() + 0.3 * bounds.getWidth(), y);
        robot.mousePress(MouseButton.PRIMARY);
        Fx.until(() -> session.state().share() > 0.2);
        robot.mouseMove(bounds.getMinX() + 0.6 * bounds.getWidth(), y);
        Fx.until(() -> session.state().share() > 0.5);
        Fx.until(() -> session.pictures() != null);
        Fx.until(() -> !Arrays.equals(words, frame().positions()));
        robot.mouseRelease(MouseButton.PRIMARY);
        Fx.until(() -> isAtRest() && !Arrays.equals(words, frame().positions()) && !model.knobs().isMoving());
        double share = session.state().share();
        assertEquals(share, model.knobs().knobs().pictures());
        assertTrue(note().startsWith("Placed by given vectors and look, "), note());
        assertTrue(note().endsWith("; posters drawn by the app"), note());

        undo();
        Fx.until(() -> isAtRest() && Arrays.equals(words, frame().positions()));
        assertEquals(0, session.state().share());
        assertEquals(Knobs.DEFAULT, model.knobs().knobs());
        Fx.until(() -> note().isEmpty());
        assertArrayEquals(words, frame().positions());
    }

    private String note() {
        return ((Label) stage.getScene().lookup(".map-note")).getText();
    }

    private void undo() {
        Event.fireEvent(stage.getScene().getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", KeyCode.Z, false, true, false, false));
    }

    private boolean isAtRest() {
        LayoutFrame frame = session.frame();
        return frame != null && frame.phase() == LayoutFrame.Phase.SETTLED;
    }

    private LayoutFrame frame() {
        return Objects.requireNonNull(session.frame());
    }
}
