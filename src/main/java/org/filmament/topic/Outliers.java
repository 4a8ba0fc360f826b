package org.filmament.topic;

import java.util.Arrays;
import org.filmament.work.Workers;

/// Which theme each film lies nearest to.
final class Outliers {

    private static final int GRAIN = 512;

    private Outliers() {
    }

    /// For each film the class of the smallest angle; classes with a zero direction are nearest to none.
    ///
    /// @param directions one a class, of length 1
    static int[] byEmbedding(TopicModel model, float[][] directions, Workers workers) {
        int classes = directions.length;
        int columns = model.directions().rows().columns();
        // Transposed, so that the inner loop has no sum to carry and the compiler makes vectors of it.
        float[] transposed = new float[columns * classes];
        for (int group = 0; group < classes; group++) {
            for (int c = 0; c < columns; c++) {
                transposed[c * classes + group] = directions[group][c];
            }
        }
        int[] nearest = new int[model.films()];
        workers.forRanges(nearest.length, GRAIN, (from, to) -> {
            float[] cosines = new float[classes];
            for (int film = from; film < to; film++) {
                Arrays.fill(cosines, 0);
                int at = model.directions().rows().offset(film);
                for (int c = 0; c < columns; c++) {
                    float value = model.directions().rows().data()[at + c];
                    int row = c * classes;
                    for (int group = 0; group < classes; group++) {
                        cosines[group] += value * transposed[row + group];
                    }
                }
                nearest[film] = largest(cosines);
            }
        });
        return nearest;
    }

    private static int largest(float[] values) {
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        return largest;
    }
}
