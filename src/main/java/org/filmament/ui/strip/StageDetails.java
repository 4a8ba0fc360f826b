package org.filmament.ui.strip;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.filmament.pipeline.SessionState;
import org.filmament.pipeline.Stage;
import org.filmament.pipeline.StageStatus;
import org.filmament.ui.look.Wording;
import org.jspecify.annotations.Nullable;

/// The steps of the chosen box: what each cost, and what it has to say. FX thread only.
public final class StageDetails extends VBox {

    /// One step.
    ///
    /// @param name    "Neighbours"
    /// @param value   its time, or how it stands
    /// @param message one sentence, or null
    record Line(String name, String value, @Nullable String message) {
    }

    private List<Line> shown = List.of();

    public StageDetails() {
        getStyleClass().add("stage-details");
    }

    /// Shows the steps of `part` in `state`; null is no session.
    public void show(Stage.Part part, @Nullable SessionState state) {
        List<Line> lines = lines(part, state);
        setVisible(!lines.isEmpty());
        setManaged(!lines.isEmpty());
        if (lines.equals(shown)) {
            return;
        }
        shown = lines;
        Label heading = new Label(StageBox.title(part) + ", step by step");
        heading.getStyleClass().add("overline");
        getChildren().setAll(heading);
        for (Line line : lines) {
            Label name = new Label(line.name());
            name.getStyleClass().add("figure-name");
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            Label value = new Label(line.value());
            value.getStyleClass().add("figure-value");
            value.setMinWidth(USE_PREF_SIZE);
            HBox row = new HBox(name, value);
            row.setAlignment(Pos.BASELINE_LEFT);
            getChildren().add(row);
            if (line.message() != null) {
                Label message = new Label(line.message());
                message.setWrapText(true);
                message.getStyleClass().add("knob-definition");
                getChildren().add(message);
            }
        }
    }

    static List<Line> lines(Stage.Part part, @Nullable SessionState state) {
        List<Line> lines = new ArrayList<>();
        if (state != null) {
            for (Stage stage : Stage.values()) {
                if (stage.part() == part && state.stages().containsKey(stage)) {
                    StageStatus status = state.status(stage);
                    lines.add(new Line(name(stage), value(status), status.message()));
                }
            }
        }
        return List.copyOf(lines);
    }

    private static String value(StageStatus status) {
        return switch (status.state()) {
            case WAITING -> "waiting";
            case RUNNING -> status.total() > 0
                    ? Wording.count(status.done()) + " of " + Wording.count(status.total()) : "working";
            case DONE -> Wording.duration(status.seconds());
            case STALE -> "out of date";
            case SKIPPED -> "skipped";
            case CANCELLED -> "stopped";
            case FAILED -> "failed";
        };
    }

    private static String name(Stage stage) {
        return switch (stage) {
            case READ -> "Reading";
            case ENCODE -> "Encoding";
            case PICTURES -> "Posters";
            case NEIGHBORS -> "Neighbours";
            case GRAPH -> "Fuzzy graph";
            case INITIALIZE -> "First positions";
            case LAYOUT -> "Layout";
            case REDUCE5 -> "Five dimensions";
            case CLUSTER -> "Clusters";
            case TOPICS -> "Words";
            case LABELS -> "Written names";
            case QUALITY -> "Figures";
            case WRITE -> "Writing";
        };
    }
}
