package org.filmament.ui;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.filmament.catalog.Catalog;
import org.filmament.poster.PosterArtist;
import org.filmament.poster.PosterSource;
import org.filmament.poster.real.RealPosters;
import org.jspecify.annotations.Nullable;

/// The one source of posters that all views of a catalogue share: those that the app draws, under those that the films have. When another
/// catalogue is shown, what is still being fetched for the one before is given up. FX thread only.
final class CatalogPosters implements Function<Catalog, PosterSource> {

    private final Path folder;
    private final Executor fetching;
    private final Consumer<String> tell;
    private @Nullable Catalog catalog;
    private @Nullable PosterSource source;

    /// @param folder   where fetched posters are kept
    /// @param fetching lends threads that wait for pictures and decode them
    /// @param tell     is given sentences for the user, on any thread
    CatalogPosters(Path folder, Executor fetching, Consumer<String> tell) {
        this.folder = folder;
        this.fetching = fetching;
        this.tell = tell;
    }

    @Override
    public PosterSource apply(Catalog shown) {
        PosterSource known = source;
        if (known != null && catalog == shown) {
            return known;
        }
        if (known instanceof RealPosters fetched) {
            fetched.close();
        }
        PosterSource drawn = new PosterArtist(shown.films());
        PosterSource made = RealPosters.areIn(shown.films()) ? new RealPosters(shown.films(), drawn, folder, fetching, tell) : drawn;
        catalog = shown;
        source = made;
        return made;
    }
}
