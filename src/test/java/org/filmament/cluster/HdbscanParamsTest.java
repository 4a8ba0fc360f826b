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
        assertEquals("max_cluster_size must be at least 0, not -1.",
                assertThrows(InputException.class, () -> HdbscanParams.DEFAULT.withMaxClusterSize(-1)).getMessage());
        assertEquals("cluster_selection_epsilon must be at least 0, not -0.5.",
                assertThrows(InputException.class, () -> HdbscanParams.DEFAULT.withClusterSelectionEpsilon(-0.5)).getMessage());
        assertEquals("cluster_selection_epsilon must be at least 0, not NaN.",
                assertThrows(InputException.class, () -> HdbscanParams.DEFAULT.withClusterSelectionEpsilon(Double.NaN)).getMessage());
    }
}
