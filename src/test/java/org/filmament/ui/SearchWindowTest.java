package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.filmament.ui.card.PosterImages;
import org.filmament.ui.search.SearchPane;
import org.filmament.ui.stage.AwakeScreen;
import org.filmament.ui.view.SideSections;
import org.filmament.ui.view.StageViews;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The search field in the real window, driven by keys.
@FxTest
class SearchWindowTest {

    private final Messages messages = new Messages();
    private final Failures failures = new Failures(s -> Platform.runLater(() -> messages.error(s)), System::nanoTime);
    private final FakeSession session = FakeSession.ready(60);
    private final FakeSky sky = new FakeSky();
    private WindowModel model;
    private MainWindow window;
    private Stage stage;

    @BeforeEach
    void open() {
        Background background = new Background(failures);
        Sessions sessions = FakeSessions.starterOnly(session);
        model = new WindowModel(sessions, background, Platform::runLater, failures, messages);
        stage = new Stage();
        SideSections sections = new SideSections().with(SideSections.Place.SEARCH,
                () -> new SearchPane(model.search(), row -> window.visit(row), sky::hover));
        sections.searchingProperty().bind(model.search().openProperty());
        window = new MainWindow(stage, model, sky,
                new MainWindow.Surroundings(_ -> PosterImages.NONE, new StageViews(), sections, _ -> { }, AwakeScreen.unneeded()),
                background);
        stage.setWidth(1200);
        stage.setHeight(800);
        window.show();
        model.openStarter();
        Fx.until(() -> model.search().catalogProperty().get() != null);
    }

    @AfterEach
    void close() {
        window.stop();
        model.close();
        stage.hide();
        Fx.pulses(2);
        assertTrue(messages.showing().isEmpty());
    }

    @Test
    void aTitleIsTypedAndEnterFliesThere() {
        type("/");
        assertEquals(field(), window.scene().getFocusOwner());
        assertEquals("", field().getText());
        type("fi");
        type("lm 42");
        Fx.until(() -> model.search().best() == 42);
        press(KeyCode.ENTER);
        assertEquals(42, model.card().selectedProperty().get());
        assertTrue(sky.calls().contains("fly 42"));
        Fx.pulses(2);
        assertFalse(results().isVisible());
        assertTrue(window.scene().lookup(".film-title").isVisible());
        assertEquals("film 42", field().getText());
    }

    @Test
    void arrowsChooseAmongWhatWasFound() {
        press(KeyCode.F, true);
        type("film 1");
        Fx.until(() -> model.search().best() == 1);
        int third = model.search().titlesProperty().get().get(2).row();
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.UP);
        Fx.pulses(2);
        press(KeyCode.ENTER);
        assertEquals(third, model.card().selectedProperty().get());
    }

    @Test
    void escClearsTheSearchAndThenTheCard() {
        press(KeyCode.F, true);
        type("film 5");
        Fx.until(() -> model.search().best() == 5);
        press(KeyCode.ENTER);
        model.search().reopen();
        press(KeyCode.ESCAPE);
        assertEquals("", field().getText());
        assertEquals(5, model.card().selectedProperty().get());
        assertEquals(sky.node(), window.scene().getFocusOwner());
        press(KeyCode.ESCAPE);
        assertEquals(-1, model.card().selectedProperty().get());
    }

    private TextField field() {
        return (TextField) window.scene().lookup(".search-field");
    }

    private Node results() {
        return window.scene().lookup(".search-results");
    }

    private void press(KeyCode code) {
        press(code, false);
    }

    private void press(KeyCode code, boolean control) {
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, false, control, false, false));
    }

    private void type(String characters) {
        characters.chars().forEach(c ->
                fire(new KeyEvent(KeyEvent.KEY_TYPED, Character.toString(c), "", KeyCode.UNDEFINED, false, false, false, false)));
    }

    private void fire(KeyEvent event) {
        Event.fireEvent(window.scene().getFocusOwner(), event);
    }
}
