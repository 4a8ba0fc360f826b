package org.filmament.umap;

/// One published state of a live layout. Immutable by contract: nobody writes to `positions` after publication.
///
/// @param sequence   rises by at least one from frame to frame; equal sequences are the same frame
/// @param params     the knobs that this frame was moving under
/// @param phase      what the layout was doing
/// @param count      number of points
/// @param dimensions coordinates of each point
/// @param positions  `count * dimensions` smoothed coordinates, point by point
/// @param stepShare  median displacement of a point since the frame before, as a share of the layout's radius (root mean
///                   square distance from the centre)
public record LayoutFrame(long sequence, UmapParams params, Phase phase, int count, int dimensions, float[] positions,
                          double stepShare) {

    /// What a live layout is doing.
    public enum Phase {
        /// At rest: the positions will not change until a knob does.
        SETTLED,
        /// A knob is held: the films follow at a small flat rate.
        FOLLOWING,
        /// A fresh run is under way: nothing has its place yet.
        UNFOLDING,
        /// The knob was released: the rate falls to zero and the layout comes to rest.
        ANNEALING
    }
}
