package org.filmament.work;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Runs range-parallel work on an executor that belongs to someone else; the calling thread takes part.
///
/// Ranges are cut by index alone, never by the number of threads, so work whose ranges write only what they own, and
/// [sums][#sum] of them, give the same bits at any parallelism. An exception of one range stops the hand-out of further
/// ranges and is rethrown to the caller after the ranges under way have ended. A range may itself run ranges on the same executor:
/// whoever waits has done all that it could, so bounded pools do not lock up.
public final class Workers {

    /// Work on `[from, to)`.
    @FunctionalInterface
    public interface RangeTask {
        void run(int from, int to);
    }

    /// A partial sum over `[from, to)`.
    @FunctionalInterface
    public interface RangeSum {
        double of(int from, int to);
    }

    private final Executor executor;
    private final int parallelism;

    private Workers(Executor executor, int parallelism) {
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism must be at least 1, got " + parallelism);
        }
        this.executor = executor;
        this.parallelism = parallelism;
    }

    /// The calling thread alone.
    public static Workers serial() {
        return new Workers(Runnable::run, 1);
    }

    /// The calling thread and up to `parallelism - 1` tasks at a time on `executor`.
    public static Workers on(Executor executor, int parallelism) {
        return new Workers(executor, parallelism);
    }

    /// How many threads work at once at most.
    public int parallelism() {
        return parallelism;
    }

    /// Runs `task` over `[0, count)` in ranges of `grain` (the last one shorter) and returns when all are done. Each
    /// range's writes are visible to the caller then.
    public void forRanges(int count, int grain, RangeTask task) {
        if (grain < 1) {
            throw new IllegalArgumentException("grain must be at least 1, got " + grain);
        }
        int ranges = (int) (((long) count + grain - 1) / grain);
        int helpers = Math.min(parallelism, ranges) - 1;
        if (helpers < 1) {
            for (int from = 0; from < count; from += grain) {
                task.run(from, Math.min(count, from + grain));
            }
            return;
        }
        Handout handout = new Handout(count, grain, ranges, task);
        try {
            for (int h = 0; h < helpers; h++) {
                executor.execute(handout::drain);
            }
        } catch (RejectedExecutionException e) {
            // The executor is closing: what helpers there are help, the caller does the rest.
        }
        handout.drain();
        handout.await();
    }

    /// Adds up `sum` over `[0, count)`: partial sums of fixed ranges, combined in order, so the result is the same at any
    /// parallelism.
    public double sum(int count, int grain, RangeSum sum) {
        double[] parts = new double[(count + grain - 1) / grain];
        forRanges(count, grain, (from, to) -> parts[from / grain] = sum.of(from, to));
        double total = 0;
        for (double part : parts) {
            total += part;
        }
        return total;
    }

    /// Ranges on their way to threads. Waits for ranges, not for helpers: one that the executor starts late, or never since its
    /// threads wait for ranges of their own, finds nothing to do and holds nobody up.
    private static final class Handout {

        private final int count;
        private final int grain;
        private final int ranges;
        private final RangeTask task;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch unfinished;
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Handout(int count, int grain, int ranges, RangeTask task) {
            this.count = count;
            this.grain = grain;
            this.ranges = ranges;
            this.task = task;
            this.unfinished = new CountDownLatch(ranges);
        }

        void drain() {
            for (int r = next.getAndIncrement(); r < ranges; r = next.getAndIncrement()) {
                try {
                    if (failure.get() == null) {
                        task.run(r * grain, Math.min(count, r * grain + grain));
                    }
                } catch (Throwable t) {
                    failure.compareAndSet(null, t);
                } finally {
                    unfinished.countDown();
                }
            }
        }

        void await() {
            boolean interrupted = false;
            while (true) {
                try {
                    unfinished.await();
                    break;
                } catch (InterruptedException e) {
                    // Leaving now would let the ranges write behind the caller's back: finish, then pass the interrupt on.
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            rethrow(failure.get());
        }

        private static void rethrow(@Nullable Throwable failure) {
            switch (failure) {
                case null -> { }
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException(failure);
            }
        }
    }
}
