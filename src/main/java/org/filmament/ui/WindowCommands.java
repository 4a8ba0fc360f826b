package org.filmament.ui;

import static org.filmament.ui.command.Shortcut.control;
import static org.filmament.ui.command.Shortcut.controlShift;
import static org.filmament.ui.command.Shortcut.inView;
import static org.filmament.ui.command.Shortcut.key;
import static org.filmament.ui.command.Shortcut.shift;
import static org.filmament.ui.command.Shortcut.typed;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.filmament.ui.card.FilmCardModel;
import org.filmament.ui.color.ColorBy;
import org.filmament.ui.command.Commands;
import org.filmament.ui.filter.FilterModel;
import org.filmament.ui.knobs.KnobsModel;
import org.filmament.ui.scene.Bookmarks;
import org.filmament.ui.stage.Pointer;
import org.filmament.ui.stage.PresenterModel;
import org.filmament.ui.view.SideSections;
import org.filmament.ui.view.StageMode;

/// The window's commands and their shortcuts, in the order of the list that `?` shows.
final class WindowCommands {

    private static final double LOCALITY_STEP = 0.05;

    private static final int YEARS_STEP = 5;

    /// A part of the window answers these keys itself while it has the focus.
    private static final Runnable KEPT_BY_PART = () -> {
    };

    private WindowCommands() {
    }

    static void register(Commands commands, MainWindow window, WindowModel model, SkyView sky,
                         MainWindow.Surroundings surroundings) {
        views(commands, model, surroundings.views().modes());
        map(commands, model, sky);
        knobs(commands, model.knobs());
        film(commands, window, model);
        sections(commands, window, surroundings.sections().places());
        filters(commands, model.filters());
        catalog(commands, window, model);
        onStage(commands, window, model);
        window(commands, window, model);
    }

    private static void views(Commands commands, WindowModel model, List<StageMode> modes) {
        if (modes.size() > 1) {
            for (StageMode mode : modes) {
                commands.add("View", mode.label(), () -> model.stageModeProperty().set(mode), key(digit(mode.ordinal() + 1)));
            }
        }
    }

    private static void map(Commands commands, WindowModel model, SkyView sky) {
        commands.add("Map", "Show all films", sky::fit, key(KeyCode.F), key(KeyCode.DIGIT0));
        commands.add("Map", "Move about, in leaps", KEPT_BY_PART, inView("← ↑ ↓ →"), inView("Ctrl ← ↑ ↓ →"));
        commands.add("Map", "Closer, farther", KEPT_BY_PART, inView("+"), inView("−"));
        commands.add("Map", "Re-run from scratch", model::rerun, key(KeyCode.R));
        commands.add("Map", "Colour by the next property", () ->
                model.coloring().byProperty().set(next(model)), key(KeyCode.C));
    }

    private static void film(Commands commands, MainWindow window, WindowModel model) {
        FilmCardModel card = model.card();
        commands.add("Films", "The film beside, above or below", KEPT_BY_PART, inView("Shift ← ↑ ↓ →"));
        commands.add("Films", "Next film", () -> step(window, card, 1), typed('.'));
        commands.add("Films", "Previous film", () -> step(window, card, -1), typed(','));
        commands.add("Films", "Open its page in the browser",
                () -> window.openPage(card.selectedProperty().get()), key(KeyCode.O));
        commands.add("Films", "Clear the selection, close what is on top", window::escape, key(KeyCode.ESCAPE));
    }

    private static void knobs(Commands commands, KnobsModel knobs) {
        commands.add("Knobs", "More neighbours", () -> knobs.stepNeighbors(1), typed(']'));
        commands.add("Knobs", "Fewer neighbours", () -> knobs.stepNeighbors(-1), typed('['));
        commands.add("Knobs", "Larger min_dist", () -> knobs.stepMinDist(1), typed('}'));
        commands.add("Knobs", "Smaller min_dist", () -> knobs.stepMinDist(-1), typed('{'));
        commands.add("Knobs", "More global", () -> knobs.setLocality(knobs.localityProperty().get() + LOCALITY_STEP),
                typed('>'));
        commands.add("Knobs", "More local", () -> knobs.setLocality(knobs.localityProperty().get() - LOCALITY_STEP),
                typed('<'));
        commands.add("Knobs", "More pictures", () -> knobs.stepPictures(1), typed('\''));
        commands.add("Knobs", "More words", () -> knobs.stepPictures(-1), typed('"'));
        commands.add("Knobs", "Words alone", knobs::resetPictures, controlShift(KeyCode.D));
        commands.add("Knobs", "A slider back to where it usually stands", KEPT_BY_PART, inView("Delete"));
        commands.add("Knobs", "Back to 15 and 0.1", knobs::resetBoth, control(KeyCode.D));
    }

    private static void sections(Commands commands, MainWindow window, List<SideSections.Place> places) {
        for (SideSections.Place place : places) {
            switch (place) {
                case SEARCH -> commands.add("Films", "Search", () -> window.panes().reveal(place), control(KeyCode.F), typed('/'));
                case FILTERS -> commands.add("Films", "Filters", () -> window.panes().reveal(place), key(KeyCode.Y));
                case THEMES -> commands.add("Films", "Themes", () -> window.panes().reveal(place), key(KeyCode.H));
                case CHIPS -> {
                    // Reached with Tab, from the search field.
                }
            }
        }
    }

    private static void filters(Commands commands, FilterModel filters) {
        commands.add("Films", "Play the years, pause", filters::togglePlay, typed('Y'));
        commands.add("Films", "Play at another speed", filters::nextSpeed, typed(';'));
        commands.add("Films", "Years later", () -> filters.moveYears(YEARS_STEP), typed(')'));
        commands.add("Films", "Years earlier", () -> filters.moveYears(-YEARS_STEP), typed('('));
        commands.add("Films", "Years: move them, their end, their start", KEPT_BY_PART, inView("← →"), inView("Shift ← →"), inView("Ctrl ← →"));
        commands.add("Films", "Rating: move an end, go to the other", KEPT_BY_PART, inView("← →"), inView("Tab"));
        commands.add("Films", "Drop all filters", filters::clearAll, controlShift(KeyCode.Y));
    }

    private static void catalog(Commands commands, MainWindow window, WindowModel model) {
        commands.add("Catalogue", "Open a file", window::chooseFile, control(KeyCode.O));
        commands.add("Catalogue", "Open the starter", model::openStarter, controlShift(KeyCode.O));
        commands.add("Catalogue", "Stop the work under way", model::stopAllWork, control(KeyCode.PERIOD));
        commands.add("Catalogue", "Have the themes named by Claude", model::nameThemes, controlShift(KeyCode.L));
        commands.add("Catalogue", "Go on with it", model::resumeWork, control(KeyCode.COMMA));
    }

    private static void onStage(Commands commands, MainWindow window, WindowModel model) {
        BookmarksModel views = model.bookmarks();
        PresenterModel presenter = model.presenter();
        commands.add("On stage", "Next kept view", () -> step(model, 1), key(KeyCode.SPACE), key(KeyCode.PAGE_DOWN));
        commands.add("On stage", "Previous kept view", () -> step(model, -1), key(KeyCode.BACK_SPACE), key(KeyCode.PAGE_UP));
        commands.addNumbered("On stage", "Keep this view as", Bookmarks.FIRST, Bookmarks.LAST, "Ctrl Shift 1 … 9",
                number -> controlShift(digit(number)), views::keep);
        commands.addNumbered("On stage", "Go to view", Bookmarks.FIRST, Bookmarks.LAST, "Ctrl 1 … 9",
                number -> control(digit(number)), views::go);
        commands.add("On stage", "Projector mode", presenter::toggleProjector, key(KeyCode.F5));
        commands.add("On stage", "Full screen", () -> window.stage().setFullScreen(!window.stage().isFullScreen()), key(KeyCode.F11));
        commands.add("On stage", "Black screen", presenter::toggleDark, key(KeyCode.B));
        commands.add("On stage", "Laser pointer", () -> presenter.point(Pointer.LASER), key(KeyCode.P));
        commands.add("On stage", "Spotlight", () -> presenter.point(Pointer.SPOTLIGHT), shift(KeyCode.P));
        commands.add("On stage", "Move either of them", KEPT_BY_PART, inView("Alt ← ↑ ↓ →"));
    }

    /// Whoever goes on wants to be seen.
    private static void step(WindowModel model, int direction) {
        model.presenter().lightUp();
        model.bookmarks().step(direction);
    }

    private static KeyCode digit(int number) {
        return KeyCode.valueOf("DIGIT" + number);
    }

    private static void window(Commands commands, MainWindow window, WindowModel model) {
        commands.add("Window", "Find anything", window::togglePalette, control(KeyCode.K));
        commands.add("Window", "Undo", model.scenes()::undo, control(KeyCode.Z));
        commands.add("Window", "Redo", model.scenes()::redo, controlShift(KeyCode.Z), control(KeyCode.Y));
        commands.add("Window", "Dark or light", model::togglePalette, key(KeyCode.T), control(KeyCode.L));
        commands.add("Window", "Show or hide the knobs", window.panes()::toggleInspector, key(KeyCode.I));
        commands.add("Window", "Show or hide themes and card", window.panes()::toggleSide, key(KeyCode.J));
        commands.add("Window", "Show or hide the legend", window::toggleLegend, key(KeyCode.L));
        commands.add("Window", "Legend: only this, this too", KEPT_BY_PART, inView("Enter"), inView("Ctrl Enter"));
        commands.add("Window", "From part to part, also to edges of panes", KEPT_BY_PART, inView("Tab"));
        commands.add("Window", "An edge: wider, narrower, higher", KEPT_BY_PART, inView("← ↑ ↓ →"));
        commands.add("Window", "Larger text", window.textSize()::larger, control(KeyCode.EQUALS), control(KeyCode.PLUS));
        commands.add("Window", "Smaller text", window.textSize()::smaller, control(KeyCode.MINUS));
        commands.add("Window", "About Filmament", window::toggleAbout, control(KeyCode.I));
        commands.add("Window", "This list", window::toggleShortcuts, typed('?'), key(KeyCode.F1));
    }

    private static void step(MainWindow window, FilmCardModel card, int direction) {
        card.step(direction);
        window.visit(card.selectedProperty().get());
    }

    private static ColorBy next(WindowModel model) {
        return model.coloring().byProperty().get().next();
    }
}
