package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.filmament.work.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UmapParamsTest {

    @Test
    void theDefaultsAreUmapLearns() {
        assertEquals(new UmapParams(15, 0.1, 1, 2, 0, 42), UmapParams.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1   | 0.1  | 1    | 2  | 0      | n_neighbors must be between 2 and 200, not 1.",
        "201 | 0.1  | 1    | 2  | 0      | n_neighbors must be between 2 and 200, not 201.",
        "15  | -0.1 | 1    | 2  | 0      | min_dist must be between 0 and 0.99, not -0.1.",
        "15  | 1    | 1    | 2  | 0      | min_dist must be between 0 and 0.99, not 1.0.",
        "15  | NaN  | 1    | 2  | 0      | min_dist must be between 0 and 0.99, not NaN.",
        "15  | 0.1  | 0    | 2  | 0      | spread must be between 0.01 and 10.0, not 0.0.",
        "15  | 0.1  | 11   | 2  | 0      | spread must be between 0.01 and 10.0, not 11.0.",
        "15  | 0.1  | NaN  | 2  | 0      | spread must be between 0.01 and 10.0, not NaN.",
        "15  | 0.5  | 0.25 | 2  | 0      | min_dist (0.5) must not exceed spread (0.25).",
        "15  | 0.1  | 1    | 0  | 0      | dimensions must be between 1 and 64, not 0.",
        "15  | 0.1  | 1    | 65 | 0      | dimensions must be between 1 and 64, not 65.",
        "15  | 0.1  | 1    | 2  | -1     | epochs must be between 0 and 100000, not -1.",
        "15  | 0.1  | 1    | 2  | 100001 | epochs must be between 0 and 100000, not 100001."})
    void valuesOutOfRangeAreRefusedByName(int nNeighbors, double minDist, double spread, int dimensions, int epochs, String sentence) {
        InputException refusal = assertThrows(InputException.class,
                () -> new UmapParams(nNeighbors, minDist, spread, dimensions, epochs, 1));

        assertEquals(sentence, refusal.getMessage());
    }

    @Test
    void eachParameterIsChangedAlone() {
        UmapParams changed = UmapParams.DEFAULT.withNeighbors(30).withMinDist(0.5).withDimensions(3).withEpochs(100).withSeed(7);

        assertEquals(new UmapParams(30, 0.5, 1, 3, 100, 7), changed);
    }
}
