package org.filmament.umap;

import org.filmament.math.FloatMatrix;
import org.filmament.work.Workers;

/// Two sources of graphs in one.
///
/// @param weight of the second, between 0 and 1
record BlendedGraphs(GraphSource first, GraphSource second, double weight) implements GraphSource {

    BlendedGraphs {
        if (first.points() != second.points()) {
            throw new IllegalArgumentException("graphs of " + first.points() + " and of " + second.points() + " points");
        }
    }

    @Override
    public int points() {
        return first.points();
    }

    @Override
    public int maxNeighbors() {
        return Math.min(first.maxNeighbors(), second.maxNeighbors());
    }

    @Override
    public FuzzyGraph graph(int nNeighbors, Workers workers) {
        return FuzzyGraph.blend(first.graph(nNeighbors, workers), second.graph(nNeighbors, workers), weight, workers);
    }

    /// Those that weigh more.
    @Override
    public FloatMatrix vectors() {
        return weight < 0.5 ? first.vectors() : second.vectors();
    }

    @Override
    public double distance(GraphSource other) {
        if (other instanceof BlendedGraphs blend) {
            return first.distance(blend.first) == 0 && second.distance(blend.second) == 0 ? Math.abs(weight - blend.weight) : 1;
        }
        return first.distance(other) == 0 ? weight : second.distance(other) == 0 ? 1 - weight : 1;
    }
}
