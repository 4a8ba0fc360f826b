package org.filmament.ui.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Undo and redo over immutable states. Not safe for use from several threads.
///
/// @param <T> the state; equal states are one
public final class History<T> {

    private final int limit;
    private final Deque<T> past = new ArrayDeque<>();
    private final Deque<T> future = new ArrayDeque<>();
    private T present;

    /// @param present the state to start from
    /// @param limit   how many steps back are kept
    public History(T present, int limit) {
        this.present = present;
        this.limit = limit;
    }

    public T present() {
        return present;
    }

    /// Makes `state` the present one; what was undone can no longer be redone. The present state again changes nothing.
    public void commit(T state) {
        if (state.equals(present)) {
            return;
        }
        past.push(present);
        if (past.size() > limit) {
            past.removeLast();
        }
        future.clear();
        present = state;
    }

    /// Makes `state` the present one in place of what was; what was undone can still be redone.
    public void amend(T state) {
        present = state;
    }

    /// Steps back; empty if there is nothing before.
    public Optional<T> undo() {
        return step(past, future);
    }

    /// Steps forward again; empty if nothing was undone.
    public Optional<T> redo() {
        return step(future, past);
    }

    private Optional<T> step(Deque<T> from, Deque<T> to) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(present);
        present = from.pop();
        return Optional.of(present);
    }
}
