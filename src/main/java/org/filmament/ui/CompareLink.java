package org.filmament.ui;

import static org.filmament.ui.command.Shortcut.inView;
import static org.filmament.ui.command.Shortcut.key;
import static org.filmament.ui.command.Shortcut.shift;

import java.util.function.Function;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.filmament.catalog.Catalog;
import org.filmament.pipeline.Session;
import org.filmament.pipeline.SessionState;
import org.filmament.pipeline.Stage;
import org.filmament.pipeline.StageStatus;
import org.filmament.ui.card.PosterImages;
import org.filmament.ui.command.Commands;
import org.filmament.ui.compare.CompareFoot;
import org.filmament.ui.compare.CompareModel;
import org.filmament.ui.compare.PaneHeadings;
import org.filmament.ui.compare.PicturesPane;
import org.filmament.ui.map.ConstellationView;
import org.filmament.ui.themes.ThemesModel;
import org.filmament.ui.view.StageMode;
import org.filmament.ui.view.StageViews;
import org.filmament.umap.LayoutFrame;
import org.jspecify.annotations.Nullable;

/// Two encoders side by side in the window: the map of the words is the window's own, the map of the posters stands at its right, and below both the films
/// about which they agree least. FX thread only.
final class CompareLink {

    /// The lists and maps answer these keys themselves while they have the focus.
    private static final Runnable KEPT_BY_VIEW = () -> {
    };

    private final WindowModel window;
    private final CompareModel model;
    private final PicturesSky pictures;
    private final PaneHeadings headings;
    private final PicturesPane pane;
    private LayoutFrame.@Nullable Phase phase;

    /// @param words    the map of the words
    /// @param pictures the map of the posters
    CompareLink(WindowModel window, CompareModel model, ConstellationView words, PicturesSky pictures) {
        this.window = window;
        this.model = model;
        this.pictures = pictures;
        headings = new PaneHeadings(model, words, pictures.view());
        pane = new PicturesPane(pictures.view(), window::cancelWork, this::lookAgain);
        words.hoveredProperty().bindBidirectional(pictures.view().hoveredProperty());
        window.sessionProperty().subscribe(session -> model.show(session == null ? null : session.catalog()));
        window.stateProperty().subscribe(this::update);
        window.card().selectedProperty().subscribe(row -> model.setFilm(row.intValue()));
        window.stageModeProperty().subscribe(mode -> {
            boolean compared = mode == StageMode.COMPARE;
            model.setShown(compared);
            headings.setShown(compared);
        });
        window.emphasis().sharesProperty().subscribe(this::list);
        window.themes().hoveredProperty().subscribe(this::list);
        window.scenes().addCamera(pictures);
    }

    CompareModel model() {
        return model;
    }

    ConstellationView view() {
        return pictures.view();
    }

    /// Has its place among the views of the stage.
    ///
    /// @param sky    all skies as one
    /// @param images where the pictures of a catalogue come from
    void place(StageViews views, SkyView sky, Function<Catalog, PosterImages> images) {
        views.with(StageMode.Pane.COMPARE, () -> pane);
        views.withFoot(StageMode.COMPARE, () -> foot(sky, images));
    }

    private Region foot(SkyView sky, Function<Catalog, PosterImages> images) {
        CompareFoot foot = new CompareFoot(model, row -> visit(row, sky), sky::hover);
        window.sessionProperty().subscribe(session -> foot.setPosters(session == null ? PosterImages.NONE : images.apply(session.catalog())));
        return foot;
    }

    void register(Commands commands, SkyView sky) {
        commands.add("Compare", "Next film that words and posters disagree on", () -> step(1, sky), key(KeyCode.D));
        commands.add("Compare", "The film before it", () -> step(-1, sky), shift(KeyCode.D));
        commands.add("Compare", "Least or most agreed upon first", this::flip, key(KeyCode.A));
        commands.add("Compare", "To the other map and the lists, through a list", KEPT_BY_VIEW, inView("Tab"), inView("↑ ↓"));
    }

    /// Called once per pulse.
    void pulse(long nanos) {
        Session session = window.session();
        LayoutFrame frame = session == null ? null : session.picturesFrame();
        LayoutFrame.Phase now = frame == null ? null : frame.phase();
        if (now != phase) {
            boolean cameToRest = phase != null && now == LayoutFrame.Phase.SETTLED;
            phase = now;
            notice(window.stateProperty().get());
            if (cameToRest && !window.scenes().isRestoring()) {
                pictures.view().fitIfLost();
            }
        }
    }

    private void update(@Nullable SessionState state) {
        Session session = window.session();
        if (session != null && state != null) {
            model.update(session.words(), session.pictures(), state.share());
        }
        headings.refresh();
        notice(state);
    }

    private void notice(@Nullable SessionState state) {
        boolean mapped = phase != null;
        pane.show(window.session() != null, model.picturesProperty().get() != null, mapped, state == null ? StageStatus.WAITING : state.status(Stage.PICTURES));
    }

    /// A theme that is only pointed at lights up on the maps; the list stays to be read.
    private void list() {
        if (window.themes().hoveredProperty().get() == ThemesModel.NONE) {
            model.setEmphasis(window.emphasis().sharesProperty().get());
        }
    }

    private void lookAgain() {
        window.resumeWork();
        Session session = window.session();
        if (session != null) {
            session.wantPictures();
        }
    }

    /// From elsewhere the two are brought side by side first.
    private void step(int by, SkyView sky) {
        boolean compared = window.stageModeProperty().get() == StageMode.COMPARE;
        window.stageModeProperty().set(StageMode.COMPARE);
        int row = model.step(compared ? by : 0);
        if (row != CompareModel.NONE) {
            visit(row, sky);
        }
    }

    private void flip() {
        if (window.stageModeProperty().get() == StageMode.COMPARE) {
            model.flip();
        }
    }

    private void visit(int row, SkyView sky) {
        window.card().select(row);
        sky.flyTo(row);
    }
}
