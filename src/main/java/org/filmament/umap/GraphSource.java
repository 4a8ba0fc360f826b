package org.filmament.umap;

import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.KnnTable;
import org.filmament.work.Workers;

/// Where a live layout has its graphs from: one neighbour table, or a blend of two. Implementations are immutable and safe for use from any thread.
public sealed interface GraphSource permits TableGraphs, BlendedGraphs {

    /// The graphs of one table.
    ///
    /// @param vectors n × D, what `table` was made from
    static GraphSource of(KnnTable table, FloatMatrix vectors) {
        return new TableGraphs(table, vectors);
    }

    /// `(1 − weight) · first + weight · second`, edge by edge, of their graphs under the same `n_neighbors`; one of them alone at 0 and 1.
    ///
    /// @param weight 0 to 1
    /// @throws IllegalArgumentException if they are of different points, or the weight is none
    static GraphSource blend(GraphSource first, GraphSource second, double weight) {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("a weight of " + weight);
        }
        return weight == 0 ? first : weight == 1 ? second : new BlendedGraphs(first, second, weight);
    }

    /// How many points the graphs have.
    int points();

    /// The largest `n_neighbors` that is served exactly.
    int maxNeighbors();

    /// The graph that UMAP's `n_neighbors` asks for, or the widest there is.
    FuzzyGraph graph(int nNeighbors, Workers workers);

    /// n × D: where the parts of a graph that falls apart lie to each other.
    FloatMatrix vectors();

    /// By how much the graphs of `other` weigh the same tables otherwise: 0 for the same, up to 1. Sources of other tables are 1 apart.
    double distance(GraphSource other);

    /// Whether `other` gives the same graph for `nNeighbors`.
    default boolean isLike(GraphSource other, int nNeighbors) {
        return distance(other) == 0 && Math.min(maxNeighbors(), nNeighbors) == Math.min(other.maxNeighbors(), nNeighbors);
    }
}
