package org.filmament.ui.knobs;

import org.filmament.pipeline.SessionState;
import org.filmament.umap.UmapParams;

/// Where the knobs stand.
///
/// @param nNeighbors 2 to 200
/// @param minDist    0 to 0.99
/// @param pictures   share of the pictures in the map, 0 to 1; the rest is words
public record Knobs(int nNeighbors, double minDist, double pictures) {

    /// UMAP's own defaults, (15, 0.1), by words alone.
    public static final Knobs DEFAULT = new Knobs(UmapParams.DEFAULT.nNeighbors(), UmapParams.DEFAULT.minDist());

    /// Values out of range become the nearest in range; `minDist` and `pictures` are kept to a hundredth.
    public Knobs {
        nNeighbors = Math.clamp(nNeighbors, UmapParams.MIN_NEIGHBORS, UmapParams.MAX_NEIGHBORS);
        minDist = hundredths(Math.clamp(minDist, 0, UmapParams.MAX_MIN_DIST));
        pictures = hundredths(Math.clamp(pictures, 0, 1));
    }

    /// By words alone.
    public Knobs(int nNeighbors, double minDist) {
        this(nNeighbors, minDist, 0);
    }

    public static Knobs of(SessionState state) {
        return new Knobs(state.params().nNeighbors(), state.params().minDist(), state.share());
    }

    public Knobs withNeighbors(int nNeighbors) {
        return new Knobs(nNeighbors, minDist, pictures);
    }

    public Knobs withMinDist(double minDist) {
        return new Knobs(nNeighbors, minDist, pictures);
    }

    public Knobs withPictures(double pictures) {
        return new Knobs(nNeighbors, minDist, pictures);
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
