package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.filmament.Samples;
import org.filmament.neighbors.KnnTable;
import org.filmament.work.Workers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Published figures of umap-learn's graph of scikit-learn's digits.
@TestInstance(Lifecycle.PER_CLASS)
class DigitsGraphTest {

    private KnnTable table = new KnnTable(0, 0, 0, new int[0], new float[0]);

    @BeforeAll
    void findNeighbors() {
        table = Graphs.table(Samples.digits(), 100);
    }

    @ParameterizedTest
    @CsvSource({"15,34236", "30,69306", "100,222668"})
    void theGraphHasAsManyEntriesAsUmapLearns(int nNeighbors, int entries) {
        assertEquals(entries, FuzzyGraph.of(table.forNeighbors(nNeighbors), Workers.serial()).entries());
    }

    @Test
    void theFirstScalesAreUmapLearns() {
        SmoothKnn scales = SmoothKnn.of(table.forNeighbors(15), 1, Workers.serial());
        double[] sigmas = {2.457306, 4.623673, 6.852722, 4.245544, 3.995392};
        double[] rhos = {10.954452, 14.247807, 17.435596, 14.035668, 18.439089};
        for (int i = 0; i < 5; i++) {
            assertEquals(sigmas[i], scales.sigmas()[i], 1e-4);
            assertEquals(rhos[i], scales.rhos()[i], 1e-4);
        }
    }
}
