package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.KnnTable;
import org.filmament.work.Workers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What umap-learn 0.5.3 made of 120 vectors with two duplicates among them: `smooth_knn_dist` and `fuzzy_simplicial_set` on the exact Euclidean
/// neighbours.
class GoldenGraphTest {

    private static final double TOLERANCE = 1e-4;

    @ParameterizedTest
    @ValueSource(ints = {5, 15})
    void scalesAreThoseOfUmapLearn(int nNeighbors) {
        KnnTable table = Graphs.table(vectors(), nNeighbors);
        SmoothKnn scales = SmoothKnn.of(table, 1, Workers.serial());
        double[][] golden = read("golden-scales-" + nNeighbors);
        for (int i = 0; i < golden.length; i++) {
            assertEquals(golden[i][0], scales.sigmas()[i], TOLERANCE, "sigma of point " + i);
            assertEquals(golden[i][1], scales.rhos()[i], TOLERANCE, "rho of point " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 15})
    void edgesAndWeightsAreThoseOfUmapLearn(int nNeighbors) {
        FuzzyGraph graph = Graphs.of(vectors(), nNeighbors);
        float[][] weights = FuzzyGraphTest.dense(graph);
        double[][] golden = read("golden-graph-" + nNeighbors);
        assertEquals(2 * golden.length, graph.entries());
        for (double[] edge : golden) {
            int i = (int) edge[0];
            int j = (int) edge[1];
            assertEquals(edge[2], weights[i][j], TOLERANCE, "weight of " + i + " and " + j);
        }
    }

    private static FloatMatrix vectors() {
        double[][] rows = read("golden-vectors");
        FloatMatrix vectors = FloatMatrix.zeros(rows.length, rows[0].length);
        for (int v = 0; v < vectors.data().length; v++) {
            vectors.data()[v] = (float) rows[v / vectors.columns()][v % vectors.columns()];
        }
        return vectors;
    }

    private static double[][] read(String name) {
        try (InputStream in = Objects.requireNonNull(GoldenGraphTest.class.getResourceAsStream(name + ".csv"), name)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return lines.stream().map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
                    .toArray(double[][]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
