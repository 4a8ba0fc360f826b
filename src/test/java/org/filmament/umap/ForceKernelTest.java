package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.filmament.Samples;
import org.filmament.umap.Graphs.Edge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One hub with an edge to nearly all, points with none, degrees from 1 to the number of points.
class ForceKernelTest {

    private static final Curve CURVE = Curve.fit(0.1, 1);

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void aRangeOfPointsIsComputedAloneAsAmongAll(int dimensions) {
        ForceField field = field(200, dimensions);
        float[] positions = positions(200, dimensions);
        float[] all = forces(field, positions, 7);
        float[] some = new float[all.length];

        ForceKernel kernel = new ForceKernel(field, positions);
        kernel.attract(50, 61, some);
        kernel.repel(7, 50, 61, some);

        for (int v = 0; v < some.length; v++) {
            int point = v % 200;
            assertEquals(point >= 50 && point < 61 ? all[v] : 0, some[v]);
        }
    }

    /// Sizes about those of a group of edges, and one whose hub has more edges than a group holds.
    @ParameterizedTest
    @CsvSource({"2,2", "3,2", "15,2", "17,3", "131,1", "131,5", "400,2", "400,3", "1500,2"})
    void forcesAreThoseOfAReferenceInDoubles(int n, int dimensions) {
        ForceField field = field(n, dimensions);
        float[] positions = positions(n, dimensions);
        float[] forces = forces(field, positions, 3);

        for (int i = 0; i < n; i++) {
            double[] expected = reference(field, positions, 3, i);
            for (int c = 0; c < dimensions; c++) {
                assertEquals(expected[c], forces[c * n + i], 2e-4 * (1 + Math.abs(expected[c])));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void pointsOnOnePlaceExertNothingOnEachOther(int dimensions) {
        ForceField field = field(100, dimensions);
        float[] place = new float[100 * dimensions];
        Arrays.fill(place, 3.25f);

        for (float force : forces(field, place, 1)) {
            assertEquals(0, force);
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {1e-30f, 1e-10f, 1e-6f, 1e-4f, 1e4f, 1e12f, 1e18f})
    void forcesAreFiniteHoweverNearOrFarPointsAre(float distance) {
        ForceField field = ForceField.of(Graphs.of(2, List.of(new Edge(0, 1, 1))), CURVE, 2);

        float[] forces = forces(field, new float[] {0, distance, 0, -distance}, 1);

        for (float force : forces) {
            assertTrue(Float.isFinite(force), () -> Arrays.toString(forces));
        }
    }

    @Test
    void anEdgePullsItsEndsTogetherAlike() {
        // Among so many points a draw hardly ever hits the other end: what is left is the pull.
        FuzzyGraph graph = Graphs.of(100_000, List.of(new Edge(0, 1, 0.5f)));
        float[] positions = new float[200_000];
        positions[0] = -1;
        positions[1] = 1;
        Arrays.fill(positions, 2, 100_000, 1e9f);
        float[] forces = new float[200_000];

        ForceKernel kernel = new ForceKernel(ForceField.of(graph, CURVE, 2), positions);
        kernel.attract(0, 2, forces);
        kernel.repel(1, 0, 2, forces);

        double squared = 4;
        double power = CURVE.a() * Math.pow(squared, CURVE.b());
        double pull = 2 * 2 * CURVE.b() * power / squared / (1 + power) * 2;
        assertEquals(pull, forces[0], 1e-4);
        assertEquals(-pull, forces[1], 1e-4);
    }

    @Test
    void aPointWithoutEdgesIsLeftAlone() {
        ForceField field = field(131, 2);
        float[] forces = forces(field, positions(131, 2), 5);
        for (int i = 0; i < 131; i += 7) {
            assertEquals(0, forces[i]);
            assertEquals(0, forces[131 + i]);
        }
    }

    private static ForceField field(int n, int dimensions) {
        return ForceField.of(Graphs.withHubAndHermits(n, n > 8 ? 6 * n : 0, n), CURVE, dimensions);
    }

    private static float[] positions(int n, int dimensions) {
        float[] positions = Samples.gaussian(n, dimensions, 9).data();
        for (int v = 0; v < positions.length; v++) {
            positions[v] *= 3;
        }
        // Some points on each other, one far away.
        positions[n - 1] = positions[0];
        positions[n / 2] = 1e5f;
        return positions;
    }

    private static float[] forces(ForceField field, float[] positions, int draw) {
        float[] forces = new float[positions.length];
        ForceKernel kernel = new ForceKernel(field, positions);
        kernel.attract(0, field.size, forces);
        kernel.repel(draw, 0, field.size, forces);
        return forces;
    }

    /// The forces on point `i`, from the formulas of McInnes, Healy and Melville (2018, section 3.2).
    private static double[] reference(ForceField field, float[] positions, int draw, int i) {
        double[] force = new double[field.dimensions];
        for (int e = field.offsets[i]; e < field.offsets[i + 1]; e++) {
            double squared = squaredDistance(field, positions, i, field.targets[e]);
            double power = Math.pow(squared, CURVE.b());
            double coefficient = squared == 0 ? 0 : -2 * CURVE.a() * CURVE.b() * power / squared / (1 + CURVE.a() * power);
            add(field, positions, i, field.targets[e], coefficient, field.pull[e], force);
        }
        for (int s = 0; s < ForceField.SAMPLES; s++) {
            int start = ForceKernel.start(draw, i);
            int j = ForceKernel.sample(start + s * ForceKernel.step(start), field.size);
            double squared = squaredDistance(field, positions, i, j);
            double coefficient = 2 * CURVE.b() / ((0.001 + squared) * (1 + CURVE.a() * Math.pow(squared, CURVE.b())));
            add(field, positions, i, j, coefficient, field.push[i], force);
        }
        return force;
    }

    private static void add(ForceField field, float[] positions, int i, int j, double coefficient, double weight, double[] force) {
        for (int c = 0; c < force.length; c++) {
            double difference = (double) positions[c * field.size + i] - positions[c * field.size + j];
            force[c] += weight * Math.clamp(coefficient * difference, -4, 4);
        }
    }

    private static double squaredDistance(ForceField field, float[] positions, int i, int j) {
        double sum = 0;
        for (int c = 0; c < field.dimensions; c++) {
            double difference = (double) positions[c * field.size + i] - positions[c * field.size + j];
            sum += difference * difference;
        }
        return sum;
    }
}
