package org.filmament.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.Workers;

/// Chooses the words of the themes of one level, all classes of which are weighed against each other.
///
/// **What may name a theme.** A word that enough of its films use, and a name only if it is of the theme itself: used by a good share
/// of it and hardly elsewhere ("dracula", "german"), which no character of a single film is. Of words that say the same ("high
/// school" and "school", "murder" and "murderer") the more telling one is taken.
final class WordChooser {

    /// Share of a theme's films that must use a word.
    private static final double WORD_COVER = 0.025;
    /// Share of a theme's films that must use a name.
    private static final double NAME_COVER = 0.15;
    private static final int NAME_FILMS = 3;
    /// Share of the films that use a name which must be of the theme.
    private static final double NAME_OWN = 0.3;
    /// How much more usual a word must be in the theme than in the catalogue.
    private static final double LIFT = 1.5;
    /// A pair stands for one of its words if it holds so large a share of the word's films in the theme.
    private static final double PAIR_SHARE = 0.5;
    /// A name tells less than a word that everybody understands.
    private static final double NAME_WEIGHT = 0.6;
    /// Candidates that are ranked, as many as BERTopic's KeyBERT looks at.
    private static final int CANDIDATES = 100;
    /// Of these, as many as are ranked by sense: sense is at most 1, so that lighter ones hardly come to the front.
    private static final int SENSED = 50;

    private final TopicModel model;
    private final SparseRows uses;
    private final SparseRows weights;
    private final Map<Integer, float[]> senses = new ConcurrentHashMap<>();

    /// @param uses    films of each class that use each word, classes × words
    /// @param weights c-TF-IDF of the same shape
    WordChooser(TopicModel model, SparseRows uses, SparseRows weights) {
        this.model = model;
        this.uses = uses;
        this.weights = weights;
    }

    /// A word of the vocabulary, its films in the theme and its rank there.
    private record Candidate(int word, double films, double weight, double score) {
    }

    /// The words of class `row`, the most telling first.
    ///
    /// @param films           its films
    /// @param representatives those that stand for it
    List<WeightedWord> choose(int row, int[] films, int[] representatives, Cancel cancel) {
        float[] direction = model.directions().mean(films);
        List<Candidate> strict = candidates(row, films.length, true);
        List<Candidate> ranked = ranked(strict, direction, representatives, cancel);
        List<Candidate> chosen = distinct(ranked, row, new ArrayList<>());
        if (chosen.size() < model.params().words()) {
            List<Candidate> loose = candidates(row, films.length, false);
            loose.removeAll(strict);
            chosen = distinct(ranked(loose, direction, representatives, cancel), row, chosen);
        }
        return chosen.stream().map(c -> new WeightedWord(model.corpus().vocabulary().texts()[c.word], c.weight)).toList();
    }

    private List<Candidate> candidates(int row, int size, boolean strict) {
        Vocabulary vocabulary = model.corpus().vocabulary();
        List<Candidate> candidates = new ArrayList<>();
        for (int k = weights.starts()[row]; k < weights.starts()[row + 1]; k++) {
            int word = weights.columns()[k];
            double films = uses.values()[k];
            boolean name = vocabulary.names()[word];
            boolean wide = films >= Math.min(size, Math.max(2, Math.ceil((name ? NAME_COVER : WORD_COVER) * size)));
            boolean lifted = films * model.films() >= LIFT * size * vocabulary.films()[word];
            boolean own = !name || films >= NAME_FILMS && films >= NAME_OWN * vocabulary.films()[word];
            if (lifted && (strict ? wide && own : films >= Math.min(2, size) && !name)) {
                candidates.add(new Candidate(word, films, weights.values()[k], weights.values()[k] * (name ? NAME_WEIGHT : 1)));
            }
        }
        candidates.sort(byScore());
        return candidates.size() > CANDIDATES ? new ArrayList<>(candidates.subList(0, CANDIDATES)) : candidates;
    }

    /// Words are in alphabetical order, so ties do not depend on the order of the films.
    private static Comparator<Candidate> byScore() {
        return Comparator.comparingDouble((Candidate c) -> -c.score).thenComparingInt(c -> c.word);
    }

    private List<Candidate> ranked(List<Candidate> candidates, float[] direction, int[] representatives, Cancel cancel) {
        if (candidates.isEmpty()) {
            return candidates;
        }
        return switch (model.params().ranking()) {
            case WordRanking.ByWeight() -> candidates;
            case WordRanking.BySense() -> candidates.stream().limit(SENSED).map(c -> new Candidate(c.word, c.films, c.weight,
                    c.score * Math.max(0, Directions.product(sense(c.word), 0, direction, 0, direction.length))))
                    .sorted(byScore()).toList();
            case WordRanking.ByMeaning(WordEmbedder embedder) -> {
                FloatMatrix own = embedded(candidates, embedder, cancel);
                float[] typical = model.directions().mean(representatives);
                yield IntStream.range(0, candidates.size()).mapToObj(i -> {
                    Candidate c = candidates.get(i);
                    return new Candidate(c.word, c.films, c.weight, Directions.product(own.data(), own.offset(i), typical, 0, typical.length));
                }).sorted(byScore()).toList();
            }
            case WordRanking.Diverse(WordEmbedder embedder, double diversity) ->
                    diverse(candidates, embedded(candidates, embedder, cancel), direction, diversity);
        };
    }

    private FloatMatrix embedded(List<Candidate> candidates, WordEmbedder embedder, Cancel cancel) {
        List<String> texts = candidates.stream().map(c -> model.corpus().vocabulary().texts()[c.word]).toList();
        return model.directions().directions(embedder.embed(texts, cancel), Workers.serial());
    }

    /// As many as a theme gets by maximal marginal relevance, then the others by weight.
    private List<Candidate> diverse(List<Candidate> candidates, FloatMatrix own, float[] direction, double diversity) {
        int count = candidates.size();
        double[] likeness = new double[count];
        double[] nearest = new double[count];
        for (int i = 0; i < count; i++) {
            likeness[i] = Directions.product(own.data(), own.offset(i), direction, 0, direction.length);
        }
        Arrays.fill(nearest, Double.NEGATIVE_INFINITY);
        boolean[] taken = new boolean[count];
        List<Candidate> order = new ArrayList<>();
        for (int turn = 0; turn < Math.min(count, model.params().words()); turn++) {
            int best = -1;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < count; i++) {
                double gain = turn == 0 ? likeness[i] : (1 - diversity) * likeness[i] - diversity * nearest[i];
                if (!taken[i] && gain > most) {
                    best = i;
                    most = gain;
                }
            }
            taken[best] = true;
            order.add(candidates.get(best));
            for (int i = 0; i < count; i++) {
                nearest[i] = Math.max(nearest[i], Directions.product(own.data(), own.offset(i), own.data(), own.offset(best), own.columns()));
            }
        }
        IntStream.range(0, count).filter(i -> !taken[i]).forEach(i -> order.add(candidates.get(i)));
        return order;
    }

    /// The mean direction of the films that use a word.
    private float[] sense(int word) {
        return senses.computeIfAbsent(word, w -> model.directions().mean(model.corpus().filmsUsing(w)));
    }

    /// The first candidates of which none says what another says already, after those in `chosen`.
    private List<Candidate> distinct(List<Candidate> ranked, int row, List<Candidate> chosen) {
        for (Candidate candidate : ranked) {
            if (chosen.size() == model.params().words()) {
                break;
            }
            Candidate telling = longer(candidate, ranked);
            if (chosen.stream().noneMatch(c -> same(c.word, telling.word))) {
                chosen.add(telling);
            }
        }
        return chosen;
    }

    /// The pair that a word mostly stands in, if there is one: "high school" for "school".
    private Candidate longer(Candidate word, List<Candidate> ranked) {
        Vocabulary vocabulary = model.corpus().vocabulary();
        return vocabulary.isPair(word.word) ? word : ranked.stream()
                .filter(c -> (vocabulary.firsts()[c.word] == word.word || vocabulary.seconds()[c.word] == word.word)
                        && c.films >= PAIR_SHARE * word.films)
                .findFirst().orElse(word);
    }

    /// Whether two say the same: one word in common, or a common beginning that is most of both.
    private boolean same(int a, int b) {
        String[] texts = model.corpus().vocabulary().texts();
        for (String one : texts[a].split(" ")) {
            for (String other : texts[b].split(" ")) {
                if (alike(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean alike(String a, String b) {
        int common = 0;
        int shorter = Math.min(a.length(), b.length());
        while (common < shorter && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return a.equals(b) || common >= 4 && common >= shorter - 1 && Math.max(a.length(), b.length()) - common <= 3;
    }
}
