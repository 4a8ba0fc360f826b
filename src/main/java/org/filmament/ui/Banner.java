package org.filmament.ui;

import java.util.HashMap;
import java.util.Map;
import javafx.animation.FadeTransition;
import javafx.animation.ParallelTransition;
import javafx.animation.TranslateTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.filmament.ui.look.Icons;
import org.filmament.ui.look.Motion;
import org.kordamp.ikonli.feather.Feather;

/// The app's sentences, over the top of the stage and never in the way of a click elsewhere. FX thread only.
final class Banner extends VBox {

    private static final double RISE = -12;

    private final Messages messages;
    private final Map<Messages.Message, Node> nodes = new HashMap<>();

    Banner(Messages messages) {
        this.messages = messages;
        getStyleClass().add("banner");
        setPickOnBounds(false);
        setMaxHeight(USE_PREF_SIZE);
        messages.showing().addListener((ListChangeListener<Messages.Message>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(this::remove);
                change.getAddedSubList().forEach(this::add);
            }
        });
        messages.showing().forEach(this::add);
    }

    private void add(Messages.Message message) {
        boolean error = message.kind() == Messages.Kind.ERROR;
        Label sentence = new Label(message.sentence());
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button close = new Button(null, Icons.of(Feather.X));
        close.getStyleClass().setAll("icon-button");
        close.setAccessibleText("Dismiss");
        close.setTooltip(new Tooltip("Dismiss (Esc)"));
        close.setOnAction(_ -> messages.dismiss(message));
        HBox strip = new HBox(Icons.of(error ? Feather.ALERT_TRIANGLE : Feather.INFO, "banner-icon"), sentence, close);
        strip.getStyleClass().addAll("banner-strip", error ? "banner-error" : "banner-note");
        nodes.put(message, strip);
        getChildren().add(strip);
        FadeTransition fade = new FadeTransition(Motion.of(Motion.CALM), strip);
        fade.setFromValue(0);
        fade.setToValue(1);
        TranslateTransition slide = new TranslateTransition(Motion.of(Motion.CALM), strip);
        slide.setFromY(RISE);
        slide.setToY(0);
        slide.setInterpolator(Motion.EASE_OUT);
        new ParallelTransition(fade, slide).play();
    }

    private void remove(Messages.Message message) {
        Node node = nodes.remove(message);
        if (node == null) {
            return;
        }
        FadeTransition fade = new FadeTransition(Motion.of(Motion.QUICK), node);
        fade.setToValue(0);
        fade.setOnFinished(_ -> getChildren().remove(node));
        fade.play();
    }
}
