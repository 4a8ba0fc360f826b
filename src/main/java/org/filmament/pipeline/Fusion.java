package org.filmament.pipeline;

import org.filmament.umap.GraphSource;
import org.jspecify.annotations.Nullable;

/// What a session's map is laid out by: the films' words, mixed with their pictures by the user's share. Safe for use from any thread.
final class Fusion {

    // Guarded by this.
    private @Nullable GraphSource words;
    private @Nullable GraphSource pictures;
    private double share;

    /// @param share of the pictures, 0 to 1
    Fusion(double share) {
        this.share = share;
    }

    /// The share of the pictures, as last set; where these have not been looked at yet, the map is laid out by words alone.
    synchronized double share() {
        return share;
    }

    synchronized void mix(double pictures) {
        share = pictures;
    }

    synchronized void provideWords(Space space) {
        words = space.graphs();
    }

    synchronized void providePictures(Space space) {
        pictures = space.graphs();
    }

    /// Where the map's graphs come from now; null before the words are known.
    synchronized @Nullable GraphSource graphs() {
        GraphSource first = words;
        GraphSource second = pictures;
        return first == null || second == null ? first : GraphSource.blend(first, second, share);
    }
}
