package org.filmament.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What the app logs, from the level of warnings on, kept from the console while it is captured.
final class LogCapture extends Handler {

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");
    private Handler[] silenced = {};

    void open() {
        silenced = root.getHandlers();
        for (Handler handler : silenced) {
            root.removeHandler(handler);
        }
        root.addHandler(this);
    }

    List<LogRecord> records() {
        return records;
    }

    @Override
    public void publish(LogRecord logged) {
        if (logged.getLevel().intValue() >= Level.WARNING.intValue()) {
            records.add(logged);
        }
    }

    @Override
    public void flush() {
    }

    @Override
    public void close() {
        root.removeHandler(this);
        for (Handler handler : silenced) {
            root.addHandler(handler);
        }
        silenced = new Handler[0];
    }
}
