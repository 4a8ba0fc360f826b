package org.filmament.cli;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.filmament.work.Progress;
import org.jspecify.annotations.Nullable;

/// Shows how many bytes have come: a bar with megabytes where standard error is a terminal, otherwise nothing.
final class TransferBar implements Progress, AutoCloseable {

    private static final int REFRESH_MILLIS = 100;
    private static final int MEGABYTE = 1_000_000;

    private final String task;
    private final PrintWriter err;
    private final boolean interactive = System.console() != null && System.console().isTerminal();
    private @Nullable ProgressBar bar;

    TransferBar(String task, PrintWriter err) {
        this.task = task;
        this.err = err;
    }

    @Override
    public synchronized void report(long done, long total) {
        if (!interactive) {
            return;
        }
        if (bar == null) {
            // From what is there already on, so that the speed shown is that of this transfer.
            bar = new ProgressBarBuilder().setTaskName(task).setInitialMax(total).startsFrom(done, Duration.ZERO)
                    .setUnit(" MB", MEGABYTE).showSpeed().setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
                    .setUpdateIntervalMillis(REFRESH_MILLIS).clearDisplayOnFinish().build();
        }
        bar.stepTo(done);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
        bar = null;
        err.flush();
    }
}
