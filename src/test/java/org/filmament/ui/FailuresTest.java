package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.filmament.work.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private final List<String> told = new ArrayList<>();
    private final LogCapture log = new LogCapture();
    private long now;
    private final Failures failures = new Failures(told::add, () -> now);

    @BeforeEach
    void capture() {
        log.open();
    }

    @AfterEach
    void release() {
        log.close();
    }

    @Test
    void theSameFailureEveryPulseIsOneReport() {
        RuntimeException failure = new IllegalStateException("broken");
        for (int pulse = 0; pulse < 600; pulse++) {
            now += 16_000_000;
            failures.uncaughtException(Thread.currentThread(), failure);
        }
        assertEquals(1, told.size());
        assertEquals(1, log.records().size());
        assertEquals("Something unexpected went wrong (IllegalStateException); the log has the details.", told.getFirst());
    }

    @Test
    void badInputIsToldInItsOwnWordsEachTimeAndNeverLogged() {
        failures.report(new CompletionException(new InputException("films.csv has no titles.")));
        failures.report(new InputException("films.csv has no titles."));
        assertEquals(List.of("films.csv has no titles.", "films.csv has no titles."), told);
        assertTrue(log.records().isEmpty());
    }

    @Test
    void aCancellationIsNoFailure() {
        failures.report(new CancellationException());
        failures.report(new CompletionException(new CancellationException()));
        assertTrue(told.isEmpty());
        assertTrue(log.records().isEmpty());
    }

    @Test
    void outOfMemorySaysWhatHelps() {
        failures.report(new OutOfMemoryError());
        assertTrue(told.getFirst().contains("ran out of memory"));
    }
}
