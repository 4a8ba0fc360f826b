package org.filmament.ui.strip;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filmament.pipeline.Stage;
import org.filmament.ui.look.Icons;
import org.filmament.ui.look.Wording;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One box of the strip: its icon, name, and how it stands; a bar along its foot and a stop button while it works.
final class StageBoxView extends StackPane {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// From this width on there is room for counts.
    private static final double ROOMY = 190;

    /// All boxes prefer the same, so that the strip gives each the same share.
    private static final double EQUAL_SHARE = 120;

    private final Button box = new Button();
    private final FontIcon icon;
    private final Label detail = new Label();
    private final FontIcon mark = Icons.of(Feather.CHECK, "stage-mark");
    private final ProgressBar bar = new ProgressBar();
    private final Button act = new Button();
    private final Runnable cancel;
    private final Runnable resume;
    private StageBox shown;

    StageBoxView(StageBox first, Runnable choose, Runnable cancel, Runnable resume) {
        this.cancel = cancel;
        this.resume = resume;
        shown = first;
        icon = Icons.of(icon(first.part()), "stage-icon");
        getStyleClass().add("stage");
        Label title = new Label(first.title());
        title.getStyleClass().add("stage-title");
        detail.getStyleClass().add("stage-detail");
        VBox words = new VBox(title, detail);
        words.setMinWidth(0);
        HBox content = new HBox(icon, words);
        content.getStyleClass().add("stage-content");
        box.setGraphic(content);
        box.getStyleClass().setAll("stage-box");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(_ -> choose.run());
        bar.getStyleClass().add("stage-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMouseTransparent(true);
        act.getStyleClass().setAll("icon-button", "stage-act");
        setAlignment(bar, Pos.BOTTOM_CENTER);
        setAlignment(act, Pos.CENTER_RIGHT);
        getChildren().setAll(box, bar, act);
        setMinWidth(0);
        setPrefWidth(EQUAL_SHARE);
        widthProperty().subscribe(_ -> write());
        show(first);
    }

    void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    void show(StageBox next) {
        for (StageBox.State state : StageBox.State.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(state.name().toLowerCase(Locale.ROOT)), state == next.state());
        }
        shown = next;
        boolean working = next.state() == StageBox.State.WORKING;
        bar.setVisible(working);
        bar.setProgress(!working ? 0 : next.fraction() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : next.fraction());
        boolean resumable = next.state() == StageBox.State.CANCELLED || next.state() == StageBox.State.FAILED;
        act.setVisible(working || resumable);
        if (working) {
            actAs(Feather.X, "Stop", cancel);
        } else if (resumable) {
            actAs(Feather.PLAY, "Go on", resume);
        }
        write();
    }

    private void actAs(Feather icon, String name, Runnable action) {
        if (name.equals(act.getAccessibleText())) {
            return;
        }
        act.setGraphic(Icons.of(icon));
        act.setAccessibleText(name);
        act.setTooltip(new Tooltip(name));
        act.setOnAction(_ -> action.run());
    }

    private void write() {
        String text = getWidth() < ROOMY ? shown.shortDetail() : shown.longDetail();
        detail.setText(text);
        boolean marked = shown.state() != StageBox.State.WAITING && shown.state() != StageBox.State.WORKING;
        detail.setGraphic(marked ? mark : null);
        mark.setIconCode(switch (shown.state()) {
            case DONE, WAITING, WORKING -> Feather.CHECK;
            case STALE -> Feather.CLOCK;
            case SKIPPED -> Feather.MINUS;
            case CANCELLED -> Feather.PAUSE;
            case FAILED -> Feather.ALERT_TRIANGLE;
        });
        box.setAccessibleText(shown.title() + ": " + text);
        String hint = hint();
        if (box.getTooltip() == null) {
            box.setTooltip(new Tooltip(hint));
        } else if (!box.getTooltip().getText().equals(hint)) {
            box.getTooltip().setText(hint);
        }
    }

    private String hint() {
        String took = switch (shown.state()) {
            case WORKING -> shown.longDetail();
            case DONE -> shown.seconds() > 0 ? "Took " + Wording.duration(shown.seconds()) : "Ready";
            default -> shown.shortDetail();
        };
        return shown.message() == null ? purpose() + "\n" + took : purpose() + "\n" + took + ". " + shown.message();
    }

    private String purpose() {
        return switch (shown.part()) {
            case DATA -> "Reads the catalogue.";
            case ENCODE -> "Turns each overview into a vector.";
            case REDUCE -> "Finds each film's neighbours and lays out the map (UMAP).";
            case CLUSTER -> "Finds groups of films (HDBSCAN on five dimensions).";
            case LABEL -> "Gives each group its words.";
            case EXPLORE -> "What you do with it.";
        };
    }

    private static Feather icon(Stage.Part part) {
        return switch (part) {
            case DATA -> Feather.FILM;
            case ENCODE -> Feather.CPU;
            case REDUCE -> Feather.MINIMIZE_2;
            case CLUSTER -> Feather.SHARE_2;
            case LABEL -> Feather.TAG;
            case EXPLORE -> Feather.COMPASS;
        };
    }
}
