package org.filmament.ui;

import java.util.concurrent.Executor;

/// The window's own background work: one named virtual thread a task, whose failures reach one handler.
public final class Background implements Executor {

    private final Failures failures;

    public Background(Failures failures) {
        this.failures = failures;
    }

    @Override
    public void execute(Runnable task) {
        Thread.ofVirtual().name("filmament-window-", 0).uncaughtExceptionHandler(failures).start(task);
    }
}
