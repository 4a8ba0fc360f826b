package org.filmament.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.filmament.Samples;
import org.filmament.cluster.Agreement;
import org.filmament.cluster.HdbscanParams;
import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.ExactNeighbors;
import org.filmament.neighbors.Metric;
import org.filmament.pipeline.FitParams.ClusterEngine;
import org.filmament.pipeline.StageStatus.State;
import org.filmament.umap.FuzzyGraph;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClustersTest {

    @ParameterizedTest
    @EnumSource(names = {"AUTO", "HDBSCAN", "TRIBUO"})
    void everyEngineFindsTwelveBlobsInFiveDimensions(ClusterEngine engine) {
        StageBoard board = new StageBoard(stage -> { });

        Clusters found = clusters(board, engine, null);

        assertEquals(Clusters.DIMENSIONS, found.points().columns());
        assertTrue(found.clustering().clusters() >= 12);
        int[] blobs = IntStream.range(0, found.clustering().size()).map(i -> i % 12).toArray();
        assertTrue(Agreement.purity(found.clustering(), blobs).purity() > 0.98);
        assertEquals(State.DONE, board.snapshot().get(Stage.CLUSTER).state());
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTO", "HDBSCAN", "TRIBUO"})
    void parametersThatAreGivenHold(ClusterEngine engine) {
        Clusters found = clusters(new StageBoard(stage -> { }), engine, new HdbscanParams(60, 5));

        assertTrue(found.clustering().clusters() < 12);
    }

    @Test
    void onlyTribuoHasABound() {
        InputException e = assertThrows(InputException.class, () -> Clusters.requireFeasible(ClusterEngine.TRIBUO, 10_001));
        assertEquals("Tribuo's HDBSCAN takes at most 10,000 films, not 10,001; use --cluster hdbscan.", e.getMessage());
        Clusters.requireFeasible(ClusterEngine.TRIBUO, 10_000);
        Clusters.requireFeasible(ClusterEngine.AUTO, 1_000_000);
        Clusters.requireFeasible(ClusterEngine.HDBSCAN, 1_000_000);
    }

    private static Clusters clusters(StageBoard board, ClusterEngine engine, @Nullable HdbscanParams params) {
        FloatMatrix vectors = Samples.twelveBlobs();
        FuzzyGraph graph = FuzzyGraph.of(ExactNeighbors.search(vectors, Metric.EUCLIDEAN, 14, Workers.serial(), Progress.NONE, Cancel.NEVER),
                Workers.serial());
        return Clusters.of(board, graph, vectors, UmapParams.DEFAULT.withEpochs(200), engine, params, Workers.serial(), Cancel.NEVER);
    }
}
