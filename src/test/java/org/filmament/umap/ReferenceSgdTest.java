package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.filmament.Samples;
import org.filmament.math.FloatMatrix;
import org.filmament.umap.LayoutQuality.Sample;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Our optimiser against umap-learn's, from the same graph and the same start.
class ReferenceSgdTest {

    private static final double SEED_NOISE = 0.01;
    private static final Sample SAMPLE = new Sample(15, 1_000, 0, 7);

    @ParameterizedTest
    @CsvSource({"15,0.1", "15,0.5", "5,0", "50,0.1"})
    void layoutsAreAsTrueAsTheReferences(int nNeighbors, double minDist) {
        FloatMatrix vectors = Samples.twelveBlobs();
        UmapParams params = UmapParams.DEFAULT.withNeighbors(nNeighbors).withMinDist(minDist);
        FuzzyGraph graph = Graphs.of(vectors, nNeighbors);

        LayoutQuality ours = quality(vectors, ours(graph, vectors, params));
        LayoutQuality reference = quality(vectors, reference(graph, vectors, params));

        assertTrue(ours.trustworthiness() >= reference.trustworthiness() - SEED_NOISE, () -> ours + " against " + reference);
        assertTrue(ours.preservation() >= reference.preservation() - SEED_NOISE, () -> ours + " against " + reference);
    }

    /// What umap-learn reaches on them: .9875 and .532.
    @Test
    void digitsAreLaidOutAsWellAsPublished() {
        FloatMatrix digits = Samples.digits();
        FuzzyGraph graph = Graphs.of(digits, 15);

        LayoutQuality ours = quality(digits, ours(graph, digits, UmapParams.DEFAULT));
        LayoutQuality reference = quality(digits, reference(graph, digits, UmapParams.DEFAULT));

        assertTrue(ours.trustworthiness() >= 0.985 && ours.preservation() >= 0.52, ours::toString);
        assertTrue(reference.trustworthiness() >= 0.985 && reference.preservation() >= 0.51, reference::toString);
    }

    private static FloatMatrix ours(FuzzyGraph graph, FloatMatrix vectors, UmapParams params) {
        return Umap.fit(graph, vectors, params, Workers.serial(), Progress.NONE, Cancel.NEVER);
    }

    private static FloatMatrix reference(FuzzyGraph graph, FloatMatrix vectors, UmapParams params) {
        FloatMatrix start = Umap.initialize(graph, vectors, params, Workers.serial());
        return ReferenceSgd.optimize(graph, Curve.fit(params.minDist(), params.spread()), start, 500, 42);
    }

    private static LayoutQuality quality(FloatMatrix vectors, FloatMatrix layout) {
        return LayoutQuality.measure(vectors, layout, SAMPLE, Workers.serial(), Progress.NONE, Cancel.NEVER);
    }
}
