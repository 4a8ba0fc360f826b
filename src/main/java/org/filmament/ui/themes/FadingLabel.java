package org.filmament.ui.themes;

import javafx.animation.FadeTransition;
import javafx.animation.ParallelTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.filmament.ui.look.Motion;
import org.jspecify.annotations.Nullable;

/// A line of text that fades over into the next.
final class FadingLabel extends StackPane {

    private final Label now = new Label();
    private final Label before = new Label();
    private @Nullable ParallelTransition fade;

    FadingLabel(String styleClass) {
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        for (Label label : new Label[] {before, now}) {
            label.getStyleClass().add(styleClass);
            label.setMinWidth(0);
            getChildren().add(label);
        }
        before.setVisible(false);
        before.setManaged(false);
    }

    String text() {
        return now.getText();
    }

    /// Says `text` from now on.
    ///
    /// @param fading whether what it said before fades out meanwhile
    void show(String text, boolean fading) {
        if (text.equals(now.getText())) {
            return;
        }
        if (fade != null) {
            fade.stop();
        }
        before.setText(now.getText());
        now.setText(text);
        now.setOpacity(1);
        boolean visible = fading && getScene() != null;
        before.setVisible(visible);
        if (visible) {
            before.resizeRelocate(0, 0, getWidth(), getHeight());
            fade = new ParallelTransition(fade(now, 0, 1), fade(before, 1, 0));
            fade.setOnFinished(_ -> before.setVisible(false));
            fade.play();
        }
    }

    private static FadeTransition fade(Label label, double from, double to) {
        FadeTransition fade = new FadeTransition(Motion.of(Motion.CALM), label);
        fade.setFromValue(from);
        fade.setToValue(to);
        return fade;
    }
}
