package org.filmament.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/// Makes parts of the window that are not seen at first, a little in each pulse, once it is at leisure: the window is there sooner, and they are ready
/// before anyone asks for them. FX thread only.
final class Leisure {

    private final BooleanSupplier free;
    private final Deque<BooleanSupplier> tasks = new ArrayDeque<>();

    /// @param free whether there is time
    Leisure(BooleanSupplier free) {
        this.free = free;
    }

    /// @param task does a little each time it is called, well under the time of a frame, and returns false once there is nothing left to do
    void add(BooleanSupplier task) {
        tasks.add(task);
    }

    /// Does a little.
    void pulse() {
        if (!tasks.isEmpty() && free.getAsBoolean() && !tasks.getFirst().getAsBoolean()) {
            tasks.removeFirst();
        }
    }
}
