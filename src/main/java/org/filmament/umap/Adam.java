package org.filmament.umap;

import java.util.Arrays;
import org.filmament.work.Workers;

/// Adam (Kingma and Ba 2015, algorithm 1) on the forces of a layout, with the short memory that UMAP's noisy forces want: decay .5 for the mean
/// and .9 for the square, as Melville's uwot found for its batch mode.
final class Adam {

    private static final float MEAN_DECAY = 0.5f;
    private static final float SQUARE_DECAY = 0.9f;
    private static final float EPSILON = 1e-7f;
    private static final int GRAIN = 8192;

    private final float[] mean;
    private final float[] square;
    private int steps;

    Adam(int values) {
        this.mean = new float[values];
        this.square = new float[values];
    }

    /// Forgets what it has seen.
    void reset() {
        Arrays.fill(mean, 0);
        Arrays.fill(square, 0);
        steps = 0;
    }

    /// Moves `positions` along `forces` by about `rate` a value.
    void step(float[] positions, float[] forces, double rate, Workers workers) {
        steps++;
        double correction = Math.sqrt(1 - Math.pow(SQUARE_DECAY, steps)) / (1 - Math.pow(MEAN_DECAY, steps));
        float stride = (float) (rate * correction);
        workers.forRanges(positions.length, GRAIN, (from, to) -> {
            for (int i = from; i < to; i++) {
                float force = forces[i];
                mean[i] += (1 - MEAN_DECAY) * (force - mean[i]);
                square[i] += (1 - SQUARE_DECAY) * (force * force - square[i]);
                positions[i] += stride * mean[i] / ((float) Math.sqrt(square[i]) + EPSILON);
            }
        });
    }
}
