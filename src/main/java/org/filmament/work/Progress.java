package org.filmament.work;

/// Told how far a piece of work has come. Called from worker threads, at most some hundred times a second;
/// implementations must return quickly and be safe for concurrent calls.
@FunctionalInterface
public interface Progress {

    /// Listens to nothing.
    Progress NONE = (done, total) -> {
    };

    /// @param done  units finished so far, never falling within one piece of work
    /// @param total units in all; 0 while unknown
    void report(long done, long total);
}
