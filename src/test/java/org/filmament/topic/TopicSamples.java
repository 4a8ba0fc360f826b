package org.filmament.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.filmament.Samples;
import org.filmament.cluster.Clustering;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// Made-up catalogues about a few subjects each.
final class TopicSamples {

    private static final List<List<String>> SUBJECTS = List.of(
            List.of("vampire", "castle", "blood", "coffin", "garlic", "bats"),
            List.of("spaceship", "planet", "astronaut", "orbit", "alien", "rocket"),
            List.of("sheriff", "outlaw", "cattle", "saloon", "horse", "desert"),
            List.of("detective", "murder", "clue", "suspect", "police", "alibi"),
            List.of("wizard", "dragon", "spell", "potion", "sword", "quest"),
            List.of("football", "coach", "stadium", "league", "referee", "goal"),
            List.of("submarine", "captain", "torpedo", "ocean", "sailor", "navy"),
            List.of("piano", "concert", "singer", "orchestra", "violin", "opera"));
    private static final List<String> FILLER = List.of("lamp", "window", "garden", "letter", "train", "coffee", "winter", "bridge");
    private static final int DIMENSIONS = 16;

    private TopicSamples() {
    }

    /// Films of `subjects` subjects in turn, with texts and vectors that tell them apart.
    static TopicModel model(int films, int subjects, long seed) {
        return model(films, subjects, seed, null, TopicParams.DEFAULT);
    }

    static TopicModel model(int films, int subjects, long seed, double @Nullable [] prominence, TopicParams params) {
        Corpus corpus = Corpus.of(texts(films, subjects, seed), CorpusParams.DEFAULT, Workers.serial(), Progress.NONE, Cancel.NEVER);
        return TopicModel.of(corpus, vectors(films, subjects, seed), prominence, params, Workers.serial());
    }

    /// Six words of the film's subject and three of none a text.
    static List<String> texts(int films, int subjects, long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int film = 0; film < films; film++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 9; word++) {
                List<String> words = word % 3 == 2 ? FILLER : SUBJECTS.get(film % subjects);
                text.append(words.get(random.nextInt(words.size()))).append(", ");
            }
            texts.add(text.toString());
        }
        return texts;
    }

    static FloatMatrix vectors(int films, int subjects, long seed) {
        return Samples.blobs(films, DIMENSIONS, subjects, 3, seed);
    }

    /// Each film in the cluster of its subject.
    static Clustering bySubject(int films, int subjects) {
        return clustering(films, film -> film % subjects);
    }

    static Clustering clustering(int films, IntUnaryOperator cluster) {
        int[] labels = new int[films];
        for (int film = 0; film < films; film++) {
            labels[film] = cluster.applyAsInt(film);
        }
        return Clustering.canonical(labels, new float[films]);
    }

    static Themes themes(TopicModel model, Clustering clustering, @Nullable Themes before) {
        return ThemeMaker.make(model, clustering, before, Workers.serial(), Progress.NONE, Cancel.NEVER);
    }
}
