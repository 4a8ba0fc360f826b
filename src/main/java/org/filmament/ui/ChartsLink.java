package org.filmament.ui;

import static org.filmament.ui.command.Shortcut.control;
import static org.filmament.ui.command.Shortcut.inView;
import static org.filmament.ui.command.Shortcut.shift;

import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.filmament.catalog.Catalog;
import org.filmament.pipeline.Session;
import org.filmament.ui.card.PosterImages;
import org.filmament.ui.charts.ChartFile;
import org.filmament.ui.charts.ChartKind;
import org.filmament.ui.charts.ChartsModel;
import org.filmament.ui.charts.ChartsPart;
import org.filmament.ui.charts.ChartsView;
import org.filmament.ui.charts.SavedAs;
import org.filmament.ui.command.Commands;
import org.filmament.ui.view.StageMode;
import org.jspecify.annotations.Nullable;

/// The charts in the window: they follow the session, and are saved from here. FX thread only.
final class ChartsLink {

    /// The charts answer these keys themselves while they have the focus.
    private static final Runnable KEPT_BY_CHARTS = () -> {
    };

    private final Stage stage;
    private final WindowModel window;
    private final Background background;
    private final Function<Catalog, PosterImages> posters;
    private final ChartsModel model;
    private @Nullable ChartsView view;

    /// @param posters where the pictures of a catalogue come from
    ChartsLink(Stage stage, WindowModel window, Background background, Function<Catalog, PosterImages> posters) {
        this.stage = stage;
        this.window = window;
        this.background = background;
        this.posters = posters;
        Executor computing = background.pool("charts", 1);
        model = new ChartsModel(window.themes(), computing, Platform::runLater);
        window.sessionProperty().subscribe(session -> model.show(session == null ? null : session.catalog()));
        window.stateProperty().subscribe(state -> model.update(state == null ? null : state.themes(), state == null ? null : state.topics()));
        window.card().selectedProperty().subscribe(row -> model.setFilm(row.intValue()));
        window.scenes().addPart(new ChartsPart(model));
        window.stageModeProperty().subscribe(mode -> model.setShown(mode.panes().contains(StageMode.Pane.CHARTS)));
    }

    ChartsModel model() {
        return model;
    }

    /// The view, made when it is first asked for.
    ChartsView view() {
        ChartsView made = view;
        if (made == null) {
            made = new ChartsView(model, this::save, window.card()::select);
            view = made;
            window.paletteProperty().subscribe(made::setPalette);
            window.presenter().projectorProperty().subscribe(made::setProjected);
            window.sessionProperty().subscribe(this::setPosters);
        }
        return made;
    }

    Region node() {
        return view();
    }

    void register(Commands commands) {
        commands.add("Charts", "Next chart", () -> show(1), shift(KeyCode.C));
        commands.add("Charts", "Chart before or after", KEPT_BY_CHARTS, inView("Ctrl ← →"));
        commands.add("Charts", "Coarser or finer themes", KEPT_BY_CHARTS, inView("Ctrl ↑ ↓"));
        commands.add("Charts", "From mark to mark, from year to year", KEPT_BY_CHARTS, inView("← ↑ ↓ →"));
        commands.add("Charts", "Choose the mark's theme, or let go of it", KEPT_BY_CHARTS, inView("Enter"));
        commands.add("Charts", "Save the chart", () -> save(SavedAs.PNG), control(KeyCode.E));
        commands.leave(event -> view != null && view.keeps(event, !window.bookmarks().bookmarksProperty().get().isEmpty()));
    }

    private void setPosters(@Nullable Session session) {
        view().setPosters(session == null ? PosterImages.NONE : posters.apply(session.catalog()));
    }

    /// From elsewhere the chart that was last looked at comes first.
    private void show(int step) {
        if (window.stageModeProperty().get() == StageMode.CHARTS) {
            model.step(step);
        } else {
            window.stageModeProperty().set(StageMode.CHARTS);
        }
    }

    /// Lets the user say where the chart is to be saved; the form can still be changed there.
    private void save(SavedAs wanted) {
        Session session = window.session();
        ChartsView charts = view;
        if (session == null || charts == null || charts.file(SavedAs.CSV) == null) {
            window.messages().note("There is no chart to be saved.");
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the chart");
        ChartKind kind = model.kindProperty().get();
        chooser.setInitialFileName(session.catalog().name() + " " + kind.fileName() + "." + wanted.ending());
        for (SavedAs form : SavedAs.values()) {
            FileChooser.ExtensionFilter filter = new FileChooser.ExtensionFilter(form.label(), "*." + form.ending());
            chooser.getExtensionFilters().add(filter);
            if (form == wanted) {
                chooser.setSelectedExtensionFilter(filter);
            }
        }
        File file = chooser.showSaveDialog(stage);
        ChartFile made = file == null ? null : charts.file(form(chooser, wanted, file));
        if (file != null && made != null) {
            background.execute(() -> made.write(named(file.toPath(), form(chooser, wanted, file))));
        }
    }

    /// Some desktops leave the ending to whoever types the name.
    private static Path named(Path file, SavedAs form) {
        String ending = "." + form.ending();
        return file.toString().endsWith(ending) ? file : file.resolveSibling(file.getFileName() + ending);
    }

    /// What the file's name says, else what was chosen in the dialog, else what was wanted.
    private static SavedAs form(FileChooser chooser, SavedAs wanted, File file) {
        int chosen = chooser.getExtensionFilters().indexOf(chooser.getSelectedExtensionFilter());
        SavedAs form = chosen < 0 ? wanted : SavedAs.values()[chosen];
        for (SavedAs other : SavedAs.values()) {
            if (!file.getName().endsWith("." + form.ending()) && file.getName().endsWith("." + other.ending())) {
                return other;
            }
        }
        return form;
    }
}
