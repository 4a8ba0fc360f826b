package org.filmament.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.filmament.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {

    private final List<Long> reports = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void whatThreadsFinishIsReportedInRisingOrderAndToTheEnd(int threads) {
        Tally tally = new Tally((done, total) -> reports.add(done), 100_000);

        Samples.onThreads(threads, workers -> workers.forRanges(100_000, 7, (from, to) -> tally.add(to - from)));

        assertEquals(reports.stream().distinct().sorted().toList(), reports);
        assertEquals(100_000, reports.getLast());
    }

    @Test
    void fastWorkIsReportedSeldom() {
        Tally tally = new Tally((done, total) -> reports.add(total), 1_000_000);
        long start = System.nanoTime();

        for (int i = 0; i < 1_000_000; i++) {
            tally.add(1);
        }

        long hundredths = (System.nanoTime() - start) / 10_000_000;
        assertTrue(reports.size() <= hundredths + 1, () -> reports.size() + " reports");
    }
}
