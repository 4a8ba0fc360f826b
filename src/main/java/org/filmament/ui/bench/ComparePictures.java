package org.filmament.ui.bench;

import java.util.function.Consumer;
import org.filmament.ui.DrivenWindow;
import org.filmament.ui.compare.AgreementOrder;
import org.filmament.umap.LayoutFrame;

/// Pictures of two encoders side by side.
final class ComparePictures {

    /// Pulses in which films have left their places and are still on their way.
    private static final int MOVING_PULSES = 25;

    private static final String NEXT = "Next film that words and posters disagree on";

    private final DrivenWindow window;
    private final Consumer<String> take;
    private final Consumer<String> takeNow;

    /// @param take    takes a picture of that name once all that fades has faded
    /// @param takeNow takes it at once
    ComparePictures(DrivenWindow window, Consumer<String> take, Consumer<String> takeNow) {
        this.window = window;
        this.take = take;
        this.takeNow = takeNow;
    }

    /// As it is first seen, with a film hovered, with one selected, near that one, and while a knob is held.
    void take(String palette) {
        open();
        take.accept(palette + "-compare");
        window.run(() -> window.map().hoveredProperty().set(firstListed()));
        take.accept(palette + "-compare-hovered");
        window.run(() -> window.map().hoveredProperty().set(-1));
        window.run(() -> window.model().card().select(firstListed()));
        take.accept(palette + "-compare-selected");
        window.command(NEXT);
        take.accept(palette + "-compare-near");
        window.run(() -> window.compare().orderProperty().set(AgreementOrder.MOST));
        window.command("Show all films");
        take.accept(palette + "-compare-most");
        window.run(() -> window.compare().orderProperty().set(AgreementOrder.LEAST));
        window.run(() -> {
            window.model().card().clear();
            window.model().knobs().grab();
            window.model().knobs().setNeighbors(60);
        });
        window.pulses(MOVING_PULSES);
        takeNow.accept(palette + "-compare-moving");
        window.run(() -> window.model().knobs().letGo());
        window.command("Undo");
        close();
    }

    /// As an audience sees it.
    void takeProjected() {
        open();
        take.accept("projector-compare");
        window.run(() -> window.model().card().select(firstListed()));
        take.accept("projector-compare-selected");
        window.run(() -> window.model().card().clear());
        close();
    }

    /// In the smallest window.
    void takeSmall() {
        open();
        take.accept("dark-1024x700-compare-selected");
        window.run(() -> window.model().card().clear());
        take.accept("dark-1024x700-compare");
        close();
    }

    private void open() {
        window.command("Compare");
        window.await("the posters are laid out and compared with the words", () -> window.compare().isThere()
                && window.model().session().picturesFrame() != null
                && window.model().session().picturesFrame().phase() == LayoutFrame.Phase.SETTLED);
        window.command("Show all films");
    }

    private void close() {
        window.command("Constellation");
        window.command("Show all films");
    }

    private int firstListed() {
        return window.compare().listedProperty().get().getFirst().row();
    }
}
