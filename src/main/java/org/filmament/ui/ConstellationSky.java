package org.filmament.ui;

import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.scene.layout.Region;
import org.filmament.catalog.Catalog;
import org.filmament.pipeline.Session;
import org.filmament.poster.PosterSource;
import org.filmament.poster.PosterSprites;
import org.filmament.ui.look.Palette;
import org.filmament.ui.map.Backdrop;
import org.filmament.ui.map.ConstellationView;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// The constellation as the window's sky. FX thread only.
final class ConstellationSky implements SkyView {

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
        this.view = new ConstellationView(painting, workers);
        this.posters = posters;
        this.artists = artists;
        this.parallelism = parallelism;
    }

    ConstellationView view() {
        return view;
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
        view.setFrames(session::frame);
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
