package org.filmament.ui;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.filmament.pipeline.Session;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;

/// Opens what the test gives it.
///
/// @param starters what the starter is
/// @param files    what a file is
record FakeSessions(Supplier<Session> starters, Function<Path, Session> files) implements Sessions {

    /// One session for the starter; files cannot be used.
    static FakeSessions starterOnly(Session starter) {
        return new FakeSessions(() -> starter, file -> {
            throw new InputException(file + " has no titles.");
        });
    }

    @Override
    public Session starter(Progress progress, Cancel cancel) {
        return starters.get();
    }

    @Override
    public Session open(Path file, Progress progress, Cancel cancel) {
        return files.apply(file);
    }
}
