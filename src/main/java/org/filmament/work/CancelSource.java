package org.filmament.work;

/// The requesting side of a cancellation. Safe for use from any thread.
public final class CancelSource implements Cancel {

    private volatile boolean requested;

    /// Asks the work to stop; repeated requests change nothing.
    public void request() {
        requested = true;
    }

    @Override
    public boolean isRequested() {
        return requested;
    }
}
