package org.filmament.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.filmament.work.InputException;
import org.junit.jupiter.api.Test;

class HdbscanParamsTest {

    @Test
    void defaultsAreTwentyAndFive() {
        assertEquals(new HdbscanParams(20, 5), HdbscanParams.DEFAULT);
    }

    @Test
    void valuesBelowTheirLeastAreRefusedInASentence() {
        assertEquals("min_cluster_size must be at least 2, not 1.",
                assertThrows(InputException.class, () -> HdbscanParams.DEFAULT.withMinClusterSize(1)).getMessage());
        assertEquals("min_samples must be at least 1, not 0.",
                assertThrows(InputException.class, () -> HdbscanParams.DEFAULT.withMinSamples(0)).getMessage());
    }
}
