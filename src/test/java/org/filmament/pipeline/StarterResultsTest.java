package org.filmament.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.filmament.catalog.Film;
import org.filmament.catalog.Starter;
import org.filmament.encode.CachedTextEncoder;
import org.filmament.encode.EmbeddingCache;
import org.filmament.encode.MiniLmEncoder;
import org.filmament.encode.TextEncoder;
import org.filmament.encode.look.LookEncoder;
import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.ExactNeighbors;
import org.filmament.neighbors.KnnTable;
import org.filmament.neighbors.Metric;
import org.filmament.poster.PosterArtist;
import org.filmament.topic.Themes;
import org.filmament.umap.Curve;
import org.filmament.umap.EffectiveLoss;
import org.filmament.umap.FuzzyGraph;
import org.filmament.umap.Umap;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What ships with the starter's films belongs to them as they are: when one of these fails, `./filmament starter assets/starter`
/// makes it anew.
class StarterResultsTest {

    private static final int SAMPLE_STEP = 100;
    private static final UmapParams PARAMS = UmapParams.DEFAULT;
    private static final Workers WORKERS = Workers.serial();

    private final List<String> texts = Starter.load().films().stream().map(Film::overview).toList();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theFirstStartEncodesNothing() {
        assertEquals(2_000, shippedVectors().rows());
    }

    @Test
    void aSampleEncodedAgainHasTheShippedVectors() {
        FloatMatrix shipped = shippedVectors();
        int[] sample = IntStream.iterate(0, row -> row < texts.size(), row -> row + SAMPLE_STEP).toArray();
        try (TextEncoder encoder = new MiniLmEncoder(WORKERS)) {
            FloatMatrix encoded = encoder.encode(IntStream.of(sample).mapToObj(texts::get).toList(), Progress.NONE, Cancel.NEVER);
            for (int i = 0; i < sample.length; i++) {
                assertTrue(cosine(encoded, i, shipped, sample[i]) >= 0.999, "film " + sample[i]);
            }
        }
    }

    @Test
    void theShippedLayoutIsOfTheseTextsThisModelAndThisEngine() {
        FloatMatrix vectors = shippedVectors();
        FloatMatrix shipped = shippedLayout();
        assertNotNull(shipped);

        KnnTable table = ExactNeighbors.search(vectors, Metric.COSINE, PARAMS.nNeighbors() - 1, WORKERS, Progress.NONE, Cancel.NEVER);
        FuzzyGraph graph = FuzzyGraph.of(table, WORKERS);
        FloatMatrix fresh = Umap.fit(graph, vectors, PARAMS, WORKERS, Progress.NONE, Cancel.NEVER);
        Curve curve = Curve.fit(PARAMS.minDist(), PARAMS.spread());
        double freshLoss = EffectiveLoss.of(graph, curve, fresh, WORKERS);
        // Another processor's rounding leads a layout elsewhere, but not to a worse place.
        assertEquals(freshLoss, EffectiveLoss.of(graph, curve, shipped, WORKERS), 0.01 * freshLoss);
    }

    @Test
    void theShippedThemesAreOfTheseTextsAndHaveTheShippedNames() {
        Themes shipped;
        try (Engine engine = new Engine(new Home(folder), 1, failure -> { })) {
            shipped = CatalogResults.ofTexts(engine.home(), engine.encoder().fingerprint(), texts).themes();
        }
        assertNotNull(shipped);
        assertEquals(5, shipped.levels().size());
        assertEquals(StarterLabels.of(Starter.load()).stream().filter(label -> label.level() == 4).map(label -> label.label().text()).sorted().toList(),
                shipped.levels().getLast().stream().map(theme -> theme.name(true)).sorted().toList());
    }

    /// Where posters look otherwise on purpose, [PosterArtist#VERSION] rises.
    @Test
    void theShippedLookIsOfThesePosters() {
        List<Film> films = Starter.load().films();
        FloatMatrix shipped;
        try (Engine engine = new Engine(new Home(folder), 1, failure -> { })) {
            shipped = new DrawnLook(engine, films).known();
        }
        assertNotNull(shipped);
        int[] sample = IntStream.iterate(0, row -> row < films.size(), row -> row + SAMPLE_STEP).toArray();
        PosterArtist artist = new PosterArtist(IntStream.of(sample).mapToObj(films::get).toList());
        try (LookEncoder encoder = new LookEncoder(WORKERS)) {
            FloatMatrix seen = encoder.encode(sample.length, artist::pixels, Progress.NONE, Cancel.NEVER);
            for (int i = 0; i < sample.length; i++) {
                assertTrue(cosine(seen, i, shipped, sample[i]) >= 0.999, "film " + sample[i]);
            }
        }
    }

    private FloatMatrix shippedLayout() {
        return CatalogResults.ofTexts(new Home(folder), fingerprint(), texts).fresh(PARAMS);
    }

    private static String fingerprint() {
        try (TextEncoder encoder = new CachedTextEncoder(new MiniLmEncoder(WORKERS), new EmbeddingCache(Path.of("unused")))) {
            return encoder.fingerprint();
        }
    }

    /// Those of all films, from a cache that holds nothing but what ships, with an encoder that cannot encode.
    private FloatMatrix shippedVectors() {
        EmbeddingCache cache = new EmbeddingCache(folder);
        try (CachedTextEncoder encoder = new CachedTextEncoder(new NoEncoder(), cache)) {
            StarterVectors.seed(encoder, cache, folder);
            return encoder.encode(texts, Progress.NONE, Cancel.NEVER);
        }
    }

    private static double cosine(FloatMatrix a, int i, FloatMatrix b, int j) {
        double sum = 0;
        for (int c = 0; c < a.columns(); c++) {
            sum += a.get(i, c) * b.get(j, c);
        }
        return sum;
    }

    /// MiniLM by name, for finding its vectors; one text to encode is a failure.
    private static final class NoEncoder implements TextEncoder {

        private final MiniLmEncoder named = new MiniLmEncoder(WORKERS);

        @Override
        public String name() {
            return named.name();
        }

        @Override
        public String fingerprint() {
            return named.fingerprint();
        }

        @Override
        public int dimensions() {
            return named.dimensions();
        }

        @Override
        public FloatMatrix encode(List<String> missing, Progress progress, Cancel cancel) {
            throw new AssertionError(missing.size() + " texts have no shipped vector, the first: " + missing.getFirst());
        }

        @Override
        public void close() {
            named.close();
        }
    }
}
