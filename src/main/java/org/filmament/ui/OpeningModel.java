package org.filmament.ui;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.filmament.pipeline.Session;
import org.filmament.work.Cancel;
import org.filmament.work.CancelSource;
import org.filmament.work.Progress;
import org.jspecify.annotations.Nullable;

/// The catalogue on its way: one at a time, opened in the background; a newer wish takes the place of the one before. FX thread only, but for what it hands to its
/// background executor.
public final class OpeningModel {

    /// A catalogue on its way.
    ///
    /// @param name  what is opened
    /// @param done  units read
    /// @param total units in all, 0 while unknown
    public record Opening(String name, long done, long total) {
    }

    private final Sessions sessions;
    private final Executor background;
    private final Executor ui;
    private final Failures failures;
    private final BiConsumer<Session, @Nullable Path> arrived;
    private final ReadOnlyObjectWrapper<@Nullable Opening> opening = new ReadOnlyObjectWrapper<>();
    private AtomicReference<@Nullable Opening> reported = new AtomicReference<>();
    private @Nullable CancelSource awaited;
    private boolean closed;

    /// @param arrived is given what was opened, and its file; null for the starter
    OpeningModel(Sessions sessions, Executor background, Executor ui, Failures failures, BiConsumer<Session, @Nullable Path> arrived) {
        this.sessions = sessions;
        this.background = background;
        this.ui = ui;
        this.failures = failures;
        this.arrived = arrived;
    }

    /// What is on its way, as of the last pulse; or null.
    ReadOnlyObjectProperty<@Nullable Opening> openingProperty() {
        return opening.getReadOnlyProperty();
    }

    void open(Path path) {
        Path name = path.getFileName();
        open(name == null ? path.toString() : name.toString(), path, (progress, cancel) -> sessions.open(path, progress, cancel));
    }

    void openStarter() {
        open("Starter", null, sessions::starter);
    }

    /// Gives up what is on its way, if anything is.
    void cancel() {
        if (awaited != null) {
            awaited.request();
            awaited = null;
            opening.set(null);
        }
    }

    /// Nothing that is still on its way arrives any more.
    void close() {
        closed = true;
        cancel();
    }

    /// Called once per pulse.
    void pulse() {
        if (awaited != null) {
            opening.set(reported.get());
        }
    }

    private void open(String name, @Nullable Path path, BiFunction<Progress, Cancel, Session> opener) {
        cancel();
        CancelSource cancel = new CancelSource();
        awaited = cancel;
        opening.set(new Opening(name, 0, 0));
        AtomicReference<@Nullable Opening> own = new AtomicReference<>(opening.get());
        reported = own;
        Progress progress = (done, total) -> own.set(new Opening(name, done, total));
        background.execute(() -> {
            try {
                Session opened = opener.apply(progress, cancel);
                ui.execute(() -> arrive(opened, path, cancel));
            } catch (RuntimeException | Error e) {
                ui.execute(() -> fail(e, cancel));
            }
        });
    }

    /// A session that nobody waits for any more is closed at once.
    private void arrive(Session opened, @Nullable Path path, CancelSource cancel) {
        if (closed || awaited != cancel) {
            opened.close();
            return;
        }
        awaited = null;
        opening.set(null);
        arrived.accept(opened, path);
    }

    private void fail(Throwable failure, CancelSource cancel) {
        if (awaited == cancel) {
            awaited = null;
            opening.set(null);
            failures.report(failure);
        }
    }
}
