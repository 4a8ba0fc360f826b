package org.filmament.work;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class CancelTest {

    @Test
    void aCheckPassesUntilTheRequest() {
        CancelSource source = new CancelSource();

        assertFalse(source.isRequested());
        assertDoesNotThrow(source::check);
    }

    @Test
    void aCheckThrowsFromTheRequestOn() {
        CancelSource source = new CancelSource();

        source.request();
        source.request();

        assertTrue(source.isRequested());
        assertThrows(CancellationException.class, source::check);
        assertThrows(CancellationException.class, source::check);
    }

    @Test
    void aRequestIsSeenByOtherThreads() throws InterruptedException {
        CancelSource source = new CancelSource();
        Thread worker = Thread.ofVirtual().start(() -> {
            while (!source.isRequested()) {
                Thread.onSpinWait();
            }
        });

        source.request();

        assertTrue(worker.join(Duration.ofSeconds(20)));
    }

    @Test
    void neverIsNever() {
        assertDoesNotThrow(Cancel.NEVER::check);
    }
}
