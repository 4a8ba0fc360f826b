package org.filmament.pipeline;

import org.filmament.cluster.HdbscanParams;
import org.filmament.neighbors.Metric;
import org.filmament.umap.UmapParams;
import org.jspecify.annotations.Nullable;

/// What a batch fit is asked for.
///
/// @param umap    parameters of the layout
/// @param metric  of the vectors
/// @param engine  how to cluster
/// @param hdbscan parameters of the clustering, or null to leave them to the engine
public record FitParams(UmapParams umap, Metric metric, ClusterEngine engine, @Nullable HdbscanParams hdbscan) {

    public static final FitParams DEFAULT =
            new FitParams(UmapParams.DEFAULT, Metric.COSINE, ClusterEngine.AUTO, null);

    /// How to cluster.
    public enum ClusterEngine {
        /// HDBSCAN: its natural clusters, or by the parameters given.
        AUTO,
        /// HDBSCAN by the parameters given, or its defaults.
        HDBSCAN,
        /// HDBSCAN by Tribuo, by the parameters given or the same defaults; too large a catalogue is refused.
        TRIBUO,
        /// No clusters.
        NONE
    }
}
