package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.filmament.Samples;
import org.filmament.math.FloatMatrix;
import org.filmament.umap.Graphs.Edge;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;

class EffectiveLossTest {

    private static final Curve CURVE = Curve.fit(0.1, 1);

    @Test
    void theSampledLossIsNearTheOneOverAllPairs() {
        FuzzyGraph graph = Graphs.of(Samples.gaussian(600, 6, 1), 10);
        FloatMatrix layout = Samples.gaussian(600, 2, 2);

        double all = overAllPairs(graph, layout);

        assertEquals(all, EffectiveLoss.of(graph, CURVE, layout, Workers.serial()), 0.02 * all);
    }

    @Test
    void longerRunsHaveLessOfIt() {
        FloatMatrix vectors = Samples.twelveBlobs();
        FuzzyGraph graph = Graphs.of(vectors, 15);
        double start = loss(graph, Umap.initialize(graph, vectors, UmapParams.DEFAULT, Workers.serial()));
        double brief = loss(graph, fit(graph, vectors, 50));
        double full = loss(graph, fit(graph, vectors, 500));

        assertTrue(full < brief && brief < start, full + ", " + brief + ", " + start);
    }

    @Test
    void aScatteredLayoutHasMoreOfItThanOneThatKeepsNeighborsTogether() {
        FloatMatrix vectors = Samples.gaussian(300, 2, 1);
        FuzzyGraph graph = Graphs.of(vectors, 15);

        assertTrue(loss(graph, vectors) < loss(graph, Samples.gaussian(300, 2, 2)));
    }

    @Test
    void pointsOnEachOtherAndFarApartHaveAFiniteLoss() {
        FuzzyGraph graph = Graphs.of(3, List.of(new Edge(0, 1, 1), new Edge(1, 2, 1)));

        assertTrue(Double.isFinite(loss(graph, FloatMatrix.zeros(3, 2))));
        assertTrue(Double.isFinite(loss(graph, new FloatMatrix(3, 2, new float[] {0, 0, 1e18f, 0, 0, -1e18f}))));
    }

    @Test
    void theFigureIsTheSameAtAnyParallelism() {
        FloatMatrix layout = Samples.gaussian(2_000, 2, 2);
        FuzzyGraph graph = Graphs.of(layout, 10);
        double serial = loss(graph, layout);

        Samples.onThreads(8, workers -> assertEquals(serial, EffectiveLoss.of(graph, CURVE, layout, workers), 0));
    }

    private static double loss(FuzzyGraph graph, FloatMatrix layout) {
        return EffectiveLoss.of(graph, CURVE, layout, Workers.serial());
    }

    private static FloatMatrix fit(FuzzyGraph graph, FloatMatrix vectors, int epochs) {
        return Umap.fit(graph, vectors, UmapParams.DEFAULT.withEpochs(epochs), Workers.serial(), Progress.NONE, Cancel.NEVER);
    }

    /// Damrich and Hamprecht's loss, per point, without sampling.
    private static double overAllPairs(FuzzyGraph graph, FloatMatrix layout) {
        int n = graph.size();
        float[][] weights = FuzzyGraphTest.dense(graph);
        double[] degrees = new double[n];
        for (int i = 0; i < n; i++) {
            for (float weight : weights[i]) {
                degrees[i] += weight;
            }
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double q = CURVE.at(Math.hypot(layout.get(i, 0) - layout.get(j, 0), layout.get(i, 1) - layout.get(j, 1)));
                sum -= 2 * (weights[i][j] * Math.log(q) + (degrees[i] + degrees[j]) * 5 / (2.0 * n) * Math.log(1 - q));
            }
        }
        return sum / n;
    }
}
