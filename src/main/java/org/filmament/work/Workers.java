package org.filmament.work;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Runs range-parallel work on an executor that belongs to someone else; the calling thread takes part.
///
/// Ranges are cut by index alone, never by the number of threads, so work whose ranges write only what they own, and
/// [sums][#sum] of them, give the same bits at any parallelism. An exception of one range stops the hand-out of further
/// ranges and is rethrown to the caller after the ranges under way have ended.
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
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Runnable drain = () -> {
            for (int r = next.getAndIncrement(); r < ranges && failure.get() == null; r = next.getAndIncrement()) {
                int from = r * grain;
                try {
                    task.run(from, Math.min(count, from + grain));
                } catch (Throwable t) {
                    failure.compareAndSet(null, t);
                }
            }
        };
        CountDownLatch done = new CountDownLatch(helpers);
        for (int h = 0; h < helpers; h++) {
            executor.execute(() -> {
                try {
                    drain.run();
                } finally {
                    done.countDown();
                }
            });
        }
        drain.run();
        await(done);
        rethrow(failure.get());
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

    private static void await(CountDownLatch done) {
        boolean interrupted = false;
        while (true) {
            try {
                done.await();
                break;
            } catch (InterruptedException e) {
                // Leaving now would let the ranges write behind the caller's back: finish, then pass the interrupt on.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }
}
