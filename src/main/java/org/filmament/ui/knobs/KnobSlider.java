package org.filmament.ui.knobs;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.filmament.ui.look.SliderKeys;

/// A slider from 0 to 1 with marks under it. The hand that holds it is never fought: a value shown meanwhile waits until it lets go.
final class KnobSlider extends Region {

    /// A value written under the slider.
    ///
    /// @param fraction where, 0 to 1
    /// @param text     what it says
    /// @param home     whether this is where a double-click takes the knob
    record Mark(double fraction, String text, boolean home) {
    }

    /// What the hand does to a slider.
    interface Hand {

        void grab();

        void move(double fraction);

        void step(int direction);

        void reset();

        void letGo();
    }

    private final Slider slider = new Slider(0, 1, 0);
    private final List<Mark> marks;
    private final List<Label> labels = new ArrayList<>();
    private boolean showing;
    private double shown;

    KnobSlider(String name, List<Mark> marks, Hand hand) {
        this.marks = marks;
        getStyleClass().add("knob-slider");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setAccessibleText(name);
        getChildren().add(slider);
        for (Mark mark : marks) {
            Label label = new Label(mark.text());
            label.getStyleClass().add(mark.home() ? "knob-mark-home" : "knob-mark");
            label.setMouseTransparent(true);
            labels.add(label);
            getChildren().add(label);
        }
        listen(hand);
    }

    private void listen(Hand hand) {
        slider.valueProperty().subscribe((_, value) -> {
            if (!showing) {
                hand.move(value.doubleValue());
            }
        });
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> hand.grab());
        slider.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> {
            hand.letGo();
            show(shown);
        });
        slider.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                hand.reset();
            }
        });
        SliderKeys.listen(slider, hand::step, hand::move, hand::reset);
    }

    /// Shows `fraction`, 0 to 1.
    void show(double fraction) {
        shown = fraction;
        if (!slider.isPressed()) {
            showing = true;
            slider.setValue(fraction);
            showing = false;
        }
    }

    /// Greys the track from `fraction` on: up to there the map follows at once.
    void showLive(double fraction) {
        double percent = Math.clamp(fraction, 0, 1) * 100;
        slider.setStyle(percent >= 100 ? null : String.format(Locale.ROOT,
                "-color-slider-track: linear-gradient(to right, -color-knob-track %.1f%%, -color-knob-track-idle %.1f%%);",
                percent, percent));
    }

    @Override
    protected double computePrefHeight(double width) {
        double labelHeight = labels.isEmpty() ? 0 : labels.getFirst().prefHeight(-1);
        return snapSizeY(slider.prefHeight(-1) + labelHeight);
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
        double height = slider.prefHeight(-1);
        slider.resizeRelocate(0, 0, getWidth(), height);
        double thumb = slider.lookup(".thumb") instanceof Region region ? region.prefWidth(-1) : 0;
        double travel = getWidth() - thumb;
        for (int i = 0; i < marks.size(); i++) {
            Label label = labels.get(i);
            double width = label.prefWidth(-1);
            double center = thumb / 2 + marks.get(i).fraction() * travel;
            double x = Math.clamp(center - width / 2, 0, Math.max(0, getWidth() - width));
            layoutInArea(label, x, height, width, label.prefHeight(-1), 0, Pos.CENTER.getHpos(), Pos.CENTER.getVpos());
        }
    }
}
