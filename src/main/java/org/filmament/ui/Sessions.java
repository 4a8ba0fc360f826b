package org.filmament.ui;

import java.nio.file.Path;
import org.filmament.pipeline.Session;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;

/// Opens catalogues for the window. Called on background threads; returns once the catalogue is read, and leaves everything after
/// that to the session.
public interface Sessions {

    /// The catalogue that ships with the app.
    Session starter(Progress progress, Cancel cancel);

    /// The catalogue in `file`.
    ///
    /// @param progress told how much has been read
    /// @throws org.filmament.work.InputException             with the sentence for the user, if it cannot be used
    /// @throws java.util.concurrent.CancellationException if cancelled
    Session open(Path file, Progress progress, Cancel cancel);
}
