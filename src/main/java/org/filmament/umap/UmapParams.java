package org.filmament.umap;

import org.filmament.work.InputException;

/// UMAP's parameters, named as in umap-learn.
///
/// @param nNeighbors size of a point's neighbourhood, the point itself included; 2 to 200, by default 15. Small shows
///                   local grain, large shows the overall shape.
/// @param minDist    how close two films may lie on the map; 0 to 0.99 and at most `spread`, by default 0.1
/// @param spread     scale of the map's clusters; 0.01 to 10, by default 1
/// @param dimensions dimensions of the layout, by default 2
/// @param epochs     optimisation epochs of a fresh run; 0 chooses by size
/// @param seed       seed of every random number; the same seed gives the same layout at any thread count
public record UmapParams(int nNeighbors, double minDist, double spread, int dimensions, int epochs, long seed) {

    public static final int MIN_NEIGHBORS = 2;
    public static final int MAX_NEIGHBORS = 200;
    public static final double MAX_MIN_DIST = 0.99;
    public static final double MIN_SPREAD = 0.01;
    public static final double MAX_SPREAD = 10;

    /// (15, 0.1) in two dimensions: the settings of a map to look at.
    public static final UmapParams DEFAULT = new UmapParams(15, 0.1, 1, 2, 0, 42);

    public UmapParams {
        require(nNeighbors >= MIN_NEIGHBORS && nNeighbors <= MAX_NEIGHBORS,
                "n_neighbors must be between " + MIN_NEIGHBORS + " and " + MAX_NEIGHBORS + ", not " + nNeighbors);
        require(minDist >= 0 && minDist <= MAX_MIN_DIST,
                "min_dist must be between 0 and " + MAX_MIN_DIST + ", not " + minDist);
        require(spread >= MIN_SPREAD && spread <= MAX_SPREAD,
                "spread must be between " + MIN_SPREAD + " and " + MAX_SPREAD + ", not " + spread);
        require(minDist <= spread, "min_dist (" + minDist + ") must not exceed spread (" + spread + ")");
        require(dimensions >= 1 && dimensions <= 64, "dimensions must be between 1 and 64, not " + dimensions);
        require(epochs >= 0 && epochs <= 100_000, "epochs must be between 0 and 100000, not " + epochs);
    }

    public UmapParams withNeighbors(int nNeighbors) {
        return new UmapParams(nNeighbors, minDist, spread, dimensions, epochs, seed);
    }

    public UmapParams withMinDist(double minDist) {
        return new UmapParams(nNeighbors, minDist, spread, dimensions, epochs, seed);
    }

    public UmapParams withDimensions(int dimensions) {
        return new UmapParams(nNeighbors, minDist, spread, dimensions, epochs, seed);
    }

    public UmapParams withEpochs(int epochs) {
        return new UmapParams(nNeighbors, minDist, spread, dimensions, epochs, seed);
    }

    public UmapParams withSeed(long seed) {
        return new UmapParams(nNeighbors, minDist, spread, dimensions, epochs, seed);
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new InputException(sentence + ".");
        }
    }
}
