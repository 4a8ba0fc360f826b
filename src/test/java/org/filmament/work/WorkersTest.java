package org.filmament.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class WorkersTest {

    private final List<ExecutorService> executors = new ArrayList<>();

    @AfterEach
    void endThreads() {
        executors.forEach(ExecutorService::shutdownNow);
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "1,1000,7", "2,1000,7", "8,1000,7", "8,3,1", "8,5,100", "2,64,64", "8,65,64"})
    void everyIndexIsVisitedExactlyOnce(int threads, int count, int grain) {
        AtomicIntegerArray visits = new AtomicIntegerArray(count);

        workers(threads).forRanges(count, grain, (from, to) -> {
            assertTrue(to - from <= grain && from % grain == 0);
            for (int i = from; i < to; i++) {
                visits.incrementAndGet(i);
            }
        });

        for (int i = 0; i < count; i++) {
            assertEquals(1, visits.get(i), "index " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void whatRangesWroteIsThereAfterwards(int threads) {
        int[] squares = new int[100_000];

        workers(threads).forRanges(squares.length, 1_000, (from, to) -> {
            for (int i = from; i < to; i++) {
                squares[i] = i % 46_000 * (i % 46_000);
            }
        });

        for (int i = 0; i < squares.length; i++) {
            assertEquals(i % 46_000 * (i % 46_000), squares[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void sumsAreTheSameToTheBitAtAnyParallelism(int threads) {
        double expected = Workers.serial().sum(100_003, 97, WorkersTest::harmonic);

        for (int repetition = 0; repetition < 20; repetition++) {
            assertEquals(expected, workers(threads).sum(100_003, 97, WorkersTest::harmonic), 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void nothingToDoIsDone(int threads) {
        workers(threads).forRanges(0, 16, (from, to) -> fail("there is no range"));

        assertEquals(0, workers(threads).sum(0, 16, (from, to) -> 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void theExceptionOfARangeReachesTheCallerAndStopsTheRest(int threads) {
        RuntimeException failure = new IllegalStateException("range 3");
        AtomicInteger started = new AtomicInteger();

        RuntimeException caught = assertThrows(IllegalStateException.class, () -> workers(threads).forRanges(10_000, 1, (from, to) -> {
            started.incrementAndGet();
            if (from == 3) {
                throw failure;
            }
        }));

        assertSame(failure, caught);
        assertTrue(started.get() >= 4 && (threads > 1 || started.get() == 4), () -> started + " ranges were started");
    }

    @Test
    void errorsReachTheCallerToo() {
        assertThrows(StackOverflowError.class, () -> workers(2).forRanges(100, 1, (from, to) -> {
            throw new StackOverflowError();
        }));
    }

    @Test
    void noRangeIsUnderWayWhenAFailureReturns() {
        AtomicInteger running = new AtomicInteger();

        assertThrows(IllegalStateException.class, () -> workers(8).forRanges(1_000, 1, (from, to) -> {
            running.incrementAndGet();
            try {
                if (from == 100) {
                    throw new IllegalStateException();
                }
                Thread.onSpinWait();
            } finally {
                running.decrementAndGet();
            }
        }));

        assertEquals(0, running.get());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void rangesMayStartRangesOnTheSameThreads(int threads) {
        Workers workers = workers(threads);
        AtomicInteger leaves = new AtomicInteger();

        workers.forRanges(16, 1, (from, to) -> workers.forRanges(16, 1, (low, high) -> workers.forRanges(4, 1,
                (first, last) -> leaves.incrementAndGet())));

        assertEquals(16 * 16 * 4, leaves.get());
    }

    @Test
    void theCallerDoesAllWhenNoThreadIsFree() throws InterruptedException {
        ExecutorService one = Executors.newSingleThreadExecutor();
        executors.add(one);
        CountDownLatch busy = new CountDownLatch(1);
        one.execute(() -> awaitQuietly(busy));
        AtomicInteger done = new AtomicInteger();

        Workers.on(one, 2).forRanges(100, 1, (from, to) -> done.incrementAndGet());

        assertEquals(100, done.get());
        busy.countDown();
    }

    @Test
    void theCallerDoesAllWhenTheExecutorIsShutDown() {
        ExecutorService ended = Executors.newFixedThreadPool(2);
        ended.shutdownNow();
        AtomicInteger done = new AtomicInteger();

        Workers.on(ended, 3).forRanges(100, 1, (from, to) -> done.incrementAndGet());

        assertEquals(100, done.get());
    }

    @Test
    void anInterruptedCallerFinishesAndStaysInterrupted() {
        AtomicInteger done = new AtomicInteger();
        Thread.currentThread().interrupt();

        workers(2).forRanges(100, 1, (from, to) -> done.incrementAndGet());

        assertTrue(Thread.interrupted());
        assertEquals(100, done.get());
    }

    @Test
    void askingForNoThreadOrNoGrainIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Workers.on(Runnable::run, 0));
        assertThrows(IllegalArgumentException.class, () -> Workers.serial().forRanges(1, 0, (from, to) -> { }));
    }

    private Workers workers(int threads) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        executors.add(executor);
        return Workers.on(executor, threads);
    }

    private static double harmonic(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += 1.0 / (i + 1);
        }
        return sum;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
