package org.filmament.topic;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.filmament.cluster.Clustering;
import org.filmament.work.Workers;

/// Which group of films each film lies nearest to.
final class Outliers {

    private static final int GRAIN = 512;

    private Outliers() {
    }

    /// For each film its nearest group, by the strategy of the model for films of no group, by embedding for the others.
    ///
    /// @param groups one a film: its group, or [Clustering#NOISE]; no group is empty
    /// @param count  number of groups, at least 1
    static int[] nearest(TopicModel model, int[] groups, int count, Workers workers) {
        int[] byEmbedding = byEmbedding(model, groups, count, workers);
        return switch (model.params().outliers()) {
            case OutlierStrategy.Embeddings() -> byEmbedding;
            case OutlierStrategy.Words() -> by(new GroupWords(model, groups, count)::cosines, groups, byEmbedding, workers);
            case OutlierStrategy.Distribution() -> by(new GroupWords(model, groups, count)::distribution, groups, byEmbedding, workers);
            case OutlierStrategy.Membership(IntFunction<int[]> nearestFilms) ->
                    by(film -> votes(nearestFilms.apply(film), groups, count), groups, byEmbedding, workers);
        };
    }

    /// @param likeness how like each group a film is, 0 where not at all
    private static int[] by(IntFunction<double[]> likeness, int[] groups, int[] otherwise, Workers workers) {
        int[] nearest = otherwise.clone();
        workers.forRanges(groups.length, GRAIN, (from, to) -> {
            for (int film = from; film < to; film++) {
                if (groups[film] == Clustering.NOISE) {
                    double[] values = likeness.apply(film);
                    int best = 0;
                    for (int group = 1; group < values.length; group++) {
                        best = values[group] > values[best] ? group : best;
                    }
                    nearest[film] = values[best] > 0 ? best : otherwise[film];
                }
            }
        });
        return nearest;
    }

    private static double[] votes(int[] films, int[] groups, int count) {
        double[] votes = new double[count];
        for (int film : films) {
            if (groups[film] != Clustering.NOISE) {
                votes[groups[film]]++;
            }
        }
        return votes;
    }

    private static int[] byEmbedding(TopicModel model, int[] groups, int count, Workers workers) {
        float[][] directions = Arrays.stream(Groups.members(groups, count)).map(films -> model.directions().mean(films)).toArray(float[][]::new);
        int columns = model.directions().rows().columns();
        // Transposed, so that the inner loop has no sum to carry and the compiler makes vectors of it.
        float[] transposed = new float[columns * count];
        for (int group = 0; group < count; group++) {
            for (int c = 0; c < columns; c++) {
                transposed[c * count + group] = directions[group][c];
            }
        }
        int[] nearest = new int[groups.length];
        workers.forRanges(nearest.length, GRAIN, (from, to) -> {
            float[] cosines = new float[count];
            for (int film = from; film < to; film++) {
                Arrays.fill(cosines, 0);
                int at = model.directions().rows().offset(film);
                for (int c = 0; c < columns; c++) {
                    float value = model.directions().rows().data()[at + c];
                    int row = c * count;
                    for (int group = 0; group < count; group++) {
                        cosines[group] += value * transposed[row + group];
                    }
                }
                for (int group = 1; group < count; group++) {
                    nearest[film] = cosines[group] > cosines[nearest[film]] ? group : nearest[film];
                }
            }
        });
        return nearest;
    }
}
