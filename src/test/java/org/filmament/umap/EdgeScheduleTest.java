package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeScheduleTest {

    /// Visits and negative samples in 200 epochs, as counted in umap-learn.
    @ParameterizedTest
    @CsvSource({
        "1,   199, 994, 1,  4",
        "2.5, 79,  395, 3,  5",
        "10,  19,  94,  10, 4"})
    void edgesAreVisitedAsInUmapLearn(double period, int visits, int negatives, int firstEpoch, int firstNegatives) {
        EdgeSchedule schedule = new EdgeSchedule(period);
        int visited = 0;
        int sampled = 0;
        for (int epoch = 0; epoch < 200; epoch++) {
            if (schedule.isDue(epoch)) {
                int samples = schedule.negatives(epoch);
                if (visited++ == 0) {
                    assertEquals(firstEpoch, epoch);
                    assertEquals(firstNegatives, samples);
                }
                sampled += samples;
            }
        }

        assertEquals(visits, visited);
        assertEquals(negatives, sampled);
    }
}
