package org.filmament.encode;

import java.util.concurrent.TimeUnit;
import org.filmament.work.Progress;

/// Counts what several threads finish and reports it in rising order, the last unit always, the others at most a hundred times
/// a second.
final class Tally {

    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Progress progress;
    private final int total;
    private int done;
    private long lastReport = System.nanoTime();

    Tally(Progress progress, int total) {
        this.progress = progress;
        this.total = total;
    }

    /// One more unit is done. Safe to call from any thread.
    synchronized void add() {
        done++;
        long now = System.nanoTime();
        if (done == total || now - lastReport >= INTERVAL_NANOS) {
            lastReport = now;
            progress.report(done, total);
        }
    }
}
