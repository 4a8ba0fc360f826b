package org.filmament.ui;

import java.util.List;
import java.util.BitSet;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.layout.Region;
import org.filmament.catalog.Catalog;
import org.filmament.pipeline.Session;
import org.filmament.poster.PosterSource;
import org.filmament.poster.PosterSprites;
import org.filmament.ui.look.Palette;
import org.filmament.ui.map.Backdrop;
import org.filmament.ui.map.Camera;
import org.filmament.ui.map.ConstellationView;
import org.filmament.ui.map.Layer;
import org.filmament.ui.map.MapLabel;
import org.filmament.ui.scene.Viewpoint;
import org.filmament.umap.LayoutFrame;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// The constellation as the window's sky. FX thread only.
class ConstellationSky implements SkyView {

    private static final int VIEWPOINT_NUMBERS = 3;
    private static final long POSTER_BYTES = 256L << 20;

    private final ConstellationView view;
    private final Function<Catalog, PosterSource> posters;
    private final Executor artists;
    private final int parallelism;

    /// @param posters     where a catalogue's posters come from
    /// @param painting    draws pictures of the sky
    /// @param workers     share the work of one picture
    /// @param artists     draws posters
    /// @param parallelism how many posters at a time
    ConstellationSky(Function<Catalog, PosterSource> posters, Executor painting, Workers workers, Executor artists,
                     int parallelism) {
        this.view = new ConstellationView(painting, artists, workers);
        this.posters = posters;
        this.artists = artists;
        this.parallelism = parallelism;
    }

    final ConstellationView view() {
        return view;
    }

    /// Where the films are by now.
    @Nullable LayoutFrame frame(Session session) {
        return session.frame();
    }

    @Override
    public Region node() {
        return view;
    }

    @Override
    public void show(@Nullable Session session) {
        view.setVisible(session != null);
        if (session == null) {
            view.setFrames(() -> null);
            return;
        }
        Catalog catalog = session.catalog();
        view.setFilms(catalog.films(),
                new PosterSprites(posters.apply(catalog), catalog.size(), POSTER_BYTES, artists, parallelism));
        view.setFrames(() -> frame(session));
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
    public void setTextScale(double scale) {
        view.setTextScale(scale);
    }

    @Override
    public void select(int row, int[] nearest) {
        view.selectedProperty().set(row);
        view.setNeighbors(nearest);
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
    public void settled() {
        view.fitIfLost();
    }

    @Override
    public void flyTo(int row) {
        view.flyTo(row);
    }

    @Override
    public Viewpoint viewpoint() {
        if (view.isFitted()) {
            return Viewpoint.ALL;
        }
        Camera camera = view.getCamera();
        return new Viewpoint(List.of(camera.x(), camera.y(), shorterSide() / camera.scale()));
    }

    @Override
    public void flyTo(Viewpoint viewpoint) {
        if (viewpoint.equals(viewpoint())) {
            return;
        }
        if (viewpoint.numbers().size() == VIEWPOINT_NUMBERS) {
            view.flyTo(new Camera(viewpoint.numbers().get(0), viewpoint.numbers().get(1), shorterSide() / viewpoint.numbers().get(2)));
        } else {
            view.fit();
        }
    }

    private double shorterSide() {
        return Math.max(1, Math.min(view.getWidth(), view.getHeight()));
    }

    @Override
    public void setGroups(int[] groups) {
        view.setGroups(groups);
    }

    @Override
    public void setNeighborsOf(IntFunction<int[]> films) {
        view.setNeighborsOf(films);
    }

    @Override
    public void setLabels(List<MapLabel> labels) {
        view.setLabels(labels);
    }

    @Override
    public void setOnLabel(IntConsumer listener) {
        view.setOnLabel(listener);
    }

    @Override
    public void setOnLabelHover(IntConsumer listener) {
        view.hoveredLabelProperty().subscribe(label -> listener.accept(label.intValue()));
    }

    @Override
    public double magnification() {
        return view.magnification();
    }

    @Override
    public boolean isShown(Layer layer) {
        return view.isShown(layer);
    }

    @Override
    public void setShown(Layer layer, boolean shown) {
        view.setShown(layer, shown);
    }

    @Override
    public BitSet filmsInView() {
        return view.filmsInView();
    }

    @Override
    public void setOnLasso(BiConsumer<BitSet, Boolean> listener) {
        view.setOnLasso(listener);
    }

    @Override
    public void setOnPresented(Runnable listener) {
        view.setOnPresented((_, _) -> listener.run());
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
