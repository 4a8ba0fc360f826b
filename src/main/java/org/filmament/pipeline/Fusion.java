package org.filmament.pipeline;

import org.filmament.umap.GraphSource;
import org.filmament.umap.LiveLayout;
import org.filmament.umap.UmapParams;
import org.jspecify.annotations.Nullable;

/// What a session's map is laid out by: the films' words, mixed with their pictures by the user's share. It is this that tells the map of its graphs, so that of two
/// changes at once the map hears the later one last. Safe for use from any thread; every method returns at once.
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

    /// Where the map's graphs come from now; null before the words are known.
    synchronized @Nullable GraphSource graphs() {
        GraphSource first = words;
        GraphSource second = pictures;
        return first == null || second == null ? first : GraphSource.blend(first, second, share);
    }

    /// The words are known, or their neighbours are known further.
    ///
    /// @param map once there is one
    synchronized void provideWords(Space space, @Nullable LiveLayout map) {
        words = space.graphs();
        inform(map);
    }

    /// The pictures are known, or their neighbours are known further.
    ///
    /// @param map once there is one
    synchronized void providePictures(Space space, @Nullable LiveLayout map) {
        pictures = space.graphs();
        inform(map);
    }

    /// Has `map`, which was opened meanwhile, take the graphs of now.
    synchronized void inform(@Nullable LiveLayout map) {
        GraphSource now = graphs();
        if (map != null && now != null) {
            map.take(now);
        }
    }

    /// The share moves, and the films with it.
    ///
    /// @param map once there is one
    synchronized void mix(double ofPictures, @Nullable LiveLayout map, UmapParams knobs) {
        share = ofPictures;
        GraphSource now = graphs();
        if (map != null && now != null) {
            map.follow(knobs, now);
        }
    }

    /// Goes back to positions of an earlier rest and the share of that time.
    synchronized void restore(double ofPictures, LiveLayout map, float[] positions, UmapParams knobs) {
        GraphSource first = words;
        GraphSource second = pictures;
        if (first != null) {
            map.restore(positions, knobs, second == null ? first : GraphSource.blend(first, second, ofPictures));
            share = ofPictures;
        }
    }
}
