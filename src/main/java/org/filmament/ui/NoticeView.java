package org.filmament.ui;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.filmament.ui.look.Icons;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows a [StageNotice] with the buttons that go with it. FX thread only.
final class NoticeView extends VBox {

    /// What the buttons do.
    interface Actions {

        void chooseFile();

        void openStarter();

        void cancelOpening();

        void cancelWork();

        void resumeWork();
    }

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final FontIcon icon = Icons.of(Feather.FILM, "notice-icon");
    private final Label title = new Label();
    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final HBox buttons = new HBox();
    private final Actions actions;
    private Optional<StageNotice.Kind> built = Optional.empty();

    NoticeView(Actions actions) {
        this.actions = actions;
        getStyleClass().add("notice");
        title.getStyleClass().add("notice-title");
        text.getStyleClass().add("notice-text");
        text.setWrapText(true);
        bar.getStyleClass().add("notice-bar");
        buttons.getStyleClass().add("notice-buttons");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(icon, title, text, bar, buttons);
        setVisible(false);
    }

    void show(Optional<StageNotice> notice) {
        setVisible(notice.isPresent());
        notice.ifPresent(n -> {
            title.setText(n.title());
            text.setText(n.text());
            boolean barred = !Double.isNaN(n.progress());
            bar.setVisible(barred);
            bar.setManaged(barred);
            bar.setProgress(!barred || n.progress() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : n.progress());
            if (!built.equals(Optional.of(n.kind()))) {
                built = Optional.of(n.kind());
                build(n.kind());
            }
        });
        if (notice.isEmpty()) {
            bar.setProgress(0);
            built = Optional.empty();
        }
    }

    private void build(StageNotice.Kind kind) {
        icon.setIconCode(switch (kind) {
            case EMPTY -> Feather.FILM;
            case OPENING, PREPARING -> Feather.COMPASS;
            case STOPPED -> Feather.PAUSE_CIRCLE;
            case FAILED -> Feather.ALERT_TRIANGLE;
        });
        pseudoClassStateChanged(FAILED, kind == StageNotice.Kind.FAILED);
        buttons.getChildren().setAll(switch (kind) {
            case EMPTY -> new Node[] {button("Open a catalogue…", true, actions::chooseFile),
                button("Use the starter", false, actions::openStarter)};
            case OPENING -> new Node[] {button("Cancel", false, actions::cancelOpening)};
            case PREPARING -> new Node[] {button("Stop", false, actions::cancelWork)};
            case STOPPED -> new Node[] {button("Go on", true, actions::resumeWork)};
            case FAILED -> new Node[] {button("Try again", true, actions::resumeWork),
                button("Open another…", false, actions::chooseFile)};
        });
    }

    private static Button button(String name, boolean first, Runnable action) {
        Button button = new Button(name);
        if (first) {
            button.getStyleClass().add("accent");
        }
        button.setOnAction(_ -> action.run());
        return button;
    }
}
