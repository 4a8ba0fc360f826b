package org.filmament.ui;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/// Holds tasks back until it is raised, then passes them on as they come. Safe for use from any thread.
final class Curtain implements Executor {

    private final Executor behind;
    private final Queue<Runnable> held = new ArrayDeque<>();
    private boolean raised;

    /// @param behind where tasks go
    Curtain(Executor behind) {
        this.behind = behind;
    }

    @Override
    public synchronized void execute(Runnable task) {
        if (raised) {
            behind.execute(task);
        } else {
            held.add(task);
        }
    }

    /// Lets go of what is held, in the order it came.
    synchronized void raise() {
        raised = true;
        held.forEach(behind::execute);
        held.clear();
    }
}
