package org.filmament.pipeline;

import java.util.Map;
import org.filmament.cluster.MatchedClusters;
import org.filmament.neighbors.KnnTable;
import org.filmament.umap.UmapParams;
import org.jspecify.annotations.Nullable;

/// A snapshot of an open catalogue; everything but the moving positions. Immutable.
///
/// @param version   rises with every change: equal versions are the same state
/// @param stages    how each stage stands
/// @param params    the knobs as last set
/// @param neighbors the widest neighbour table so far; null until the first one is there. [KnnTable#maxNeighbors()] is how far the
///                  `n_neighbors` slider is live
/// @param clusters  clusters of the 5-D layout, matched to their predecessors so that an id keeps its meaning; null until there
///                  are some
public record SessionState(long version, Map<Stage, StageStatus> stages, UmapParams params, @Nullable KnnTable neighbors,
                           @Nullable MatchedClusters clusters) {

    public SessionState {
        stages = Map.copyOf(stages);
    }

    public StageStatus status(Stage stage) {
        return stages.getOrDefault(stage, StageStatus.WAITING);
    }
}
