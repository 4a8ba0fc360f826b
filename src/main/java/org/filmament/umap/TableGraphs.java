package org.filmament.umap;

import java.lang.ref.SoftReference;
import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.KnnTable;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// The graphs of one table. The last one is remembered, memory allowing: a blend asks for the same one again whenever its weight changes.
final class TableGraphs implements GraphSource {

    private final KnnTable table;
    private final FloatMatrix vectors;
    private volatile SoftReference<@Nullable Made> last = new SoftReference<>(null);

    private record Made(int nNeighbors, FuzzyGraph graph) {
    }

    TableGraphs(KnnTable table, FloatMatrix vectors) {
        if (table.rows() != vectors.rows()) {
            throw new IllegalArgumentException("neighbours of " + table.rows() + " points and vectors of " + vectors.rows());
        }
        this.table = table;
        this.vectors = vectors;
    }

    @Override
    public int points() {
        return table.rows();
    }

    @Override
    public int maxNeighbors() {
        return table.maxNeighbors();
    }

    @Override
    public FuzzyGraph graph(int nNeighbors, Workers workers) {
        Made known = last.get();
        if (known != null && known.nNeighbors == nNeighbors) {
            return known.graph;
        }
        FuzzyGraph graph = FuzzyGraph.of(table.forNeighbors(nNeighbors), workers);
        last = new SoftReference<>(new Made(nNeighbors, graph));
        return graph;
    }

    @Override
    public FloatMatrix vectors() {
        return vectors;
    }

    @Override
    public double distance(GraphSource other) {
        return switch (other) {
            case TableGraphs table -> table.vectors == vectors ? 0 : 1;
            case BlendedGraphs blend -> blend.distance(this);
        };
    }
}
