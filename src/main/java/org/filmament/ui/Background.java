package org.filmament.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The window's background work, on named daemon threads whose failures reach one handler: one virtual thread a task for what
/// mostly waits, [pools][#pool] for what computes.
public final class Background implements Executor {

    private final Failures failures;

    public Background(Failures failures) {
        this.failures = failures;
    }

    @Override
    public void execute(Runnable task) {
        Thread.ofVirtual().name("filmament-window-", 0).uncaughtExceptionHandler(failures).start(task);
    }

    /// A pool of its own for steady computing.
    ///
    /// @param name    what its threads are named after
    /// @param threads how many
    public ExecutorService pool(String name, int threads) {
        return Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("filmament-" + name + "-", 0)
                .uncaughtExceptionHandler(failures).factory());
    }
}
