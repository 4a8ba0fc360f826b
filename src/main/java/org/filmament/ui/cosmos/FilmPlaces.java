package org.filmament.ui.cosmos;

import java.util.function.Supplier;
import org.filmament.ui.map.Glide;
import org.filmament.umap.LayoutFrame;
import org.jspecify.annotations.Nullable;

/// Where the films are in the cosmos: they [glide][Glide] to where the newest layout frame wants them, and their figure [stays in the middle][Centering]. FX
/// thread only.
final class FilmPlaces {

    private static final double TOLERANCE = 1e-4;
    private static final int DIMENSIONS = 3;

    private final Glide glide = new Glide();
    private final Centering centering = new Centering();
    private Supplier<@Nullable LayoutFrame> frames = () -> null;
    private @Nullable LayoutFrame frame;

    void setFrames(Supplier<@Nullable LayoutFrame> supplier) {
        frames = supplier;
    }

    /// Other films, which have no place until a frame of them is there.
    void forget() {
        frame = null;
        centering.reset();
    }

    /// Asks for the newest frame and lets time pass.
    ///
    /// @param films how many there are: frames of another number, or not of three dimensions, are passed over
    /// @return whether films may have moved
    boolean follow(int films, double seconds) {
        LayoutFrame newest = frames.get();
        if (newest != null && newest.count() == films && newest.dimensions() == DIMENSIONS
                && (frame == null || frame.sequence() != newest.sequence())) {
            if (frame == null) {
                centering.reset();
            }
            frame = newest;
            glide.aim(newest.positions());
        }
        if (frame == null || !glide.isMoving() && centering.places().length == frame.positions().length) {
            return false;
        }
        glide.advance(seconds, TOLERANCE);
        centering.follow(glide.positions(), seconds);
        return true;
    }

    boolean areKnown() {
        return frame != null;
    }

    /// Whether the films have come to rest.
    boolean areAtRest() {
        return frame != null && frame.phase() == LayoutFrame.Phase.SETTLED && !glide.isMoving();
    }

    boolean has(int film) {
        float[] places = centering.places();
        return film >= 0 && DIMENSIONS * film + 2 < places.length && Float.isFinite(places[DIMENSIONS * film]);
    }

    /// x, y and z of each film in units of the films' radius; changed by the next [#follow].
    float[] places() {
        return centering.places();
    }
}
