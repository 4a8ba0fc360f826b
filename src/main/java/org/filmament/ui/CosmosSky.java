package org.filmament.ui;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.filmament.catalog.Catalog;
import org.filmament.pipeline.Session;
import org.filmament.pipeline.SessionState;
import org.filmament.pipeline.Space;
import org.filmament.poster.PosterSource;
import org.filmament.topic.Themes;
import org.filmament.ui.cosmos.CosmosView;
import org.filmament.ui.look.Palette;
import org.filmament.ui.map.Backdrop;
import org.filmament.ui.scene.SceneCamera;
import org.filmament.ui.scene.Viewpoint;
import org.filmament.ui.view.StageMode;
import org.jspecify.annotations.Nullable;

/// The cosmos as one of the window's skies, with a camera of its own in every scene. Its layout and its posters are begun when it is first looked at. FX thread only.
final class CosmosSky implements SkyView, SceneCamera {

    private final CosmosView view;
    private final Function<Catalog, PosterSource> posters;
    private @Nullable Session session;
    private @Nullable Themes themes;
    private boolean written = true;

    /// @param posters     where a catalogue's posters come from
    /// @param artists     draws posters
    /// @param parallelism how many posters at a time
    CosmosSky(Function<Catalog, PosterSource> posters, Executor artists, int parallelism) {
        this.view = new CosmosView(artists, parallelism, Platform.isSupported(ConditionalFeature.SCENE3D));
        this.posters = posters;
        view.sceneProperty().subscribe(_ -> tellWhetherInView());
    }

    CosmosView view() {
        return view;
    }

    private void tellWhetherInView() {
        if (session != null) {
            session.showCosmos(view.getScene() != null && view.hasSpace());
        }
    }

    /// Takes the themes and the encoder from the session's newest state.
    void follow(@Nullable SessionState state) {
        Themes newest = state == null ? null : state.themes();
        if (newest != themes) {
            themes = newest;
            view.setThemes(newest, written);
        }
        Space space = session == null ? null : session.cosmosSpace();
        view.setEncoder(space == null ? "" : space.placedBy());
    }

    /// Whether themes go by the names that somebody wrote, where there are any.
    void setWritten(boolean names) {
        written = names;
        view.setThemes(themes, names);
    }

    /// The level of themes that is named whatever the distance, 0 the finest; negative for none.
    void setPinnedLevel(int level) {
        view.setPinnedLevel(level);
    }

    @Override
    public Region node() {
        return view;
    }

    @Override
    public void show(@Nullable Session shown) {
        session = shown;
        themes = null;
        view.setVisible(shown != null);
        if (shown == null) {
            view.setFrames(() -> null);
            return;
        }
        view.setFilms(shown.catalog().films(), posters.apply(shown.catalog()));
        view.setFrames(shown::cosmosFrame);
        tellWhetherInView();
    }

    @Override
    public void setColors(int[] argb) {
        view.setColors(argb);
    }

    @Override
    public void setEmphasis(float @Nullable [] shares) {
        view.setEmphasis(shares);
    }

    @Override
    public void setPalette(Palette palette) {
        view.setBackdrop(palette.isDark() ? Backdrop.NIGHT : Backdrop.PAPER);
    }

    @Override
    public void select(int row, int[] nearest) {
        view.selectedProperty().set(row);
        view.setNeighbors(Arrays.copyOf(nearest, nearest.length));
    }

    @Override
    public void hover(int row) {
        view.hoveredProperty().set(row);
    }

    @Override
    public void fit() {
        view.fit();
    }

    @Override
    public void flyTo(int row) {
        view.flyTo(row);
    }

    @Override
    public StageMode.Pane pane() {
        return StageMode.Pane.COSMOS;
    }

    @Override
    public Viewpoint viewpoint() {
        return new Viewpoint(view.viewpoint());
    }

    @Override
    public void flyTo(Viewpoint viewpoint) {
        if (!viewpoint.equals(viewpoint())) {
            view.flyTo(viewpoint.numbers());
        }
    }

    @Override
    public boolean keeps(KeyEvent event) {
        return view.keeps(event);
    }

    @Override
    public BitSet filmsInView() {
        return view.filmsInView();
    }

    @Override
    public void setOnPresented(Runnable listener) {
        view.setOnPresented(listener);
    }

    @Override
    public void setOnSelect(IntConsumer listener) {
        view.setOnSelect(listener);
    }

    @Override
    public void setOnOpen(IntConsumer listener) {
        view.setOnOpen(listener);
    }
}
