package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.filmament.Samples;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;

class AdamTest {

    @Test
    void theFirstStepIsAsLongAsTheRateWhateverTheForce() {
        float[] positions = new float[4];

        new Adam(4).step(positions, new float[] {1e-3f, -1, 500, 0}, 0.5, Workers.serial());

        assertArrayEquals(new float[] {0.5f, -0.5f, 0.5f, 0}, positions, 1e-3f);
    }

    /// Algorithm 1 of Kingma and Ba with decays .5 and .9, in doubles.
    @Test
    void stepsAreThoseOfThePaper() {
        float[] forces = Samples.gaussian(50, 1, 1).data();
        float[] positions = new float[1];
        Adam adam = new Adam(1);
        double mean = 0;
        double square = 0;
        double expected = 0;
        for (int t = 1; t <= 50; t++) {
            adam.step(positions, new float[] {forces[t - 1]}, 0.1, Workers.serial());
            mean = 0.5 * mean + 0.5 * forces[t - 1];
            square = 0.9 * square + 0.1 * forces[t - 1] * forces[t - 1];
            expected += 0.1 * mean / (1 - Math.pow(0.5, t)) / Math.sqrt(square / (1 - Math.pow(0.9, t)));
            assertEquals(expected, positions[0], 1e-4);
        }
    }

    @Test
    void aSteadyForceKeepsItsPaceAndANoisyOneLosesIt() {
        Adam adam = new Adam(2);
        float[] positions = new float[2];
        for (int step = 0; step < 100; step++) {
            adam.step(positions, new float[] {1, step % 2 == 0 ? 1 : -1}, 0.1, Workers.serial());
        }

        assertEquals(10, positions[0], 0.1);
        assertTrue(Math.abs(positions[1]) < 0.2);
    }

    @Test
    void stepsAreTheSameAtAnyParallelism() {
        float[] forces = Samples.gaussian(30_000, 1, 1).data();
        float[] serial = new float[30_000];
        new Adam(30_000).step(serial, forces, 1, Workers.serial());
        Samples.onThreads(8, workers -> {
            float[] parallel = new float[30_000];
            new Adam(30_000).step(parallel, forces, 1, workers);
            assertTrue(Arrays.equals(serial, parallel));
        });
    }
}
