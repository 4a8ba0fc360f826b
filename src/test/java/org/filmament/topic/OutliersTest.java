package org.filmament.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.filmament.cluster.Clustering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutliersTest {

    private static final int FILMS = 320;
    private static final int SUBJECTS = 8;

    /// A film's nearest films: the next ones of its subject.
    private static final OutlierStrategy MEMBERSHIP = new OutlierStrategy.Membership(
            film -> IntStream.rangeClosed(1, 5).map(step -> (film + step * SUBJECTS) % FILMS).toArray());

    static List<OutlierStrategy> strategies() {
        return List.of(new OutlierStrategy.Embeddings(), new OutlierStrategy.Words(), new OutlierStrategy.Distribution(), MEMBERSHIP);
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void noiseFindsTheThemeOfItsSubject(OutlierStrategy strategy) {
        TopicModel model = TopicSamples.model(FILMS, SUBJECTS, 2, null, TopicParams.DEFAULT.withOutliers(strategy));
        Themes themes = TopicSamples.themes(model, TopicSamples.clustering(FILMS, film -> film % 5 == 0 ? Clustering.NOISE : film % SUBJECTS), null);

        long right = IntStream.range(0, FILMS).filter(film -> film % 5 == 0)
                .filter(film -> themes.nearest(film) == themes.of(sameSubject(film), 0)).count();

        assertTrue(right >= 0.95 * FILMS / 5, () -> right + " of " + FILMS / 5);
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void aFilmOfAThemeIsNearestToItsOwn(OutlierStrategy strategy) {
        TopicModel model = TopicSamples.model(FILMS, SUBJECTS, 3, null, TopicParams.DEFAULT.withOutliers(strategy));
        Themes themes = TopicSamples.themes(model, TopicSamples.clustering(FILMS, film -> film % 3), null);

        for (int film = 0; film < FILMS; film++) {
            assertEquals(themes.of(film, 0), themes.nearest(film));
        }
    }

    @Test
    void aTextSpreadsOverTheThemesItTouches() {
        TopicModel model = TopicSamples.model(FILMS, SUBJECTS, 4);
        double[] spread = new GroupWords(model, TopicSamples.bySubject(FILMS, SUBJECTS).labels(), SUBJECTS).distribution(0);

        assertEquals(1, IntStream.range(0, SUBJECTS).mapToDouble(group -> spread[group]).sum(), 1e-9);
        assertEquals(TopicSamples.bySubject(FILMS, SUBJECTS).labels()[0],
                IntStream.range(0, SUBJECTS).boxed().max((a, b) -> Double.compare(spread[a], spread[b])).orElseThrow());
    }

    /// A neighbour of the same subject that is in a cluster.
    private static int sameSubject(int film) {
        return (film + SUBJECTS) % FILMS;
    }
}
