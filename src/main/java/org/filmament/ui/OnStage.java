package org.filmament.ui;

import java.util.List;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.filmament.ui.stage.AwakeScreen;
import org.filmament.ui.stage.Blackout;
import org.filmament.ui.stage.PointerSpot;
import org.filmament.ui.stage.PresenterModel;
import org.filmament.ui.stage.RestingCursor;

/// Makes the window do what its [PresenterModel] says: full screen without panels in large type, a hidden cursor, a screen that stays awake, a
/// pointer, the dark. FX thread only.
final class OnStage {

    private static final PseudoClass PROJECTOR = PseudoClass.getPseudoClass("projector");

    private final Stage stage;
    private final List<? extends Node> chrome;
    private final TextSize textSize;
    private final Background background;
    private final Messages messages;
    private final AwakeScreen awake;
    private final RestingCursor cursor;
    private List<Node> put = List.of();
    private boolean fullScreenBefore;
    private boolean told;

    /// @param root       what the pointer and the dark are laid over
    /// @param chrome     what is out of sight in projector mode
    OnStage(Stage stage, StackPane root, List<? extends Node> chrome, TextSize textSize, WindowModel model, Background background,
            AwakeScreen awake) {
        this.stage = stage;
        this.chrome = chrome;
        this.textSize = textSize;
        this.background = background;
        this.awake = awake;
        messages = model.messages();
        Scene scene = root.getScene();
        cursor = new RestingCursor(scene);
        PointerSpot spot = new PointerSpot(scene);
        Blackout blackout = new Blackout();
        root.getChildren().addAll(spot, blackout);
        PresenterModel presenter = model.presenter();
        presenter.darkProperty().subscribe(blackout::setDark);
        presenter.pointerProperty().subscribe(pointer -> spot.show(pointer, textSize.pixelsProperty().get()));
        textSize.pixelsProperty().subscribe(px -> spot.show(presenter.pointerProperty().get(), px.doubleValue()));
        scene.heightProperty().subscribe(height -> {
            if (presenter.projectorProperty().get()) {
                textSize.project(height.doubleValue());
            }
        });
        presenter.projectorProperty().subscribe((_, on) -> {
            root.pseudoClassStateChanged(PROJECTOR, on);
            if (on) {
                enter();
            } else {
                leave();
            }
        });
    }

    /// Called once per pulse.
    void pulse(long nanos) {
        cursor.pulse(nanos);
    }

    /// Lets go of the system.
    void stop() {
        background.execute(awake::close);
    }

    private void enter() {
        fullScreenBefore = stage.isFullScreen();
        put = chrome.stream().filter(Node::isVisible).map(Node.class::cast).toList();
        put.forEach(node -> show(node, false));
        textSize.project(stage.getScene().getHeight());
        cursor.setWanted(true);
        stage.setFullScreen(true);
        background.execute(() -> {
            if (!awake.keep()) {
                Platform.runLater(this::tell);
            }
        });
    }

    private void leave() {
        put.forEach(node -> show(node, true));
        textSize.stopProjecting();
        cursor.setWanted(false);
        stage.setFullScreen(fullScreenBefore);
        background.execute(awake::close);
    }

    /// Once: who presents without it knows by now.
    private void tell() {
        if (!told) {
            told = true;
            messages.note("This system does not let Filmament keep the screen awake: turn its screen saver off before the talk.");
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
