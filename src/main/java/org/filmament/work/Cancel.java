package org.filmament.work;

import java.util.concurrent.CancellationException;

/// The asking side of a cancellation: passed down to long work, which calls [#check()] between steps.
///
/// Implementations are safe to ask from any thread.
@FunctionalInterface
public interface Cancel {

    /// Never requested.
    Cancel NEVER = () -> false;

    /// Whether the work should stop as soon as it can.
    boolean isRequested();

    /// Leaves the work by an exception if a stop was requested.
    ///
    /// @throws CancellationException if so
    default void check() {
        if (isRequested()) {
            throw new CancellationException("cancelled");
        }
    }
}
