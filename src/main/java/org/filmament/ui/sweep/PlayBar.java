package org.filmament.ui.sweep;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.filmament.ui.look.Icons;
import org.filmament.umap.SweepKnob;
import org.filmament.umap.UmapParams;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Plays and scrubs the sweep, and takes its knobs to the map. FX thread only.
final class PlayBar extends HBox {

    /// In em.
    private static final double ROOMY = 42;
    private static final double TAKE_WIDTH = 11.5;

    private final SweepModel model;
    private final ScrubBar scrub;
    private final Button take = new Button();

    /// @param takeKnobs given the knobs as they stand
    PlayBar(SweepModel model, Consumer<UmapParams> takeKnobs) {
        this.model = model;
        getStyleClass().add("sweep-bar");
        scrub = new ScrubBar(model);
        FontIcon icon = Icons.of(Feather.PLAY);
        Button play = button(icon, "Play, pause (Space, S)", "sweep-play");
        play.setOnAction(_ -> model.togglePlay());
        model.playingProperty().subscribe(playing -> icon.setIconCode(playing ? Feather.PAUSE : Feather.PLAY));
        Button speed = button(null, "How fast it plays (Shift S)", "sweep-speed");
        speed.setOnAction(_ -> model.nextSpeed());
        model.speedProperty().subscribe(times -> speed.setText(times.doubleValue() == 0.5 ? "½ ×" : String.format(Locale.ROOT, "%.0f ×", times.doubleValue())));
        ToggleButton loop = new ToggleButton(null, Icons.of(Feather.REPEAT));
        loop.getStyleClass().setAll("icon-button", "sweep-loop");
        loop.setAccessibleText("Again and again");
        loop.setTooltip(new Tooltip("There and back, again and again (Ctrl Shift S)"));
        loop.selectedProperty().bindBidirectional(model.loopingProperty());
        take.getStyleClass().addAll("sweep-take");
        take.setGraphic(Icons.of(Feather.CORNER_UP_LEFT));
        take.setTooltip(new Tooltip("Take these knobs to the map (W)"));
        take.setOnAction(_ -> takeKnobs.accept(model.knobs()));
        Label above = new Label(SweepKnob.N_NEIGHBORS.label());
        Label below = new Label(SweepKnob.MIN_DIST.label());
        VBox names = new VBox(above, below);
        names.getStyleClass().add("sweep-scales");
        names.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(scrub, Priority.ALWAYS);
        // A narrow bar leaves its room to what is scrubbed.
        BooleanBinding roomy = Bindings.createBooleanBinding(() -> getWidth() >= ROOMY * take.getFont().getSize(), widthProperty(), take.fontProperty());
        names.visibleProperty().bind(roomy);
        names.managedProperty().bind(roomy);
        // What it says changes as the sweep plays; its width must not, nor that of what is scrubbed.
        take.minWidthProperty().bind(Bindings.createDoubleBinding(() -> roomy.get() ? TAKE_WIDTH * take.getFont().getSize() : USE_PREF_SIZE, roomy, take.fontProperty()));
        take.contentDisplayProperty().bind(Bindings.when(roomy).then(ContentDisplay.LEFT).otherwise(ContentDisplay.GRAPHIC_ONLY));
        getChildren().setAll(play, names, scrub, speed, loop, take);
    }

    private static Button button(@Nullable FontIcon icon, String name, String styleClass) {
        Button button = new Button(null, icon);
        button.getStyleClass().setAll("icon-button", styleClass);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        return button;
    }

    ScrubBar scrub() {
        return scrub;
    }

    /// Shows the sweep as it stands.
    void refresh() {
        scrub.show();
        UmapParams knobs = model.knobs();
        take.setText(String.format(Locale.ROOT, "Map at %d, %.2f", knobs.nNeighbors(), knobs.minDist()));
        take.setDisable(model.end() == 0);
    }
}
