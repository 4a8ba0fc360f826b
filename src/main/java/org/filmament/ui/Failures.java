package org.filmament.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.filmament.label.LabelException;
import org.filmament.work.InputException;

/// Where every failure of every thread ends: logged once, and told once as a plain sentence. Safe for use from any thread.
public final class Failures implements Thread.UncaughtExceptionHandler {

    private static final System.Logger LOG = System.getLogger(Failures.class.getName());

    /// The same failure again within this time is the same failure: sixty pulses a second must not make sixty reports.
    private static final long SAME_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Consumer<String> tell;
    private final LongSupplier clock;
    private final Map<String, Long> lastSeen = new HashMap<>();

    /// @param tell  is given each sentence, on the thread that failed
    /// @param clock nanoseconds from any fixed origin
    public Failures(Consumer<String> tell, LongSupplier clock) {
        this.tell = tell;
        this.clock = clock;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        report(failure);
    }

    /// Takes a failure in. Bad input is told but not logged: its sentence is all there is to know. A cancellation is no failure.
    public void report(Throwable failure) {
        Throwable cause = unwrapped(failure);
        if (cause instanceof CancellationException) {
            return;
        }
        if (!(cause instanceof InputException)) {
            if (seenLately(cause)) {
                return;
            }
            LOG.log(System.Logger.Level.ERROR, "Uncaught failure", cause);
        }
        tell.accept(sentence(cause));
    }

    /// What the user is told of `failure`.
    public static String sentence(Throwable failure) {
        return switch (unwrapped(failure)) {
            case InputException input when input.getMessage() != null -> input.getMessage();
            case LabelException told when told.getMessage() != null -> told.getMessage();
            case OutOfMemoryError _ ->
                    "Filmament ran out of memory; a smaller catalogue, or more memory for it, will help.";
            case Throwable other -> "Something unexpected went wrong (" + other.getClass().getSimpleName()
                    + "); the log has the details.";
        };
    }

    private synchronized boolean seenLately(Throwable failure) {
        long now = clock.getAsLong();
        StackTraceElement[] trace = failure.getStackTrace();
        String key = failure + (trace.length == 0 ? "" : "@" + trace[0]);
        Long last = lastSeen.put(key, now);
        return last != null && now - last < SAME_NANOS;
    }

    private static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
