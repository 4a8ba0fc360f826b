package org.filmament.ui;

/// Work of a part of the window that takes long. FX thread only.
public interface LongWork {

    /// Stops what is under way; what is done stays.
    void stop();

    /// Goes on with what was stopped.
    void resume();
}
