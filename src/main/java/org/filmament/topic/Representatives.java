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
        double[] ranks = new double[films.length];
        addRanks(ranks, chosen, nearness);
        addRanks(ranks, chosen, Arrays.stream(films).mapToDouble(film -> model.prominence()[film]).toArray());
        Arrays.sort(chosen, Comparator.comparingDouble(i -> ranks[i]));
        return Arrays.stream(chosen).limit(count).mapToInt(i -> films[i]).toArray();
    }

    /// Adds to each of `some` how many of them have a larger value.
    private static void addRanks(double[] ranks, Integer[] some, double[] values) {
        Integer[] order = some.clone();
        Arrays.sort(order, Comparator.comparingDouble(i -> -values[i]));
        int shared = 0;
        for (int rank = 0; rank < order.length; rank++) {
            shared = values[order[rank]] == values[order[shared]] ? shared : rank;
            ranks[order[rank]] += shared;
        }
    }
}
