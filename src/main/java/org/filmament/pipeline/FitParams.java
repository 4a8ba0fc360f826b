package org.filmament.pipeline;

import org.filmament.cluster.HdbscanParams;
import org.filmament.neighbors.Metric;
import org.filmament.umap.UmapParams;

/// What a batch fit is asked for.
///
/// @param umap    parameters of the layout
/// @param metric  of the vectors
/// @param engine  how to cluster
/// @param hdbscan parameters of the clustering
public record FitParams(UmapParams umap, Metric metric, ClusterEngine engine, HdbscanParams hdbscan) {

    public static final FitParams DEFAULT =
            new FitParams(UmapParams.DEFAULT, Metric.COSINE, ClusterEngine.AUTO, HdbscanParams.DEFAULT);

    /// How to cluster.
    public enum ClusterEngine {
        /// HDBSCAN by Tribuo where the catalogue is small enough for it, else no clusters.
        AUTO,
        /// HDBSCAN by Tribuo; too large a catalogue is refused.
        TRIBUO,
        /// No clusters.
        NONE
    }
}
