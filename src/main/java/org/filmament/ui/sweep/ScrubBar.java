package org.filmament.ui.sweep;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;
import org.filmament.ui.look.SliderKeys;
import org.filmament.umap.SweepKnob;

/// The way from end to end with what both knobs say along it, one above and one below; its thumb is where the sweep stands. FX thread only.
final class ScrubBar extends Region {

    private record Mark(double place, Label label, boolean above) {
    }

    private final SweepModel model;
    private final Slider slider = new Slider(0, 1, 0);
    private final List<Mark> marks = new ArrayList<>();
    private boolean showing;

    ScrubBar(SweepModel model) {
        this.model = model;
        getStyleClass().addAll("knob-slider", "scrub-bar");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setAccessibleText("Place of the sweep");
        getChildren().add(slider);
        for (int nNeighbors : new int[] {2, 3, 5, 10, 15, 30, 60}) {
            mark(SweepKnob.N_NEIGHBORS.placeOf(nNeighbors), String.valueOf(nNeighbors), true);
        }
        DoubleStream.of(0, 0.1, 0.2, 0.4, 0.6, 0.8).forEach(minDist ->
                mark(SweepKnob.MIN_DIST.placeOf(minDist), String.format(Locale.ROOT, minDist == 0 ? "%.0f" : "%.1f", minDist), false));
        slider.valueProperty().subscribe((_, now) -> {
            if (!showing) {
                model.scrub(now.doubleValue());
                show();
            }
        });
        SliderKeys.listen(slider, model::step, model::scrub, () -> model.scrub(0));
    }

    private void mark(double place, String text, boolean above) {
        Label label = new Label(text);
        label.getStyleClass().add("knob-mark");
        label.setMouseTransparent(true);
        marks.add(new Mark(place, label, above));
        getChildren().add(label);
    }

    /// Shows where the sweep stands and how far it can be played. The hand cannot take it farther.
    void show() {
        showing = true;
        slider.setValue(model.placeProperty().get());
        showing = false;
        double percent = 100 * model.end();
        slider.setStyle(percent >= 100 ? null : String.format(Locale.ROOT,
                "-color-slider-track: linear-gradient(to right, -color-knob-track %.1f%%, -color-knob-track-idle %.1f%%);", percent, percent));
    }

    Slider slider() {
        return slider;
    }

    private double labelHeight() {
        return marks.getFirst().label().prefHeight(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(slider.prefHeight(-1) + 2 * labelHeight());
    }

    @Override
    protected double computePrefWidth(double height) {
        return slider.prefWidth(-1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double sliderHeight = slider.prefHeight(-1);
        slider.resizeRelocate(0, labelHeight(), getWidth(), sliderHeight);
        double thumb = slider.lookup(".thumb") instanceof Region region ? region.prefWidth(-1) : 0;
        for (Mark mark : marks) {
            double width = mark.label().prefWidth(-1);
            double center = thumb / 2 + mark.place() * (getWidth() - thumb);
            mark.label().resizeRelocate(snapPositionX(center - width / 2), mark.above() ? 0 : labelHeight() + sliderHeight, width, labelHeight());
        }
    }
}
