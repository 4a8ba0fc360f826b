package org.filmament.ui;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.filmament.ui.card.PosterImages;
import org.filmament.ui.stage.AwakeScreen;
import org.filmament.ui.view.SideSections;
import org.filmament.ui.view.StageViews;

/// The real window on a session without an engine, with a hand on its keyboard.
final class TestWindow {

    final FakeSession session = FakeSession.ready(60);
    final FakeSky sky = new FakeSky();
    final Messages messages = new Messages();
    final Stage stage = new Stage();
    final List<URI> opened = new CopyOnWriteArrayList<>();
    final WindowModel model;
    final MainWindow window;

    TestWindow(SideSections sections) {
        this(_ -> sections);
    }

    /// @param sections of the column at the right, made for the window's model
    TestWindow(Function<WindowModel, SideSections> sections) {
        Failures failures = new Failures(s -> Platform.runLater(() -> messages.error(s)), System::nanoTime);
        Background background = new Background(failures);
        Sessions sessions = FakeSessions.starterOnly(session);
        model = new WindowModel(sessions, background, Platform::runLater, failures, messages);
        window = new MainWindow(stage, model, sky, new MainWindow.Surroundings(_ -> PosterImages.NONE, new StageViews(), sections.apply(model), opened::add,
                AwakeScreen.unneeded()), background);
        stage.setWidth(1200);
        stage.setHeight(800);
    }

    /// Opens the window on the session and waits until it shows it.
    void open() {
        window.show();
        model.openStarter();
        Fx.until(() -> model.stateProperty().get() != null && sky.colors().length == 60);
    }

    void close() {
        window.stop();
        model.close();
        stage.hide();
        Fx.pulses(2);
    }

    Node lookup(String selector) {
        return window.scene().lookup(selector);
    }

    /// Whether a control with this text can be seen.
    boolean shows(String text) {
        return window.scene().getRoot().lookupAll("*").stream()
                .anyMatch(node -> node instanceof Labeled labeled && text.equals(labeled.getText()) && isSeen(labeled));
    }

    static boolean isSeen(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    void press(KeyCode code) {
        press(code, false, false);
    }

    void press(KeyCode code, boolean control, boolean shift) {
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, shift, control, false, false));
        fire(new KeyEvent(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, "", code, shift, control, false, false));
    }

    void type(String character) {
        fire(new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private void fire(KeyEvent event) {
        Node owner = window.scene().getFocusOwner();
        Event.fireEvent(owner == null ? window.scene().getRoot() : owner, event);
    }
}
