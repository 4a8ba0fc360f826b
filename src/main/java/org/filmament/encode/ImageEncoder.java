package org.filmament.encode;

import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;

/// Turns posters into unit vectors, to be compared by cosine. A poster's vector depends on its pixels and on [#fingerprint()] alone, never on
/// the other posters of the call. Safe for use from one thread at a time; the encoder spreads the work over its own workers.
public interface ImageEncoder extends AutoCloseable {

    /// Pictures by number, at a width of the encoder's choice.
    @FunctionalInterface
    interface Pictures {

        /// Called once a picture, from several threads at once.
        ///
        /// @param width in pixels
        /// @return `width * (width * 3 / 2)` opaque ARGB pixels, row by row; nobody else changes them
        int[] pixels(int picture, int width);
    }

    /// What the user calls it, as it ends the sentence "Placed by …".
    String name();

    /// Changes whenever vectors would. Caches are keyed by it.
    String fingerprint();

    /// Length of a vector.
    int dimensions();

    /// Width in pixels at which pictures are looked at; even, at most 512.
    int width();

    /// Encodes `count` pictures; row `i` of the result is the unit vector of picture `i`.
    ///
    /// @throws java.util.concurrent.CancellationException if cancelled
    FloatMatrix encode(int count, Pictures pictures, Progress progress, Cancel cancel);

    @Override
    void close();
}
