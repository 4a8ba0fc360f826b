package org.filmament.encode.clip;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A model that is loaded when it is used for the first time and freed when it is closed and the last user has left. Safe for use from any
/// thread.
final class OnDemand<M> {

    private final Supplier<M> loader;
    private final Consumer<M> closer;

    private @Nullable M model;
    private int users;
    private volatile boolean closed;

    OnDemand(Supplier<M> loader, Consumer<M> closer) {
        this.loader = loader;
        this.closer = closer;
    }

    /// Lets `use` have the model; waits for it.
    ///
    /// @throws IllegalStateException if closed already
    void with(Consumer<M> use) {
        M entered = enter();
        try {
            use.accept(entered);
        } finally {
            leave();
        }
    }

    /// Whether users should end.
    boolean isClosed() {
        return closed;
    }

    private synchronized M enter() {
        if (closed) {
            throw new IllegalStateException("The encoder is closed.");
        }
        if (model == null) {
            model = loader.get();
        }
        users++;
        return model;
    }

    private synchronized void leave() {
        users--;
        freeIfUnused();
    }

    /// Frees the model, at once or when the last user has left; does not wait for that.
    synchronized void close() {
        closed = true;
        freeIfUnused();
    }

    private void freeIfUnused() {
        if (closed && users == 0 && model != null) {
            closer.accept(model);
            model = null;
        }
    }
}
