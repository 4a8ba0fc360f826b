package org.filmament.ui.knobs;

import org.filmament.umap.UmapParams;

/// Where the two knobs stand.
///
/// @param nNeighbors 2 to 200
/// @param minDist    0 to 0.99
public record Knobs(int nNeighbors, double minDist) {

    /// UMAP's own defaults, (15, 0.1).
    public static final Knobs DEFAULT = of(UmapParams.DEFAULT);

    /// Values out of range become the nearest in range; `minDist` is kept to a hundredth.
    public Knobs {
        nNeighbors = Math.clamp(nNeighbors, UmapParams.MIN_NEIGHBORS, UmapParams.MAX_NEIGHBORS);
        minDist = Math.round(Math.clamp(minDist, 0, UmapParams.MAX_MIN_DIST) * 100) / 100.0;
    }

    public static Knobs of(UmapParams params) {
        return new Knobs(params.nNeighbors(), params.minDist());
    }

    public Knobs withNeighbors(int nNeighbors) {
        return new Knobs(nNeighbors, minDist);
    }

    public Knobs withMinDist(double minDist) {
        return new Knobs(nNeighbors, minDist);
    }
}
