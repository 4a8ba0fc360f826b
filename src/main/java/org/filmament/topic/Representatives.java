package org.filmament.topic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The films that stand for a theme: central and well known.
final class Representatives {

    /// The part of a theme nearest to its middle; only from there is chosen, however famous the others.
    private static final double CENTRAL = 0.5;

    private Representatives() {
    }

    /// Of `films`, ascending, at most `count`, the best first: the sum of a film's rank by nearness to the theme's direction and its rank
    /// by prominence decides, ties go to the more central film.
    static int[] of(TopicModel model, int[] films, int count) {
        float[] direction = model.directions().mean(films);
        double[] nearness = new double[films.length];
        for (int i = 0; i < films.length; i++) {
            nearness[i] = model.directions().cosine(films[i], direction);
        }
        Integer[] byNearness = IntStream.range(0, films.length).boxed().toArray(Integer[]::new);
        Arrays.sort(byNearness, Comparator.comparingDouble(i -> -nearness[i]));
        int central = Math.min(films.length, Math.max(count, (int) Math.ceil(CENTRAL * films.length)));
        Integer[] chosen = Arrays.copyOf(byNearness, central);
        Integer[] byProminence = chosen.clone();
        Arrays.sort(byProminence, Comparator.comparingDouble(i -> -model.prominence()[films[i]]));
        double[] ranks = new double[films.length];
        int shared = 0;
        for (int rank = 0; rank < central; rank++) {
            ranks[byNearness[rank]] += rank;
            // Films of one prominence share the rank of the first of them.
            shared = prominence(model, films, byProminence, rank) == prominence(model, films, byProminence, shared) ? shared : rank;
            ranks[byProminence[rank]] += shared;
        }
        Arrays.sort(chosen, Comparator.comparingDouble(i -> ranks[i]));
        return Arrays.stream(chosen).limit(count).mapToInt(i -> films[i]).toArray();
    }

    private static double prominence(TopicModel model, int[] films, Integer[] order, int rank) {
        return model.prominence()[films[order[rank]]];
    }
}
