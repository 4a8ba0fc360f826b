package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.filmament.Samples;
import org.filmament.ui.scene.SceneState;
import org.filmament.ui.stage.AwakeScreen;
import org.filmament.ui.view.StageMode;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.UmapParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Keys that are pressed while films are on their way between map and cosmos, in the real window: it ends where the last one said.
@FxTest
class MorphWindowTest {

    private static final int FILMS = 60;

    private final Messages messages = new Messages();
    private final Failures failures = new Failures(s -> Platform.runLater(() -> messages.error(s)), System::nanoTime);
    private final Background background = new Background(failures);
    private final FakeSession session = FakeSession.ready(FILMS);
    private WindowModel window;
    private WindowAssembly assembly;
    private Stage stage;

    @BeforeEach
    void open() {
        Assumptions.assumeTrue(Platform.isSupported(ConditionalFeature.SCENE3D), "this display has no 3-D graphics");
        session.cosmosFrame(new LayoutFrame(1, UmapParams.DEFAULT.withDimensions(3), LayoutFrame.Phase.SETTLED, FILMS, 3,
                Samples.gaussian(FILMS, 3, 1).data(), 0));
        window = new WindowModel(FakeSessions.starterOnly(session), background, Platform::runLater, failures, messages);
        stage = new Stage();
        assembly = WindowAssembly.of(stage, window, background, _ -> { }, AwakeScreen.unneeded());
        stage.setWidth(900);
        stage.setHeight(600);
        // The sky takes longer to paint than all films to travel.
        assembly.cosmos().setExtras(false, true);
        assembly.window().show();
        window.openStarter();
        Fx.until(() -> assembly.map().presented() != null);
    }

    @AfterEach
    void close() {
        if (assembly != null) {
            assembly.window().stop();
            window.close();
            stage.hide();
            Fx.pulses(2);
            assertEquals(List.of(), messages.showing());
        }
    }

    private void press(KeyCode code, boolean control) {
        Node owner = assembly.window().scene().getFocusOwner();
        Event.fireEvent(owner == null ? assembly.window().scene().getRoot() : owner,
                new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, false, control, false, false));
    }

    private void press(KeyCode code) {
        press(code, false);
    }

    private double morph() {
        return assembly.cosmos().crossing().share();
    }

    private void leaveTheMap() {
        press(KeyCode.M);
        Fx.until(() -> morph() > 0.2 && morph() < 1);
    }

    private void leaveTheCosmos() {
        press(KeyCode.DIGIT2);
        Fx.until(() -> assembly.cosmos().isComplete());
        press(KeyCode.M);
        Fx.until(() -> morph() > 0 && morph() < 0.8);
    }

    /// Whatever is under way has ended, and this is what is on the stage.
    private void assertEndsIn(StageMode mode) {
        assertEquals(mode, window.stageModeProperty().get());
        boolean hasMap = mode.panes().contains(StageMode.Pane.MAP);
        boolean hasCosmos = mode.panes().contains(StageMode.Pane.COSMOS);
        Fx.until(() -> hasMap == (assembly.map().getScene() != null) && hasCosmos == (assembly.cosmos().getScene() != null)
                && (!hasCosmos || morph() == 1));
        Fx.pulses(10);
        assertEquals(mode, window.stageModeProperty().get());
        assertEquals(hasMap, assembly.map().getScene() != null);
        assertEquals(hasCosmos, assembly.cosmos().getScene() != null);
    }

    @Test
    void leftAloneTheFilmsArrive() {
        leaveTheMap();
        assertEndsIn(StageMode.COSMOS);
        press(KeyCode.M);
        assertNotNull(assembly.cosmos().getScene(), "the cosmos shows the way");
        assertNull(assembly.map().getScene());
        assertEndsIn(StageMode.CONSTELLATION);
    }

    @Test
    void onTheWayToTheCosmosTheLastKeyCounts() {
        leaveTheMap();
        press(KeyCode.DIGIT1);
        assertEndsIn(StageMode.CONSTELLATION);
        leaveTheMap();
        press(KeyCode.DIGIT2);
        assertEndsIn(StageMode.COSMOS);
        press(KeyCode.DIGIT1);
        leaveTheMap();
        press(KeyCode.M);
        assertEndsIn(StageMode.CONSTELLATION);
        leaveTheMap();
        press(KeyCode.M);
        press(KeyCode.M);
        assertEndsIn(StageMode.COSMOS);
    }

    @Test
    void onTheWayToTheMapTheLastKeyCounts() {
        leaveTheCosmos();
        press(KeyCode.DIGIT1);
        assertEndsIn(StageMode.CONSTELLATION);
        leaveTheCosmos();
        press(KeyCode.DIGIT2);
        assertEndsIn(StageMode.COSMOS);
        leaveTheCosmos();
        press(KeyCode.M);
        assertEndsIn(StageMode.COSMOS);
        leaveTheCosmos();
        press(KeyCode.DIGIT2);
        press(KeyCode.DIGIT1);
        assertEndsIn(StageMode.CONSTELLATION);
    }

    @Test
    void anyOtherModeEndsTheWay() {
        leaveTheCosmos();
        press(KeyCode.DIGIT3);
        assertEndsIn(StageMode.BOTH);
        leaveTheCosmos();
        press(KeyCode.DIGIT5);
        assertEndsIn(StageMode.CHARTS);
        press(KeyCode.DIGIT1);
        leaveTheMap();
        press(KeyCode.DIGIT3);
        assertEndsIn(StageMode.BOTH);
    }

    @Test
    void escapeLeavesTheWayAlone() {
        leaveTheMap();
        press(KeyCode.ESCAPE);
        assertEndsIn(StageMode.COSMOS);
        press(KeyCode.M);
        press(KeyCode.ESCAPE);
        assertEndsIn(StageMode.CONSTELLATION);
    }

    @Test
    void aSceneThatIsRecalledOnTheWayIsWhereItEnds() {
        SceneState map = scene();
        press(KeyCode.DIGIT2);
        Fx.until(() -> assembly.cosmos().isComplete());
        SceneState cosmos = scene();
        press(KeyCode.M);
        Fx.until(() -> morph() < 0.8);
        window.scenes().show(cosmos);
        assertEndsIn(StageMode.COSMOS);
        press(KeyCode.DIGIT1);
        leaveTheMap();
        window.scenes().show(map);
        assertEndsIn(StageMode.CONSTELLATION);
    }

    /// What the window shows has become a step of the history.
    private void rest() {
        window.scenes().show(scene());
        Fx.until(() -> !window.scenes().isRestoring());
    }

    private SceneState scene() {
        SceneState scene = window.scenes().now();
        assertNotNull(scene);
        return scene;
    }

    @Test
    void undoOnTheWayGoesBackToWhereItBegan() {
        rest();
        press(KeyCode.DIGIT2);
        Fx.until(() -> assembly.cosmos().isComplete());
        rest();
        press(KeyCode.M);
        Fx.until(() -> morph() < 0.8);
        press(KeyCode.Z, true);
        assertEndsIn(StageMode.COSMOS);
    }

    @Test
    void anotherCatalogueEndsTheWay() {
        leaveTheCosmos();
        window.openStarter();
        assertEndsIn(StageMode.CONSTELLATION);
    }
}
