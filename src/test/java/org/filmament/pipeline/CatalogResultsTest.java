package org.filmament.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.filmament.Samples;
import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.ExactNeighbors;
import org.filmament.neighbors.KnnTable;
import org.filmament.neighbors.Metric;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogResultsTest {

    private static final FloatMatrix VECTORS = Samples.gaussian(40, 6, 5);
    private static final UmapParams PARAMS = new UmapParams(23, 0.37, 1.5, 2, 90, -7_000_000_000L);
    private static final float[] POSITIONS = Samples.gaussian(40, 2, 6).data();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatWasKeptIsFoundByTheSameVectors() {
        KnnTable table = ExactNeighbors.search(VECTORS, Metric.COSINE, 12, Workers.serial(), Progress.NONE, Cancel.NEVER);
        CatalogResults kept = ofVectors(VECTORS);
        kept.keep(Metric.COSINE, table);
        kept.keepFresh(PARAMS, POSITIONS);
        kept.keepLeft(PARAMS, 0.37, POSITIONS);

        CatalogResults found = ofVectors(VECTORS);
        KnnTable foundTable = found.neighbors(Metric.COSINE);
        assertNotNull(foundTable);
        assertEquals(new FloatMatrix(40, 12, table.distances()), new FloatMatrix(40, 12, foundTable.distances()));
        assertEquals(List.of(table.id(7, 0), table.id(39, 11)), List.of(foundTable.id(7, 0), foundTable.id(39, 11)));
        assertEquals(new FloatMatrix(40, 2, POSITIONS), found.fresh(PARAMS));
        assertEquals(new CatalogResults.Left(PARAMS, 0.37, new FloatMatrix(40, 2, POSITIONS)), found.left());
    }

    @Test
    void otherVectorsMetricsAndKnobsFindNothing() {
        KnnTable table = ExactNeighbors.search(VECTORS, Metric.COSINE, 12, Workers.serial(), Progress.NONE, Cancel.NEVER);
        CatalogResults kept = ofVectors(VECTORS);
        kept.keep(Metric.COSINE, table);
        kept.keepFresh(PARAMS, POSITIONS);
        kept.keepLeft(PARAMS, 0, POSITIONS);

        FloatMatrix moved = new FloatMatrix(40, 6, VECTORS.data().clone());
        moved.data()[100] = Math.nextUp(moved.data()[100]);
        assertNull(ofVectors(moved).neighbors(Metric.COSINE));
        assertNull(ofVectors(moved).left());
        assertNull(kept.neighbors(Metric.EUCLIDEAN));
        assertNull(kept.fresh(PARAMS.withMinDist(0.38)));
        assertNull(kept.fresh(PARAMS.withDimensions(3)));
    }

    @Test
    void theFingerprintOfTextsKnowsTheirOrderAndTheirEncoder() {
        String fingerprint = ofTexts("encoder", "a", "bc").fingerprint(PARAMS);
        assertEquals(fingerprint, ofTexts("encoder", "a", "bc").fingerprint(PARAMS));
        assertNotEquals(fingerprint, ofTexts("encoder", "bc", "a").fingerprint(PARAMS));
        assertNotEquals(fingerprint, ofTexts("encoder", "ab", "c").fingerprint(PARAMS));
        assertNotEquals(fingerprint, ofTexts("another", "a", "bc").fingerprint(PARAMS));
        assertNotEquals(fingerprint, ofTexts("encoder", "a", "bc").fingerprint(PARAMS.withNeighbors(24)));
    }

    @Test
    void damageAndAFolderThatCannotBeWrittenCostOnlyTime() throws IOException {
        CatalogResults kept = ofVectors(VECTORS);
        kept.keepFresh(PARAMS, POSITIONS);
        try (Stream<Path> files = Files.walk(folder)) {
            Files.write(files.filter(Files::isRegularFile).findFirst().orElseThrow(), new byte[] {1, 2, 3});
        }
        assertNull(kept.fresh(PARAMS));

        Path occupied = Files.createFile(folder.resolve("occupied"));
        CatalogResults nowhere = CatalogResults.ofVectors(new Home(occupied), VECTORS);
        nowhere.keepFresh(PARAMS, POSITIONS);
        assertNull(nowhere.fresh(PARAMS));
    }

    private CatalogResults ofVectors(FloatMatrix vectors) {
        return CatalogResults.ofVectors(new Home(folder), vectors);
    }

    private CatalogResults ofTexts(String encoder, String... texts) {
        return CatalogResults.ofTexts(new Home(folder), encoder, List.of(texts));
    }
}
