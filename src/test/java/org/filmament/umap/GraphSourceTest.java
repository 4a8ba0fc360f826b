package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.filmament.Samples;
import org.filmament.math.FloatMatrix;
import org.filmament.umap.Graphs.Edge;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphSourceTest {

    private static final FloatMatrix WORDS = Samples.gaussian(200, 6, 1);
    private static final FloatMatrix PICTURES = Samples.gaussian(200, 3, 2);
    private static final GraphSource FIRST = GraphSource.of(Graphs.table(WORDS, 40), WORDS);
    private static final GraphSource SECOND = GraphSource.of(Graphs.table(PICTURES, 25), PICTURES);

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.4, 0.5, 0.99, 1})
    void aBlendIsTheWeightedMeanOfBothMatrices(double weight) {
        float[][] first = FuzzyGraphTest.dense(FIRST.graph(12, Workers.serial()));
        float[][] second = FuzzyGraphTest.dense(SECOND.graph(12, Workers.serial()));

        FuzzyGraph blend = GraphSource.blend(FIRST, SECOND, weight).graph(12, Workers.serial());
        float[][] weights = FuzzyGraphTest.dense(blend);

        int edges = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                assertEquals((float) ((1 - weight) * first[i][j] + weight * second[i][j]), weights[i][j]);
                assertEquals(weights[j][i], weights[i][j], "both ends weigh the same, to the bit");
                edges += weights[i][j] > 0 ? 1 : 0;
            }
        }
        assertEquals(edges, blend.entries(), "every edge of either stands in it once");
        requireAscending(blend);
    }

    @Test
    void oneAloneIsItself() {
        assertSame(FIRST, GraphSource.blend(FIRST, SECOND, 0));
        assertSame(SECOND, GraphSource.blend(FIRST, SECOND, 1));
        FuzzyGraph graph = FIRST.graph(10, Workers.serial());
        FuzzyGraph other = SECOND.graph(10, Workers.serial());
        assertSame(graph, FuzzyGraph.blend(graph, other, 0, Workers.serial()));
        assertSame(other, FuzzyGraph.blend(graph, other, 1, Workers.serial()));
        requireSame(graph, Graphs.of(WORDS, 10));
    }

    @Test
    void aBlendIsTheSameAtAnyParallelism() {
        FloatMatrix many = Samples.gaussian(2_500, 4, 4);
        FloatMatrix others = Samples.gaussian(2_500, 3, 5);
        FuzzyGraph first = Graphs.of(many, 12);
        FuzzyGraph second = Graphs.of(others, 12);
        FuzzyGraph serial = FuzzyGraph.blend(first, second, 0.3, Workers.serial());
        Samples.onThreads(8, workers -> requireSame(serial, FuzzyGraph.blend(first, second, 0.3, workers)));
    }

    @Test
    void pointsWithoutEdgesAndEmptyGraphsBlend() {
        FuzzyGraph some = Graphs.of(4, List.of(new Edge(0, 1, 1), new Edge(1, 2, 0.5f)));
        FuzzyGraph none = Graphs.of(4, List.of());

        FuzzyGraph blend = FuzzyGraph.blend(some, none, 0.25, Workers.serial());

        assertArrayEquals(new int[] {0, 1, 3, 4, 4}, blend.offsets());
        assertArrayEquals(new float[] {0.75f, 0.75f, 0.375f, 0.375f}, blend.weights());
        assertEquals(0, FuzzyGraph.blend(none, none, 0.5, Workers.serial()).entries());
    }

    @Test
    void aBlendGoesAsFarAsBothTables() {
        GraphSource blend = GraphSource.blend(FIRST, SECOND, 0.5);
        assertEquals(25, blend.maxNeighbors());
        assertEquals(200, blend.points());
        requireSame(blend.graph(40, Workers.serial()), FuzzyGraph.blend(FIRST.graph(40, Workers.serial()), SECOND.graph(25, Workers.serial()), 0.5,
                Workers.serial()));
        assertSame(WORDS, GraphSource.blend(FIRST, SECOND, 0.4).vectors());
        assertSame(PICTURES, GraphSource.blend(FIRST, SECOND, 0.6).vectors());
    }

    @Test
    void sourcesAreAlikeWhereTheirGraphsAre() {
        GraphSource narrow = GraphSource.of(Graphs.table(WORDS, 20), WORDS);
        assertTrue(narrow.isLike(FIRST, 15));
        assertTrue(narrow.isLike(FIRST, 20));
        assertFalse(narrow.isLike(FIRST, 30));
        assertFalse(FIRST.isLike(SECOND, 15));

        GraphSource blend = GraphSource.blend(FIRST, SECOND, 0.3);
        assertTrue(blend.isLike(GraphSource.blend(narrow, SECOND, 0.3), 20));
        assertFalse(blend.isLike(GraphSource.blend(narrow, SECOND, 0.3), 25));
        assertFalse(blend.isLike(GraphSource.blend(FIRST, SECOND, 0.31), 15));
        assertEquals(0.3, blend.distance(FIRST));
        assertEquals(0.3, FIRST.distance(blend));
        assertEquals(0.7, SECOND.distance(blend));
        assertEquals(0.2, blend.distance(GraphSource.blend(FIRST, SECOND, 0.5)), 1e-15);
        assertEquals(1, blend.distance(GraphSource.blend(SECOND, FIRST, 0.3)));
    }

    @Test
    void whatCannotBeBlendedIsRefused() {
        FloatMatrix few = Samples.gaussian(50, 3, 2);
        GraphSource others = GraphSource.of(Graphs.table(few, 10), few);
        assertThrows(IllegalArgumentException.class, () -> GraphSource.blend(FIRST, others, 0.5));
        assertThrows(IllegalArgumentException.class, () -> GraphSource.blend(FIRST, SECOND, 1.1));
        assertThrows(IllegalArgumentException.class, () -> GraphSource.blend(FIRST, SECOND, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> GraphSource.of(Graphs.table(few, 10), WORDS));
        assertThrows(IllegalArgumentException.class, () -> FuzzyGraph.blend(Graphs.path(3), Graphs.path(4), 0.5, Workers.serial()));
    }

    private static void requireAscending(FuzzyGraph graph) {
        for (int i = 0; i < graph.size(); i++) {
            for (int e = graph.offsets()[i]; e < graph.offsets()[i + 1]; e++) {
                assertTrue(graph.weights()[e] > 0 && graph.weights()[e] <= 1);
                assertTrue(e == graph.offsets()[i] || graph.targets()[e] > graph.targets()[e - 1]);
            }
        }
    }

    private static void requireSame(FuzzyGraph expected, FuzzyGraph actual) {
        assertArrayEquals(expected.offsets(), actual.offsets());
        assertArrayEquals(expected.targets(), actual.targets());
        assertArrayEquals(expected.weights(), actual.weights());
    }
}
