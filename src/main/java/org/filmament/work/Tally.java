package org.filmament.work;

import java.util.concurrent.TimeUnit;

/// Counts what several threads finish and reports it in rising order, the last unit always, the others at most a hundred times
/// a second. Safe for use from any thread.
public final class Tally {

    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Progress progress;
    private final long total;
    private long done;
    private long lastReport = System.nanoTime();

    /// @param total units in all
    public Tally(Progress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    /// So many more units are done.
    public synchronized void add(long units) {
        done += units;
        long now = System.nanoTime();
        if (done == total || now - lastReport >= INTERVAL_NANOS) {
            lastReport = now;
            progress.report(done, total);
        }
    }
}
