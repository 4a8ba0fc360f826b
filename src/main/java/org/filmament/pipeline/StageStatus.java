package org.filmament.pipeline;

import org.jspecify.annotations.Nullable;

/// How one stage stands.
///
/// @param state   see [State]
/// @param done    units finished, meaningful while running
/// @param total   units in all, 0 while unknown
/// @param seconds how long it took, or has taken so far
/// @param message one plain sentence for the user: why it failed, why it was skipped, what it found; null if there is nothing
///                to say
public record StageStatus(State state, long done, long total, double seconds, @Nullable String message) {

    public enum State { WAITING, RUNNING, DONE, STALE, SKIPPED, CANCELLED, FAILED }

    public static final StageStatus WAITING = new StageStatus(State.WAITING, 0, 0, 0, null);
}
