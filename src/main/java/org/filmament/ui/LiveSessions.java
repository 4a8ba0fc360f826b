package org.filmament.ui;

import java.nio.file.Path;
import org.filmament.catalog.CatalogReader;
import org.filmament.catalog.Starter;
import org.filmament.pipeline.Engine;
import org.filmament.pipeline.LiveSession;
import org.filmament.pipeline.Session;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;

/// Opens catalogues on the real engine, each as it was left.
final class LiveSessions implements Sessions {

    private final Engine engine;

    LiveSessions(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Session starter(Progress progress, Cancel cancel) {
        return LiveSession.reopen(engine, Starter.load());
    }

    @Override
    public Session open(Path file, Progress progress, Cancel cancel) {
        return LiveSession.reopen(engine, CatalogReader.read(file, progress, cancel));
    }
}
