package org.filmament.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.filmament.Samples;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;

class ThemeSharesTest {

    private static final TimeTuning NONE = new TimeTuning(false, false);

    @Test
    void everyDatedFilmOfAThemeIsCountedOnce() {
        TopicModel model = TopicSamples.model(240, 8, 1);
        Themes themes = TopicSamples.themes(model, TopicSamples.bySubject(240, 8), null);
        int[] decades = new int[240];
        for (int film = 0; film < 240; film++) {
            decades[film] = film % 7 - 1;
        }

        List<ThemeShare> shares = ThemeShares.overTime(model, themes, 0, decades, NONE);

        assertEquals(Arrays.stream(decades).filter(decade -> decade >= 0).count(), shares.stream().mapToInt(ThemeShare::films).sum());
    }

    @Test
    void wordsOfASpanAreThoseOfItsFilms() {
        List<ThemeShare> shares = shares(NONE);

        assertEquals("lantern", shares.get(0).words().getFirst().text());
        assertEquals("submarine", shares.get(1).words().getFirst().text());
        assertEquals(1, shares.get(1).words().size());
    }

    @Test
    void evolutionLooksBackAndNeverAhead() {
        List<ThemeShare> shares = shares(new TimeTuning(true, false));

        assertEquals(List.of("lantern"), texts(shares.get(0)));
        assertEquals(List.of("lantern", "submarine"), texts(shares.get(1)).stream().sorted().toList());
        assertEquals(0.5, shares.get(1).words().getFirst().weight(), 1e-9);
        // Two spans later a quarter of the first is left.
        assertEquals(0.25, shares.get(2).words().stream().filter(word -> word.text().equals("lantern")).findFirst().orElseThrow().weight(), 1e-9);
    }

    @Test
    void globalTuningMixesTheThemeOfAllTimesIn() {
        List<ThemeShare> shares = shares(new TimeTuning(false, true));

        assertTrue(texts(shares.get(0)).contains("submarine"));
        assertEquals("lantern", shares.get(0).words().getFirst().text());
    }

    @Test
    void classesWithoutGlobalTuningHaveTheirOwnWordsOnly() {
        TopicModel model = oneTheme();
        Themes themes = TopicSamples.themes(model, TopicSamples.clustering(6, film -> 0), null);

        assertFalse(texts(ThemeShares.perClass(model, themes, 0, new int[] {0, 0, 1, 1, 1, 1}, false).getFirst()).contains("submarine"));
        assertTrue(texts(ThemeShares.perClass(model, themes, 0, new int[] {0, 0, 1, 1, 1, 1}, true).getFirst()).contains("submarine"));
    }

    /// One theme in three spans of two films: lanterns, then submarines twice.
    private static List<ThemeShare> shares(TimeTuning tuning) {
        TopicModel model = oneTheme();
        Themes themes = TopicSamples.themes(model, TopicSamples.clustering(6, film -> 0), null);
        return ThemeShares.overTime(model, themes, 0, new int[] {0, 0, 1, 1, 2, 2}, tuning);
    }

    private static TopicModel oneTheme() {
        List<String> texts = new ArrayList<>(List.of("lantern", "lantern", "submarine", "submarine", "submarine", "submarine"));
        Corpus corpus = Corpus.of(texts, new CorpusParams(1, 1, false), Workers.serial(), Progress.NONE, Cancel.NEVER);
        return TopicModel.of(corpus, Samples.gaussian(6, 4, 1), null, TopicParams.DEFAULT, Workers.serial());
    }

    private static List<String> texts(ThemeShare share) {
        return share.words().stream().map(WeightedWord::text).toList();
    }
}
