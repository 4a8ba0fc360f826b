package org.filmament.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.filmament.pipeline.Stage;
import org.filmament.pipeline.StageBoard;
import org.filmament.pipeline.StageStatus;
import org.filmament.pipeline.StageStatus.State;
import org.jspecify.annotations.Nullable;

/// Shows the stages of a command: a bar for the one that runs where standard error is a terminal, and a line for each that is done.
final class TerminalProgress implements AutoCloseable {

    private static final int REFRESH_MILLIS = 100;

    private final PrintWriter err;
    private final boolean interactive = System.console() != null && System.console().isTerminal();
    private @Nullable StageBoard board;
    private @Nullable ProgressBar bar;
    private @Nullable Stage running;

    TerminalProgress(PrintWriter err) {
        this.err = err;
    }

    void follow(StageBoard board) {
        this.board = board;
    }

    synchronized void changed(Stage stage) {
        StageBoard followed = board;
        if (followed == null) {
            return;
        }
        StageStatus status = followed.status(stage);
        if (status.state() == State.RUNNING) {
            advance(stage, status);
        } else {
            finish(stage, status);
        }
    }

    @Override
    public synchronized void close() {
        closeBar();
        err.flush();
    }

    private void advance(Stage stage, StageStatus status) {
        if (!interactive || status.total() == 0) {
            return;
        }
        if (running != stage) {
            closeBar();
            bar = new ProgressBarBuilder().setTaskName(stage.key()).setInitialMax(status.total())
                    .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR).setUpdateIntervalMillis(REFRESH_MILLIS).clearDisplayOnFinish().build();
            running = stage;
        }
        if (bar != null) {
            bar.maxHint(status.total());
            bar.stepTo(status.done());
        }
    }

    private void finish(Stage stage, StageStatus status) {
        if (running == stage) {
            closeBar();
        }
        switch (status.state()) {
            case DONE -> err.printf("%-10s %7.2f s%s%n", stage.key(), status.seconds(),
                    status.message() == null ? "" : "   " + status.message());
            case SKIPPED -> err.printf("%-10s skipped     %s%n", stage.key(), status.message());
            default -> { }
        }
        err.flush();
    }

    private void closeBar() {
        if (bar != null) {
            bar.close();
        }
        bar = null;
        running = null;
    }
}
