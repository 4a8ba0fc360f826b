package org.filmament.ui.stage;

import javafx.animation.FadeTransition;
import javafx.scene.layout.Region;
import org.filmament.ui.look.Motion;

/// Darkens the whole window, so that the audience looks at the presenter. FX thread only.
public final class Blackout extends Region {

    public Blackout() {
        getStyleClass().add("blackout");
        setVisible(false);
    }

    public boolean isDark() {
        return isVisible() && !isMouseTransparent();
    }

    public void setDark(boolean dark) {
        if (dark == isDark()) {
            return;
        }
        setMouseTransparent(!dark);
        setVisible(true);
        FadeTransition fade = new FadeTransition(Motion.of(Motion.CALM), this);
        fade.setFromValue(dark ? 0 : 1);
        fade.setToValue(dark ? 1 : 0);
        fade.setOnFinished(_ -> setVisible(isDark()));
        fade.play();
    }
}
