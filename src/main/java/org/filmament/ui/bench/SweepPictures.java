package org.filmament.ui.bench;

import java.util.function.Consumer;
import org.filmament.ui.DrivenWindow;
import org.filmament.ui.sweep.Corner;
import org.filmament.umap.SweepKnob;

/// Pictures of both knobs turned from end to end.
final class SweepPictures {

    /// Pulses in which films have left their places and are still on their way.
    private static final int MOVING_PULSES = 25;

    /// A film that everybody knows.
    private static final int FILM = 1;

    private final DrivenWindow window;
    private final Consumer<String> take;
    private final Consumer<String> takeNow;

    /// @param take    takes a picture of that name once all that fades has faded
    /// @param takeNow takes it at once
    SweepPictures(DrivenWindow window, Consumer<String> take, Consumer<String> takeNow) {
        this.window = window;
        this.take = take;
        this.takeNow = takeNow;
    }

    /// While it is being made.
    void takeMaking(String palette) {
        window.command("Sweep");
        window.await("the sweep has begun", () -> window.sweep().making().done() > 4);
        takeNow.accept(palette + "-sweep-making");
        window.command("Constellation");
    }

    /// At the beginning, at the defaults of the upper knob, at the end; as it plays; a film hovered and one selected; one pane large.
    void take(String palette) {
        open();
        for (int nNeighbors : new int[] {2, 5, 15, 60}) {
            window.run(() -> window.sweep().scrub(SweepKnob.N_NEIGHBORS.placeOf(nNeighbors)));
            take.accept(palette + "-sweep-" + nNeighbors);
        }
        window.run(() -> window.sweep().scrub(0.4));
        window.command("Play the knobs, pause");
        window.pulses(MOVING_PULSES);
        takeNow.accept(palette + "-sweep-playing");
        window.command("Play the knobs, pause");
        window.run(() -> window.sweepView().hoveredProperty().set(FILM));
        take.accept(palette + "-sweep-hovered");
        window.run(() -> window.sweepView().hoveredProperty().set(-1));
        window.run(() -> window.model().card().select(FILM));
        window.run(() -> window.sweep().enlarge(Corner.ALL.getFirst()));
        take.accept(palette + "-sweep-large");
        close();
    }

    /// As an audience sees it.
    void takeProjected() {
        open();
        window.run(() -> window.sweep().scrub(SweepKnob.N_NEIGHBORS.placeOf(10)));
        take.accept("projector-sweep");
        window.run(() -> window.sweep().enlarge(Corner.ALL.get(1)));
        take.accept("projector-sweep-large");
        close();
    }

    /// In the smallest window.
    void takeSmall() {
        open();
        take.accept("dark-1024x700-sweep");
        close();
    }

    private void open() {
        window.command("Sweep");
        window.await("all paths of the sweep are made", () -> window.sweep().making().total() > 0
                && window.sweep().making().done() == window.sweep().making().total() && window.sweep().space(Corner.Column.PICTURES) != null);
    }

    private void close() {
        window.run(() -> {
            window.sweep().showAll();
            window.sweep().scrub(0);
            window.model().card().clear();
        });
        window.command("Constellation");
    }
}
