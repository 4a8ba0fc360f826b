package org.filmament.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.filmament.cluster.Clustering;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WordChooserTest {

    @Test
    void aNameOfOneFilmDoesNotNameATheme() {
        List<String> texts = texts("the sheriff chases outlaws", "the captain dives in a submarine");
        texts.set(0, "Once Jebediah, always Jebediah, and again Jebediah: the sheriff chases outlaws");

        assertFalse(words(texts, TopicParams.DEFAULT).contains("jebediah"));
    }

    @Test
    void aNameThatMostFilmsOfAThemeShareNamesIt() {
        assertTrue(words(texts("in the castle of Dracula", "the captain dives in a submarine"), TopicParams.DEFAULT).contains("dracula"));
    }

    @Test
    void aPairStandsForItsWords() {
        List<String> words = words(texts("a serial killer and a detective", "the captain dives in a submarine"), TopicParams.DEFAULT);

        assertTrue(words.contains("serial killer"), words::toString);
        assertFalse(words.contains("serial"));
        assertFalse(words.contains("killer"));
    }

    @Test
    void wordsByMeaningFollowTheirVectors() {
        // Whatever else is said, "outlaws" points where the theme does and "sheriff" away from it.
        WordEmbedder embedder = (words, cancel) -> {
            FloatMatrix vectors = FloatMatrix.zeros(words.size(), 2);
            for (int word = 0; word < words.size(); word++) {
                vectors.data()[2 * word] = words.get(word).equals("outlaws") ? 9 : -9;
            }
            return vectors;
        };
        List<String> texts = texts("the sheriff, and the outlaws", "the captain dives in a submarine");

        assertEquals("outlaws", words(texts, TopicParams.DEFAULT.withRanking(new WordRanking.ByMeaning(embedder))).getFirst());
        assertEquals("outlaws", words(texts, TopicParams.DEFAULT.withRanking(new WordRanking.Diverse(embedder, 0.1))).getFirst());
    }

    @Test
    void diversityPutsAnotherSenseBeforeAnEcho() {
        WordEmbedder embedder = (words, cancel) -> {
            FloatMatrix vectors = FloatMatrix.zeros(words.size(), 2);
            for (int word = 0; word < words.size(); word++) {
                vectors.data()[2 * word] = 9;
                vectors.data()[2 * word + 1] = words.get(word).equals("saloon") ? 9 : words.get(word).equals("sheriff") ? 0 : 0.5f;
            }
            return vectors;
        };
        List<String> texts = texts("sheriff, outlaws, saloon", "the captain dives in a submarine");

        List<String> words = words(texts, TopicParams.DEFAULT.withRanking(new WordRanking.Diverse(embedder, 0.9)));
        assertEquals("sheriff", words.get(0));
        assertEquals("saloon", words.get(1));
    }

    @Test
    void famousFilmsStandForAThemeBeforeOthersAsCentral() {
        List<String> texts = texts("the sheriff chases outlaws", "the captain dives in a submarine");
        double[] votes = new double[texts.size()];
        votes[8] = 1_000;
        Themes themes = TopicSamples.themes(model(texts, votes, TopicParams.DEFAULT), TopicSamples.clustering(texts.size(), film -> film % 2), null);

        assertEquals(8, themes.of(0, 0).representatives()[0]);
    }

    /// Twenty films that say the one thing and the other in turn.
    private static List<String> texts(String even, String odd) {
        List<String> texts = new ArrayList<>();
        for (int film = 0; film < 20; film++) {
            texts.add(film % 2 == 0 ? even : odd);
        }
        return texts;
    }

    private static List<String> words(List<String> texts, TopicParams params) {
        Clustering clustering = TopicSamples.clustering(texts.size(), film -> film % 2);
        return TopicSamples.themes(model(texts, null, params), clustering, null).of(0, 0).words().stream().map(WeightedWord::text).toList();
    }

    /// Even films point to the right, odd ones to the left.
    private static TopicModel model(List<String> texts, double @Nullable [] votes, TopicParams params) {
        FloatMatrix vectors = FloatMatrix.zeros(texts.size(), 2);
        for (int film = 0; film < texts.size(); film++) {
            vectors.data()[2 * film] = film % 2 == 0 ? 1 : -1;
        }
        Corpus corpus = Corpus.of(texts, new CorpusParams(1, 1, true), Workers.serial(), Progress.NONE, Cancel.NEVER);
        return TopicModel.of(corpus, vectors, votes, params, Workers.serial());
    }
}
