package org.filmament.pipeline;

import java.util.Map;
import org.filmament.cluster.MatchedClusters;
import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.KnnTable;
import org.filmament.topic.Themes;
import org.filmament.topic.TopicModel;
import org.filmament.umap.UmapParams;
import org.jspecify.annotations.Nullable;

/// A snapshot of an open catalogue; everything but the moving positions. Immutable.
///
/// @param version   rises with every change: equal versions are the same state
/// @param stages    how each stage stands
/// @param params    the knobs as last set
/// @param vectors   the films' unit vectors in the full space, one row each; null until they are encoded
/// @param neighbors the widest neighbour table so far; null until the first one is there. [KnnTable#maxNeighbors()] is how far the
///                  `n_neighbors` slider is live
/// @param clusters  clusters of the 5-D layout, matched to their predecessors so that an id keeps its meaning; null until there
///                  are some
/// @param themes    what the clusters are about; null until there are some
/// @param topics    what themes are made from, for charts of them; null until the texts are read
/// @param share     of the pictures in the map, 0 to 1, as last set; the rest is words
public record SessionState(long version, Map<Stage, StageStatus> stages, UmapParams params,
                           @Nullable FloatMatrix vectors, @Nullable KnnTable neighbors, @Nullable MatchedClusters clusters,
                           @Nullable Themes themes, @Nullable TopicModel topics, double share) {

    public SessionState {
        stages = Map.copyOf(stages);
    }

    /// A state of a map of words alone, in which no words were read.
    public SessionState(long version, Map<Stage, StageStatus> stages, UmapParams params, @Nullable FloatMatrix vectors,
                        @Nullable KnnTable neighbors, @Nullable MatchedClusters clusters, @Nullable Themes themes) {
        this(version, stages, params, vectors, neighbors, clusters, themes, null);
    }

    /// A state of a map of words alone.
    public SessionState(long version, Map<Stage, StageStatus> stages, UmapParams params, @Nullable FloatMatrix vectors,
                        @Nullable KnnTable neighbors, @Nullable MatchedClusters clusters, @Nullable Themes themes, @Nullable TopicModel topics) {
        this(version, stages, params, vectors, neighbors, clusters, themes, topics, 0);
    }

    public StageStatus status(Stage stage) {
        return stages.getOrDefault(stage, StageStatus.WAITING);
    }
}
