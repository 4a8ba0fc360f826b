package org.filmament.ui.cosmos;

import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.filmament.poster.PosterSource;
import org.filmament.ui.map.Backdrop;
import org.filmament.ui.map.ColorFade;
import org.jspecify.annotations.Nullable;

/// The posters of the cosmos: an [atlas][PosterAtlas] of small ones and a few [close-ups][CloseUps], made in the background once somebody looks. FX thread
/// only.
final class CosmosPosters {

    /// Posters that are drawn even if fewer are shown: the map has others.
    private static final int LEAST_DRAWN = 2_000;

    /// The posters that are there.
    ///
    /// @param atlas    of all films that are posters
    /// @param closeUps of those seen large
    /// @param lights   of the other films
    record Drawn(PosterAtlas atlas, CloseUps closeUps, LightSprites lights) {

        private void setColors(int[] argb, Backdrop backdrop) {
            lights.setColors(argb, backdrop);
            closeUps.setColors(argb);
        }
    }

    private final CosmosFilms films;
    private final ColorFade fade = new ColorFade();
    private final Executor artists;
    private final int parallelism;
    private @Nullable PosterSource source;
    private @Nullable Drawn drawn;
    private Backdrop backdrop = Backdrop.NIGHT;
    private boolean recolored;
    private boolean catchingUp;
    private int[] colors = new int[0];
    private long version;

    /// How many posters the atlas has or is about to have.
    private int preparing;

    /// @param artists     draws posters
    /// @param parallelism how many at a time
    CosmosPosters(CosmosFilms films, Executor artists, int parallelism) {
        this.films = films;
        this.artists = artists;
        this.parallelism = parallelism;
    }

    /// Other films: what was drawn of those before is let go.
    void setSource(PosterSource other) {
        if (drawn != null) {
            drawn.atlas.close();
        }
        drawn = null;
        source = other;
        preparing = 0;
    }

    /// How many of the films that are posters have none of their own, so that the app draws one.
    int drawnByApp() {
        PosterSource from = source;
        return from == null ? 0 : (int) IntStream.of(films.order()).limit(films.asPosters()).filter(from::isDrawn).count();
    }

    /// Whether films' own posters have come since this was asked last.
    boolean haveImproved() {
        long newest = source == null ? 0 : source.version();
        boolean improved = newest != version;
        version = newest;
        return improved;
    }

    /// Whether there are films to draw at all.
    boolean hasSource() {
        return source != null;
    }

    void setBackdrop(Backdrop behind) {
        backdrop = behind;
        recolored = true;
    }

    /// The films have been out of sight: they have their colours at once.
    void catchUp() {
        catchingUp = true;
    }

    /// The films' colours in the newest picture; not to be written to.
    int[] colors() {
        return colors;
    }

    /// Whether more posters are wanted than are drawn or being drawn.
    boolean areTooFew() {
        return preparing < films.posters();
    }

    /// Begins to draw. Pages of posters are large: they are made in the background.
    void prepare() {
        PosterSource from = source;
        if (from == null) {
            return;
        }
        preparing = Math.max(LEAST_DRAWN, films.posters());
        int most = preparing;
        int[] order = films.order();
        artists.execute(() -> {
            PosterAtlas made = new PosterAtlas(from, order, most, order.length);
            Platform.runLater(() -> arrive(made, from));
        });
    }

    private void arrive(PosterAtlas made, PosterSource from) {
        if (from != source) {
            return;
        }
        if (drawn != null) {
            drawn.atlas.close();
        }
        made.draw(artists, parallelism);
        drawn = new Drawn(made, new CloseUps(from, films.colors(), artists, parallelism), new LightSprites());
        recolored = true;
    }

    /// What is there so far, in the films' present colours; null while nothing is. Lights and large posters fade over into other colours. The frames of small
    /// posters, a pixel wide, have them once the others do: they are on sheets that take long to hand to the card. What is out of sight costs nothing.
    ///
    /// @param seconds since the last call
    @Nullable Drawn refresh(double seconds) {
        boolean fading = fade.isChanging();
        int[] before = colors;
        colors = fade.next(films.colors(), catchingUp ? Double.POSITIVE_INFINITY : seconds);
        catchingUp = false;
        if (drawn != null && (recolored || fading || fade.isChanging() || colors != before)) {
            drawn.setColors(colors, backdrop);
            if (!fade.isChanging()) {
                drawn.atlas.setColors(colors);
            }
            recolored = false;
        }
        return drawn;
    }

    /// Whether every poster that is wanted is drawn and on the card.
    boolean areComplete() {
        return drawn != null && drawn.atlas.posters() >= films.asPosters() && drawn.atlas.isComplete();
    }
}
