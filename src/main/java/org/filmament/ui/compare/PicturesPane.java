package org.filmament.ui.compare;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.filmament.pipeline.StageStatus;

/// The right pane: the map of the posters and, until there is one, why not and what can be done. FX thread only.
public final class PicturesPane extends StackPane {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final VBox notice = new VBox();
    private final Label title = new Label();
    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button act = new Button();
    private final Runnable stop;
    private final Runnable goOn;
    private PicturesNotice.Kind shown = PicturesNotice.Kind.NONE;

    /// @param map  of the posters
    /// @param stop gives up looking at them
    /// @param goOn takes it up again
    public PicturesPane(Region map, Runnable stop, Runnable goOn) {
        this.stop = stop;
        this.goOn = goOn;
        getStyleClass().add("pictures-pane");
        notice.getStyleClass().addAll("notice", "pictures-notice");
        notice.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        title.getStyleClass().add("notice-title");
        text.getStyleClass().add("notice-text");
        text.setWrapText(true);
        bar.getStyleClass().add("notice-bar");
        act.setOnAction(_ -> act());
        notice.getChildren().setAll(title, text, bar, act);
        getChildren().setAll(map, notice);
        setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        show(PicturesNotice.NONE);
    }

    /// Says how the map of the posters stands.
    ///
    /// @param isOpen  whether a catalogue is open
    /// @param isSeen  whether its posters have been looked at
    /// @param hasMap  whether there is a map of them
    /// @param posters how the looking at them stands
    public void show(boolean isOpen, boolean isSeen, boolean hasMap, StageStatus posters) {
        show(PicturesNotice.of(isOpen, isSeen, hasMap, posters));
    }

    private void show(PicturesNotice now) {
        shown = now.kind();
        boolean barred = !Double.isNaN(now.progress());
        boolean doable = switch (now.kind()) {
            case NONE, WAITING -> false;
            case WORKING, STOPPED, FAILED -> true;
        };
        notice.setVisible(now.kind() != PicturesNotice.Kind.NONE);
        notice.pseudoClassStateChanged(FAILED, now.kind() == PicturesNotice.Kind.FAILED);
        title.setText(now.title());
        text.setText(now.text());
        set(text, !now.text().isEmpty());
        set(bar, barred);
        bar.setProgress(!barred ? 0 : now.progress() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : now.progress());
        set(act, doable);
        act.setText(switch (now.kind()) {
            case NONE, WAITING, WORKING -> "Stop";
            case STOPPED -> "Go on";
            case FAILED -> "Try again";
        });
    }

    private void act() {
        if (shown == PicturesNotice.Kind.WORKING) {
            stop.run();
        } else {
            goOn.run();
        }
    }

    private static void set(Region part, boolean there) {
        part.setVisible(there);
        part.setManaged(there);
    }
}
