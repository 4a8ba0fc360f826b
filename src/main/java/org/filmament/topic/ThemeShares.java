package org.filmament.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Themes by year and by class: how many films, and which words there. Pure functions for charts and files.
public final class ThemeShares {

    private static final int WORDS = 5;

    private ThemeShares() {
    }

    /// Topics over time: for each theme of a level and each span in which it has films, in that order.
    ///
    /// A word's weight is its share of the theme's words in the span, times the inverse frequency that it has at this level, rows then made
    /// to add up to 1.
    ///
    /// @param spans one a film: the number of its span, from 0 in order of time, or less than 0 if the film has no date
    /// @throws IllegalArgumentException if there is not one span a film
    public static List<ThemeShare> overTime(TopicModel model, Themes themes, int level, int[] spans, TimeTuning tuning) {
        return shares(model, themes, level, spans, tuning);
    }

    /// Topics per class: for each theme of a level and each class in which it has films, in that order.
    ///
    /// @param classes one a film: the number of its class, such as its primary genre, or less than 0 for none
    /// @param global  whether a class's words are the mean of its own and the theme's words of all classes
    /// @throws IllegalArgumentException if there is not one class a film
    public static List<ThemeShare> perClass(TopicModel model, Themes themes, int level, int[] classes, boolean global) {
        return shares(model, themes, level, classes, new TimeTuning(false, global));
    }

    private static List<ThemeShare> shares(TopicModel model, Themes themes, int level, int[] bins, TimeTuning tuning) {
        if (bins.length != model.films() || themes.films() != model.films()) {
            throw new IllegalArgumentException(model.films() + " films, " + bins.length + " spans, themes of " + themes.films());
        }
        if (level >= themes.levels().size()) {
            return List.of();
        }
        List<Theme> row = themes.levels().get(level);
        int[] groups = Nesting.of(themes).levels().get(level);
        SparseRows whole = model.corpus().uses().grouped(groups, row.size());
        CTfIdfParams params = model.params().weights();
        double[] inverse = CTfIdf.inverseFrequencies(whole, params);
        SparseRows global = CTfIdf.weigh(whole, inverse, params);
        List<ThemeShare> shares = new ArrayList<>();
        for (int theme = 0; theme < row.size(); theme++) {
            double[] overall = unit(global.full(theme));
            shares.addAll(sharesOf(model, row.get(theme), bins, inverse, overall, tuning));
        }
        return shares;
    }

    private static List<ThemeShare> sharesOf(TopicModel model, Theme theme, int[] bins, double[] inverse, double[] overall, TimeTuning tuning) {
        int[] own = IntStream.of(theme.members()).map(film -> bins[film]).filter(bin -> bin >= 0).sorted().distinct().toArray();
        int[] groups = new int[bins.length];
        Arrays.fill(groups, -1);
        int[] films = new int[own.length];
        for (int film : theme.members()) {
            if (bins[film] >= 0) {
                groups[film] = Arrays.binarySearch(own, bins[film]);
                films[groups[film]]++;
            }
        }
        CTfIdfParams params = model.params().weights();
        SparseRows weights = CTfIdf.weigh(model.corpus().uses().grouped(groups, own.length), inverse, params);
        List<ThemeShare> shares = new ArrayList<>();
        double[] previous = null;
        for (int bin = 0; bin < own.length; bin++) {
            double[] words = unit(weights.full(bin));
            if (tuning.evolutionary() && previous != null) {
                words = mean(words, previous);
            }
            previous = words;
            shares.add(new ThemeShare(theme.id(), own[bin], films[bin], best(model, tuning.global() ? mean(words, overall) : words)));
        }
        return shares;
    }

    private static double[] unit(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += Math.max(0, weight);
        }
        for (int word = 0; word < weights.length && sum > 0; word++) {
            weights[word] /= sum;
        }
        return weights;
    }

    private static double[] mean(double[] a, double[] b) {
        double[] mean = new double[a.length];
        for (int word = 0; word < mean.length; word++) {
            mean[word] = (a[word] + b[word]) / 2;
        }
        return mean;
    }

    private static List<WeightedWord> best(TopicModel model, double[] weights) {
        return IntStream.range(0, weights.length).filter(word -> weights[word] > 0).boxed()
                .sorted(Comparator.comparingDouble((Integer word) -> -weights[word])).limit(WORDS)
                .map(word -> new WeightedWord(model.corpus().vocabulary().texts()[word], weights[word])).toList();
    }
}
