package org.filmament.label;

import org.filmament.work.Cancel;

/// Names themes. Safe for use from any thread; calls wait for the answer.
interface LabelWriter {

    /// Who writes: the model's name.
    String author();

    /// Names the themes of a task.
    ///
    /// @throws LabelException if there is no usable answer
    /// @throws java.util.concurrent.CancellationException if cancelled
    LabelAnswer write(LabelTask task, Cancel cancel);
}
