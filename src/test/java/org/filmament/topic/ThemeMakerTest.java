package org.filmament.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.filmament.Samples;
import org.filmament.cluster.Clustering;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;

class ThemeMakerTest {

    @Test
    void wordsSayWhatAThemeIsAbout() {
        Themes themes = TopicSamples.themes(TopicSamples.model(240, 8, 1), TopicSamples.bySubject(240, 8), null);

        Theme vampires = themes.of(0, 0);
        assertTrue(List.of("vampire", "castle", "blood", "coffin", "garlic", "bats").containsAll(
                vampires.words().stream().limit(4).map(WeightedWord::text).toList()), vampires::wordName);
    }

    @Test
    void fiveLevelsFromTheClustersDownToFive() {
        TopicModel model = TopicSamples.model(2_000, 8, 2);
        Themes themes = TopicSamples.themes(model, TopicSamples.clustering(2_000, film -> film % 47), null);

        assertEquals(5, themes.levels().size());
        assertEquals(47, themes.levels().getFirst().size());
        assertEquals(5, themes.levels().getLast().size());
    }

    @Test
    void levelsOfAnyClusteringNest() {
        Random random = new Random(3);
        for (int round = 0; round < 60; round++) {
            int films = 1 + random.nextInt(300);
            int clusters = 1 + random.nextInt(40);
            double noise = random.nextDouble();
            TopicModel model = TopicSamples.model(films, 1 + random.nextInt(8), round);
            Clustering clustering = TopicSamples.clustering(films,
                    film -> random.nextDouble() < noise ? Clustering.NOISE : random.nextInt(clusters));

            Themes themes = TopicSamples.themes(model, clustering, null);

            // The constructor of Themes refuses levels that do not nest; what is left to see is that nothing is lost.
            assertTrue(themes.areOf(clustering));
            themes.levels().forEach(level -> assertEquals(level.stream().mapToInt(Theme::size).sum(),
                    themes.levels().getFirst().stream().mapToInt(Theme::size).sum()));
            assertEquals(clustering.clusters(), themes.levels().isEmpty() ? 0 : themes.levels().getFirst().size());
        }
    }

    @Test
    void identitiesAreUniqueOverAllLevels() {
        Themes themes = TopicSamples.themes(TopicSamples.model(400, 8, 4), TopicSamples.clustering(400, film -> film % 20), null);

        Set<Integer> ids = new HashSet<>();
        themes.levels().forEach(level -> level.forEach(theme -> assertTrue(ids.add(theme.id()))));
    }

    @Test
    void nearlyAllThemesKeepTheirIdentityAtEveryLevelWhenOneFilmInTenDropsOut() {
        TopicModel model = TopicSamples.model(400, 8, 5);
        Themes before = TopicSamples.themes(model, TopicSamples.clustering(400, film -> film % 40), null);
        Themes after = TopicSamples.themes(model,
                TopicSamples.clustering(400, film -> film / 40 == 3 ? Clustering.NOISE : film % 40), before);

        for (int level = 0; level < before.levels().size(); level++) {
            Set<Integer> kept = ids(after.levels().get(level));
            kept.retainAll(ids(before.levels().get(level)));
            assertTrue(kept.size() >= 0.85 * before.levels().get(level).size(), kept::toString);
        }
    }

    @Test
    void themesAreTheSameAtAnyNumberOfThreads() {
        Clustering clustering = TopicSamples.clustering(900, film -> film % 31);
        List<String> texts = TopicSamples.texts(900, 8, 6);
        List<String> seen = new ArrayList<>();
        for (int threads : new int[] {1, 2, 7}) {
            Samples.onThreads(threads, workers -> {
                Corpus corpus = Corpus.of(texts, CorpusParams.DEFAULT, workers, Progress.NONE, Cancel.NEVER);
                TopicModel model = TopicModel.of(corpus, TopicSamples.vectors(900, 8, 6), null, TopicParams.DEFAULT, workers);
                seen.add(described(ThemeMaker.make(model, clustering, null, workers, Progress.NONE, Cancel.NEVER)));
            });
        }

        assertEquals(seen.get(0), seen.get(1));
        assertEquals(seen.get(0), seen.get(2));
    }

    @Test
    void everythingNoiseIsNoThemes() {
        Themes themes = TopicSamples.themes(TopicSamples.model(30, 2, 7), TopicSamples.clustering(30, film -> Clustering.NOISE), null);

        assertTrue(themes.levels().isEmpty());
        assertEquals(1, themes.noiseShare());
    }

    @Test
    void oneClusterIsOneThemeOnOneLevel() {
        Themes themes = TopicSamples.themes(TopicSamples.model(30, 2, 8), TopicSamples.clustering(30, film -> 0), null);

        assertEquals(1, themes.levels().size());
        assertEquals(30, themes.levels().getFirst().getFirst().size());
    }

    @Test
    void identicalTextsHaveThemesWithTheWordsThatThereAre() {
        List<String> texts = Collections.nCopies(10_000, "Vampires in a castle");
        Corpus corpus = Corpus.of(texts, CorpusParams.DEFAULT, Workers.serial(), Progress.NONE, Cancel.NEVER);
        float[] ones = new float[10_000 * 4];
        Arrays.fill(ones, 0.5f);
        TopicModel model = TopicModel.of(corpus, new FloatMatrix(10_000, 4, ones), null, TopicParams.DEFAULT,
                Workers.serial());

        Themes themes = TopicSamples.themes(model, TopicSamples.clustering(10_000, film -> film % 12), null);

        assertEquals(12, themes.levels().getFirst().size());
    }

    /// Two subjects, and a third group of films that use the words of both: none of its words tells it from the others.
    @Test
    void aThemeWithoutTellingWordsIsNamedAfterTheFilmThatStandsForItBest() {
        List<String> texts = IntStream.range(0, 90).mapToObj(film -> film % 3 == 0 ? "vampire castle" : film % 3 == 1 ? "planet rocket"
                : film % 2 == 0 ? "vampire castle" : "planet rocket").toList();
        Corpus corpus = Corpus.of(texts, new CorpusParams(2, 0.6, false), Workers.serial(), Progress.NONE, Cancel.NEVER);
        double[] votes = IntStream.range(0, 90).mapToDouble(film -> film == 44 ? 1000 : 1).toArray();
        float[] ones = new float[90 * 4];
        Arrays.fill(ones, 0.5f);
        TopicModel untitled = TopicModel.of(corpus, new FloatMatrix(90, 4, ones), votes, TopicParams.DEFAULT, Workers.serial());
        TopicModel model = untitled.titled(IntStream.range(0, 90).mapToObj(film -> "Film " + film).toList());

        List<String> names = names(model);
        assertEquals(List.of("castle · vampire", "planet · rocket", "films like “Film 44”"), names);
        assertEquals("theme 3", names(untitled).get(2));
        assertThrows(IllegalArgumentException.class, () -> untitled.titled(List.of("Alone")));

        Themes themes = TopicSamples.themes(model, TopicSamples.clustering(90, film -> film % 3), null);
        Themes read = ThemesJson.read(ThemesJson.write(themes, "this"), "this", 90);
        assertEquals("films like “Film 44”", Objects.requireNonNull(read).levels().getFirst().get(2).name(true), "kept for the next time");
    }

    private static List<String> names(TopicModel model) {
        return TopicSamples.themes(model, TopicSamples.clustering(90, film -> film % 3), null).levels().getFirst().stream().map(Theme::wordName).toList();
    }

    @Test
    void thousandsOfTinyClustersAreThreeHundredThemes() {
        Themes themes = TopicSamples.themes(TopicSamples.model(2_400, 8, 9), TopicSamples.clustering(2_400, film -> film / 2), null);

        assertEquals(LevelCounts.MOST_FINEST, themes.levels().getFirst().size());
        assertEquals(0, themes.noiseShare());
    }

    @Test
    void filmsInAnotherOrderHaveTheSameThemes() {
        int films = 320;
        List<Integer> order = new ArrayList<>(IntStream.range(0, films).boxed().toList());
        Collections.shuffle(order, new Random(2));
        List<String> texts = TopicSamples.texts(films, 8, 10);
        FloatMatrix vectors = TopicSamples.vectors(films, 8, 10);
        FloatMatrix shuffled = FloatMatrix.zeros(films, vectors.columns());
        for (int film = 0; film < films; film++) {
            System.arraycopy(vectors.data(), vectors.offset(order.get(film)), shuffled.data(), shuffled.offset(film), vectors.columns());
        }
        Themes straight = TopicSamples.themes(model(texts, vectors), TopicSamples.bySubject(films, 8), null);
        Themes other = TopicSamples.themes(model(order.stream().map(texts::get).toList(), shuffled),
                TopicSamples.clustering(films, film -> order.get(film) % 8), null);

        for (int film = 0; film < films; film++) {
            for (int level = 0; level < straight.levels().size(); level++) {
                assertEquals(straight.of(order.get(film), level).wordName(), other.of(film, level).wordName());
            }
        }
    }

    private static TopicModel model(List<String> texts, FloatMatrix vectors) {
        return TopicModel.of(Corpus.of(texts, CorpusParams.DEFAULT, Workers.serial(), Progress.NONE, Cancel.NEVER), vectors, null,
                TopicParams.DEFAULT, Workers.serial());
    }

    private static Set<Integer> ids(List<Theme> level) {
        Set<Integer> ids = new HashSet<>();
        level.forEach(theme -> ids.add(theme.id()));
        return ids;
    }

    static String described(Themes themes) {
        StringBuilder text = new StringBuilder();
        themes.levels().forEach(level -> level.forEach(theme -> text.append(theme.id()).append(theme.parent()).append(theme.words())
                .append(Arrays.toString(theme.members())).append(Arrays.toString(theme.representatives())).append('\n')));
        return text.toString();
    }
}
