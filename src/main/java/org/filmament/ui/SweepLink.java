package org.filmament.ui;

import static org.filmament.ui.command.Shortcut.controlShift;
import static org.filmament.ui.command.Shortcut.inView;
import static org.filmament.ui.command.Shortcut.key;
import static org.filmament.ui.command.Shortcut.shift;

import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.filmament.pipeline.Session;
import org.filmament.pipeline.SessionState;
import org.filmament.pipeline.Stage;
import org.filmament.pipeline.StageStatus;
import org.filmament.ui.color.ColorBy;
import org.filmament.ui.command.Commands;
import org.filmament.ui.look.Wording;
import org.filmament.ui.map.ConstellationView;
import org.filmament.ui.sweep.Corner.Column;
import org.filmament.ui.sweep.SweepModel;
import org.filmament.ui.sweep.SweepPart;
import org.filmament.ui.sweep.SweepView;
import org.filmament.ui.view.StageMode;
import org.filmament.umap.UmapParams;
import org.jspecify.annotations.Nullable;

/// The sweep in the window: it learns what the films are alike by, takes its knobs to the map, and is played from here. FX thread only.
final class SweepLink {

    /// The panes answer these keys themselves while they have the focus.
    private static final Runnable KEPT_BY_VIEW = () -> {
    };

    private final WindowModel window;
    private final SweepModel model;
    private final SweepSky sky;

    /// @param views makes what draws the films of a pane
    SweepLink(WindowModel window, SweepModel model, Supplier<ConstellationView> views) {
        this.window = window;
        this.model = model;
        SweepView view = new SweepView(model, views, window.coloring(), window.legend(), this::take, window.card()::select);
        sky = new SweepSky(window, model, view);
        window.stateProperty().subscribe(this::follow);
        window.stageModeProperty().subscribe(mode -> {
            boolean swept = mode == StageMode.SWEEP;
            // What a sweep is to show are the genres; themes are of one setting of the knobs.
            window.coloring().setAutomatic(swept ? ColorBy.GENRE : ColorBy.AUTO);
            if (swept) {
                wantPictures();
                Platform.runLater(view::focusPane);
            }
        });
        window.sessionProperty().subscribe(_ -> wantPictures());
        window.scenes().addPart(new SweepPart(model));
        window.addWork(new LongWork() {

            @Override
            public void stop() {
                model.stop();
            }

            @Override
            public void resume() {
                model.resume();
            }
        });
    }

    SweepModel model() {
        return model;
    }

    SweepSky sky() {
        return sky;
    }

    void register(Commands commands) {
        commands.add("Sweep", "Play the knobs, pause", this::play, key(KeyCode.S));
        commands.add("Sweep", "Play them at another speed", model::nextSpeed, shift(KeyCode.S));
        commands.add("Sweep", "There and back once, or again and again", () -> model.loopingProperty().set(!model.loopingProperty().get()),
                controlShift(KeyCode.S));
        commands.add("Sweep", "Take these knobs to the map", () -> take(model.knobs()), key(KeyCode.W));
        commands.add("Sweep", "Play or pause, as long as no view is kept", KEPT_BY_VIEW, inView("Space"));
        commands.add("Sweep", "Back, on, to the start, to the end", KEPT_BY_VIEW, inView("← →"), inView("Home"), inView("End"));
        commands.add("Sweep", "One pane or all four", KEPT_BY_VIEW, inView("Enter"));
    }

    /// Called once per pulse.
    void pulse(long nanos) {
        model.pulse(nanos);
    }

    /// From elsewhere the sweep is brought on stage first.
    private void play() {
        window.stageModeProperty().set(StageMode.SWEEP);
        model.togglePlay();
    }

    /// The map comes to rest under the sweep's knobs, and is what is to be seen.
    private void take(UmapParams knobs) {
        if (window.session() != null && model.end() > 0) {
            window.knobs().settle(window.knobs().knobs().withNeighbors(knobs.nNeighbors()).withMinDist(knobs.minDist()));
            window.stageModeProperty().set(StageMode.CONSTELLATION);
        }
    }

    private void wantPictures() {
        Session session = window.session();
        if (session != null && window.stageModeProperty().get() == StageMode.SWEEP) {
            session.wantPictures();
        }
    }

    private void follow(@Nullable SessionState state) {
        Session session = window.session();
        model.update(session == null ? null : session.words(), session == null ? null : session.pictures());
        StageStatus words = state == null ? StageStatus.WAITING : state.status(Stage.ENCODE);
        StageStatus pictures = state == null ? StageStatus.WAITING : state.status(Stage.PICTURES);
        sky.view().setAbsence(Column.WORDS, absence("overviews", "read", words));
        sky.view().setAbsence(Column.PICTURES, absence("posters", "looked at", pictures));
    }

    private static String absence(String what, String done, StageStatus status) {
        return switch (status.state()) {
            case RUNNING -> status.total() == 0 ? "The " + what + " are being " + done
                    : "The " + what + " are being " + done + ": " + Wording.count(status.done()) + " of " + Wording.count(status.total());
            case CANCELLED -> "The " + what + " have not all been " + done + ", since that was stopped";
            case FAILED -> status.message() == null ? "The " + what + " could not be " + done : status.message();
            default -> status.message() == null || status.state() == StageStatus.State.DONE ? "The " + what + " have not been " + done + " yet" : status.message();
        };
    }
}
