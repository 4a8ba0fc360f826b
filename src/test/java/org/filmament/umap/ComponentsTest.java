package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.filmament.umap.Graphs.Edge;
import org.junit.jupiter.api.Test;

class ComponentsTest {

    /// 0–3–4, 1–5, 2.
    private final FuzzyGraph graph =
            Graphs.of(6, List.of(new Edge(0, 3, 1), new Edge(3, 4, 0.5f), new Edge(5, 1, 0.25f)));

    @Test
    void componentsAreNumberedByTheirFirstMember() {
        Components components = Components.of(graph);

        assertEquals(3, components.count());
        assertArrayEquals(new int[] {0, 1, 2, 0, 0, 1}, components.of());
        assertArrayEquals(new int[][] {{0, 3, 4}, {1, 5}, {2}}, components.members());
    }

    @Test
    void theGraphOfAComponentIsItsPartRenumbered() {
        Components components = Components.of(graph);

        List<FuzzyGraph> parts = components.parts(graph);

        assertArrayEquals(new int[] {0, 1, 3, 4}, parts.get(0).offsets());
        assertArrayEquals(new int[] {1, 0, 2, 1}, parts.get(0).targets());
        assertArrayEquals(new float[] {1, 1, 0.5f, 0.5f}, parts.get(0).weights());
        assertArrayEquals(new int[] {1, 0}, parts.get(1).targets());
        assertEquals(1, parts.get(2).size());
        assertEquals(0, parts.get(2).entries());
    }

    @Test
    void aPathOfAllPointsIsOneComponentHoweverLong() {
        assertEquals(1, Components.of(Graphs.path(100_000)).count());
    }

    @Test
    void noPointsHaveNoComponents() {
        assertEquals(0, Components.of(Graphs.of(0, List.of())).count());
    }

    @Test
    void manyComponentsAreTakenApartInLinearTime() {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < 200_000; i += 2) {
            edges.add(new Edge(i, i + 1, 1));
        }
        FuzzyGraph pairs = Graphs.of(200_000, edges);

        List<FuzzyGraph> parts = Components.of(pairs).parts(pairs);

        assertEquals(100_000, parts.size());
        for (FuzzyGraph part : parts) {
            assertEquals(2, part.entries());
        }
    }
}
