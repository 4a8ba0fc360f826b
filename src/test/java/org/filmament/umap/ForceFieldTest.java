package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import org.filmament.Samples;
import org.filmament.umap.Graphs.Edge;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForceFieldTest {

    private static final Curve CURVE = Curve.fit(0.1, 1);

    @Test
    void theHeaviestEdgePullsTwiceAndTheOthersInProportion() {
        ForceField field = ForceField.of(Graphs.of(3, List.of(new Edge(0, 1, 0.5f), new Edge(1, 2, 0.25f))), CURVE, 2);

        assertArrayEquals(new float[] {2, 2, 1, 1}, field.pull);
    }

    @Test
    void allSamplesOfAPointTogetherPushLikeFiveForEachOfItsEdges() {
        ForceField field = ForceField.of(Graphs.of(3, List.of(new Edge(0, 1, 0.5f), new Edge(1, 2, 0.25f))), CURVE, 2);

        assertEquals(5 * 1.5, field.push[1] * ForceField.SAMPLES, 1e-5);
        assertEquals(5 * 0.5, field.push[2] * ForceField.SAMPLES, 1e-5);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void forcesAreTheSameAtAnyParallelism(int threads) {
        ForceField field = ForceField.of(Graphs.withHubAndHermits(2_000, 10_000, 1), CURVE, 2);
        float[] positions = Samples.gaussian(2_000, 2, 2).data();
        float[] serial = new float[positions.length];
        field.forces(positions, 42, 9, serial, Workers.serial());
        Samples.onThreads(threads, workers -> {
            float[] parallel = new float[positions.length];
            field.forces(positions, 42, 9, parallel, workers);
            assertArrayEquals(serial, parallel);
        });
    }

    @Test
    void everyStepAndSeedDrawsOtherSamples() {
        ForceField field = ForceField.of(Graphs.withHubAndHermits(200, 1_000, 1), CURVE, 2);
        float[] positions = Samples.gaussian(200, 2, 2).data();

        assertFalse(Arrays.equals(forces(field, positions, 42, 0), forces(field, positions, 42, 1)));
        assertFalse(Arrays.equals(forces(field, positions, 42, 0), forces(field, positions, 43, 0)));
        assertArrayEquals(forces(field, positions, 42, 0), forces(field, positions, 42, 0));
    }

    @Test
    void samplesFallEquallyOftenOnAllPoints() {
        int n = 50;
        int[] counts = new int[n];
        for (int draw = 0; draw < 5_000; draw++) {
            int start = ForceKernel.start(ForceKernel.mix(draw), 3);
            for (int s = 0; s < ForceField.SAMPLES; s++) {
                counts[ForceKernel.sample(start + s * ForceKernel.step(start), n)]++;
            }
        }
        double expected = 5_000.0 * ForceField.SAMPLES / n;
        for (int count : counts) {
            assertEquals(expected, count, 5 * Math.sqrt(expected));
        }
    }

    private static float[] forces(ForceField field, float[] positions, long seed, long step) {
        float[] forces = new float[positions.length];
        field.forces(positions, seed, step, forces, Workers.serial());
        return forces;
    }
}
