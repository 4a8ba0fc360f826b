package org.filmament.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EngineTest {

    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    private final Engine engine = new Engine(new Home(Path.of("unused")), 2, failures::add);

    @Test
    void closingWaitsForWhatIsUnderWay() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        AtomicBoolean kept = new AtomicBoolean();
        engine.start("a task", () -> {
            begun.countDown();
            await(closing);
            kept.set(true);
        });
        begun.await();
        Thread closer = Thread.ofPlatform().start(() -> {
            closing.countDown();
            engine.close();
        });
        closer.join();

        assertTrue(kept.get());
        assertEquals(List.of(), failures);
    }

    @Test
    void nothingStartsInAClosedEngineAndASecondCloseDoesNothing() {
        AtomicBoolean ran = new AtomicBoolean();
        engine.close();
        engine.close();
        engine.start("too late", () -> ran.set(true));

        assertFalse(ran.get());
        assertEquals(List.of(), failures);
    }

    @Test
    void aClosedEngineEncodesNoQuery() {
        engine.close();

        assertThrows(CancellationException.class, () -> engine.encodeQuery("space"));
    }

    @Test
    void whoeverDoesNotEndIsInterrupted() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        engine.start("a task without end", () -> {
            begun.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
        });
        begun.await();
        engine.close();

        assertTrue(interrupted.get());
    }

    @Test
    void aFailureIsHandedOnAndACancellationIsNone() {
        engine.start("fails", () -> {
            throw new IllegalStateException("broken");
        });
        engine.start("cancelled", () -> {
            throw new CancellationException();
        });
        engine.close();

        assertEquals(List.of("broken"), failures.stream().map(Throwable::getMessage).toList());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
