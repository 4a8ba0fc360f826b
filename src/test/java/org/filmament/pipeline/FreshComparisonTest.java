package org.filmament.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.filmament.Samples;
import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.ExactNeighbors;
import org.filmament.neighbors.KnnTable;
import org.filmament.neighbors.Metric;
import org.filmament.umap.FuzzyGraph;
import org.filmament.umap.GraphSource;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.Umap;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;

class FreshComparisonTest {

    private static final UmapParams PARAMS = UmapParams.DEFAULT;

    private final FloatMatrix vectors = Samples.gaussian(400, 12, 5);
    private final KnnTable table = ExactNeighbors.search(vectors, Metric.COSINE, 30, Workers.serial(), Progress.NONE, Cancel.NEVER);
    private int changes;
    private final FreshComparison comparison = new FreshComparison(() -> changes++);

    @Test
    void aFreshMapHasNothingToGain() {
        comparison.compare(GraphSource.of(table, vectors), fresh());

        assertEquals(0, comparison.gain());
        assertEquals(0, changes);
    }

    @Test
    void aMapInDisorderHas() {
        comparison.compare(GraphSource.of(table, vectors), disordered());

        assertTrue(comparison.gain() > 0.01);
        assertEquals(1, changes);
    }

    @Test
    void whatWasFoundHoldsUntilTheMapMoves() {
        comparison.compare(GraphSource.of(table, vectors), disordered());
        comparison.forget();

        assertEquals(0, comparison.gain());
        assertEquals(2, changes);
    }

    private LayoutFrame fresh() {
        FuzzyGraph graph = FuzzyGraph.of(table.forNeighbors(PARAMS.nNeighbors()), Workers.serial());
        return frame(Umap.fit(graph, vectors, PARAMS, Workers.serial(), Progress.NONE, Cancel.NEVER));
    }

    private static LayoutFrame disordered() {
        return frame(Samples.gaussian(400, 2, 3));
    }

    private static LayoutFrame frame(FloatMatrix positions) {
        return new LayoutFrame(1, PARAMS, LayoutFrame.Phase.SETTLED, positions.rows(), 2, positions.data(), 0);
    }
}
