package org.filmament.ui.knobs;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.filmament.ui.look.Icons;
import org.filmament.ui.look.Wording;
import org.filmament.umap.UmapParams;
import org.kordamp.ikonli.feather.Feather;

/// The knobs: *local ↔ global* above `n_neighbors` and `min_dist`, and *words ↔ pictures* below them, each with its value, its slider and its definition. FX
/// thread only.
public final class KnobsPane extends VBox {

    private static final double LOCALITY_STEP = 0.05;

    private final KnobsModel model;
    private final FusionModel fusion;
    private final Button rerun = new Button("Re-run from scratch", Icons.of(Feather.REFRESH_CW));
    private final Label live = new Label();

    /// @param fusion whether pictures can be mixed in
    /// @param rerun  lays the map out from scratch
    public KnobsPane(KnobsModel model, FusionModel fusion, Runnable rerun) {
        this.model = model;
        this.fusion = fusion;
        getStyleClass().add("knobs");
        live.getStyleClass().add("knob-live");
        live.setGraphic(Icons.of(Feather.ACTIVITY));
        live.setFocusTraversable(true);
        live.setTooltip(new Tooltip("Neighbours are known up to here so far.\nBeyond, the map follows as soon as they are."));
        this.rerun.getStyleClass().add("rerun");
        this.rerun.setMaxWidth(Double.MAX_VALUE);
        this.rerun.setOnAction(_ -> rerun.run());
        this.rerun.setTooltip(new Tooltip("A map depends on how it got there.\nThis lays it out afresh from the seed (R)."));
        getChildren().setAll(locality(), neighbors(), minDist(), pictures(), this.rerun);
    }

    private VBox locality() {
        KnobSlider slider = new KnobSlider("Local to global", List.of(new KnobSlider.Mark(0, "grain", false),
                new KnobSlider.Mark(0.5, "balanced", false), new KnobSlider.Mark(1, "shape", false)),
                new ModelHand(model::setLocality,
                        direction -> model.setLocality(model.localityProperty().get() + direction * LOCALITY_STEP),
                        model::resetBoth));
        slider.getStyleClass().add("locality");
        model.localityProperty().subscribe(t -> slider.show(t.doubleValue()));
        Label name = new Label("Local ↔ global");
        name.getStyleClass().add("knob-title");
        VBox knob = new VBox(name, slider);
        knob.getStyleClass().addAll("knob", "knob-friendly");
        return knob;
    }

    private VBox neighbors() {
        KnobSlider slider = new KnobSlider("n_neighbors", List.of(neighborsMark(2), neighborsMark(5), neighborsMark(15),
                neighborsMark(50), neighborsMark(200)),
                new ModelHand(t -> model.setNeighbors(KnobScale.neighborsAt(t)), model::stepNeighbors, model::resetNeighbors));
        KnobField field = new KnobField(UmapParams.MIN_NEIGHBORS, UmapParams.MAX_NEIGHBORS,
                v -> String.valueOf(Math.round(v)), v -> model.setNeighbors((int) Math.round(v)),
                direction -> model.stepNeighbors((int) direction));
        field.setAccessibleText("n_neighbors, 2 to 200");
        model.knobsProperty().subscribe(knobs -> {
            slider.show(KnobScale.neighborsFraction(knobs.nNeighbors()));
            field.show(knobs.nNeighbors());
        });
        model.liveNeighborsProperty().subscribe(n -> showLive(slider, n.intValue()));
        return knob("n_neighbors", live, field, slider,
                "How many films each film is placed by. Few show the grain, many the whole.");
    }

    private VBox minDist() {
        KnobSlider slider = new KnobSlider("min_dist", List.of(new KnobSlider.Mark(0, "0", false), minDistMark(0.1),
                minDistMark(0.5), minDistMark(0.99)),
                new ModelHand(t -> model.setMinDist(KnobScale.minDistAt(t)), model::stepMinDist, model::resetMinDist));
        KnobField field = new KnobField(0, UmapParams.MAX_MIN_DIST, v -> String.format(Locale.ROOT, "%.2f", v),
                model::setMinDist, direction -> model.stepMinDist((int) direction));
        field.setAccessibleText("min_dist, 0 to 0.99");
        model.knobsProperty().subscribe(knobs -> {
            slider.show(KnobScale.minDistFraction(knobs.minDist()));
            field.show(knobs.minDist());
        });
        return knob("min_dist", new Label(), field, slider, "How close two films may lie. Low packs tightly, high spreads out.");
    }

    private VBox pictures() {
        KnobSlider slider = new KnobSlider("Words to pictures", List.of(new KnobSlider.Mark(0, "words", true), new KnobSlider.Mark(0.5, "both", false),
                new KnobSlider.Mark(1, "pictures", false)), new ModelHand(model::setPictures, model::stepPictures, model::resetPictures));
        KnobField field = new KnobField(0, 100, v -> Wording.percent(v / 100), v -> model.setPictures(v / 100),
                direction -> model.stepPictures((int) direction));
        field.setAccessibleText("Share of pictures, 0 to 100 percent");
        model.knobsProperty().subscribe(knobs -> {
            slider.show(knobs.pictures());
            field.show(Math.round(knobs.pictures() * 100));
        });
        Label definition = new Label();
        VBox knob = knob("Words ↔ pictures", new Label(), field, slider, definition);
        ProgressBar progress = new ProgressBar();
        progress.setMaxWidth(Double.MAX_VALUE);
        knob.getChildren().add(progress);
        fusion.standingProperty().subscribe(standing -> {
            definition.setText(standing.line());
            slider.setDisable(!standing.isUsable());
            field.setDisable(!standing.isUsable());
            slider.showLive(standing.isLive() ? 1 : 0);
            boolean looking = !Double.isNaN(standing.progress());
            progress.setVisible(looking);
            progress.setManaged(looking);
            progress.setProgress(looking ? standing.progress() : 0);
        });
        return knob;
    }

    private void showLive(KnobSlider slider, int liveTo) {
        boolean whole = liveTo == 0 || liveTo >= UmapParams.MAX_NEIGHBORS;
        slider.showLive(whole ? 1 : KnobScale.neighborsFraction(liveTo));
        live.setText("live to " + liveTo);
        live.setVisible(!whole);
        live.setManaged(!whole);
    }

    private static VBox knob(String name, Label aside, KnobField field, KnobSlider slider, String definition) {
        return knob(name, aside, field, slider, new Label(definition));
    }

    private static VBox knob(String name, Label aside, KnobField field, KnobSlider slider, Label definition) {
        Label title = new Label(name);
        title.getStyleClass().add("knob-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMinWidth(USE_PREF_SIZE);
        aside.setMinWidth(0);
        field.setMinWidth(USE_PREF_SIZE);
        HBox header = new HBox(title, aside, field);
        header.setAlignment(Pos.CENTER_LEFT);
        definition.getStyleClass().add("knob-definition");
        definition.setWrapText(true);
        VBox knob = new VBox(header, slider, definition);
        knob.getStyleClass().add("knob");
        return knob;
    }

    private static KnobSlider.Mark neighborsMark(int n) {
        return new KnobSlider.Mark(KnobScale.neighborsFraction(n), String.valueOf(n), n == Knobs.DEFAULT.nNeighbors());
    }

    private static KnobSlider.Mark minDistMark(double d) {
        return new KnobSlider.Mark(KnobScale.minDistFraction(d), String.valueOf(d), d == Knobs.DEFAULT.minDist());
    }

    /// A hand on one of the model's knobs.
    private final class ModelHand implements KnobSlider.Hand {

        private final DoubleConsumer move;
        private final IntConsumer step;
        private final Runnable reset;

        ModelHand(DoubleConsumer move, IntConsumer step, Runnable reset) {
            this.move = move;
            this.step = step;
            this.reset = reset;
        }

        @Override
        public void grab() {
            model.grab();
        }

        @Override
        public void move(double fraction) {
            move.accept(fraction);
        }

        @Override
        public void step(int direction) {
            step.accept(direction);
        }

        @Override
        public void reset() {
            reset.run();
        }

        @Override
        public void letGo() {
            model.letGo();
        }
    }
}
