package org.filmament.topic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

/// Against values worked out by BERTopic's formulas.
class CTfIdfTest {

    private static final double EXACT = 1e-6;
    private static final SparseRows TOY = SparseRows.of(new double[][] {{3, 1, 0, 0}, {0, 2, 2, 0}, {1, 0, 0, 4}});

    @Test
    void inverseFrequenciesFollowTheMeanClass() {
        assertArrayEquals(new double[] {.693147, .847298, 1.098612, .693147}, CTfIdf.inverseFrequencies(TOY, CTfIdfParams.DEFAULT), EXACT);
    }

    @Test
    void weightsAreSharesTimesInverseFrequencies() {
        SparseRows weights = CTfIdf.weigh(TOY, CTfIdfParams.DEFAULT);

        assertArrayEquals(new double[] {.519860, .211824, 0, 0}, weights.full(0), EXACT);
        assertArrayEquals(new double[] {0, .423649, .549306, 0}, weights.full(1), EXACT);
        assertArrayEquals(new double[] {.138629, 0, 0, .554518}, weights.full(2), EXACT);
    }

    @Test
    void bm25WeighsRareWordsMore() {
        assertArrayEquals(new double[] {.105361, .356675, .693147, .105361},
                CTfIdf.inverseFrequencies(TOY, new CTfIdfParams(true, false)), EXACT);
    }

    @Test
    void frequentWordsAreReducedByTheSquareRoot() {
        assertArrayEquals(new double[] {.600283, .423649, 0, 0}, CTfIdf.weigh(TOY, new CTfIdfParams(false, true)).full(0), EXACT);
    }

    @Test
    void aClassWithoutWordsHasNoWeights() {
        SparseRows weights = CTfIdf.weigh(SparseRows.of(new double[][] {{0, 0}, {1, 1}}), CTfIdfParams.DEFAULT);

        assertArrayEquals(new double[2], weights.full(0));
    }
}
