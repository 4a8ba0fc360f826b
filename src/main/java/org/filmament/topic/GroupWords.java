package org.filmament.topic;

import java.util.Arrays;

/// The weighted words of groups, held by word, so that a handful of words is compared with all groups at once. Immutable by
/// contract.
final class GroupWords {

    /// Words in a passage, and least cosine at which one counts, as in BERTopic's `approximate_distribution`.
    private static final int WINDOW = 4;
    private static final double LEAST_ALIKE = 0.1;

    private final TopicModel model;
    private final int count;
    private final double[] inverse;
    private final int[][] groups;
    private final float[][] weights;

    /// @param labels one a film: its group, or less than 0
    GroupWords(TopicModel model, int[] labels, int count) {
        this.model = model;
        this.count = count;
        SparseRows counts = model.corpus().counts().grouped(labels, count);
        inverse = CTfIdf.inverseFrequencies(counts, model.params().weights());
        SparseRows rows = CTfIdf.weigh(counts, inverse, model.params().weights());
        groups = new int[counts.width()][0];
        weights = new float[counts.width()][0];
        for (int group = 0; group < count; group++) {
            double length = rows.length(group);
            for (int k = rows.starts()[group]; k < rows.starts()[group + 1]; k++) {
                add(rows.columns()[k], group, (float) (rows.values()[k] / length));
            }
        }
    }

    private void add(int word, int group, float weight) {
        int size = groups[word].length;
        groups[word] = Arrays.copyOf(groups[word], size + 1);
        weights[word] = Arrays.copyOf(weights[word], size + 1);
        groups[word][size] = group;
        weights[word][size] = weight;
    }

    /// Cosine between the words of a film and those of each group.
    double[] cosines(int film) {
        SparseRows counts = model.corpus().counts();
        int from = counts.starts()[film];
        int to = counts.starts()[film + 1];
        double[] times = new double[to - from];
        for (int k = from; k < to; k++) {
            times[k - from] = counts.values()[k];
        }
        return cosines(Arrays.copyOfRange(counts.columns(), from, to), times);
    }

    /// How a film's text is spread over the groups: the cosines of all passages of four words, those above a tenth, added up and divided by
    /// their sum; zeros where no passage is like any group.
    double[] distribution(int film) {
        int[] words = model.corpus().sequence(film);
        double[] spread = new double[count];
        double[] once = new double[WINDOW];
        Arrays.fill(once, 1);
        for (int from = 0; from + Math.min(WINDOW, words.length) <= words.length && from < Math.max(1, words.length); from++) {
            double[] cosines = cosines(Arrays.copyOfRange(words, from, Math.min(words.length, from + WINDOW)), once);
            for (int group = 0; group < count; group++) {
                spread[group] += cosines[group] >= LEAST_ALIKE ? cosines[group] : 0;
            }
        }
        double sum = Arrays.stream(spread).sum();
        return sum == 0 ? spread : Arrays.stream(spread).map(value -> value / sum).toArray();
    }

    private double[] cosines(int[] words, double[] times) {
        double[] cosines = new double[count];
        double square = 0;
        for (int i = 0; i < words.length; i++) {
            double weight = times[i] * inverse[words[i]];
            square += weight * weight;
            for (int k = 0; k < groups[words[i]].length; k++) {
                cosines[groups[words[i]][k]] += weight * weights[words[i]][k];
            }
        }
        double length = Math.sqrt(square);
        return length == 0 ? cosines : Arrays.stream(cosines).map(value -> value / length).toArray();
    }
}
