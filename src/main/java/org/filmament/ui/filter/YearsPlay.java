package org.filmament.ui.filter;

import java.util.concurrent.TimeUnit;
import org.filmament.ui.filter.Filter.Years;

/// A window of years on its way through time, as a function of the time that passes. No toolkit.
final class YearsPlay {

    /// Years that a window has where none was chosen.
    static final int DECADE = 10;

    private final int last;
    private final int length;
    private double from;

    /// @param first the first year there is
    /// @param last  the last year there is
    /// @param start the window to start from; one that reaches the last year starts over from the first
    YearsPlay(int first, int last, Years start) {
        this.last = last;
        length = Math.min(start.length(), last - first + 1);
        from = start.to() >= last ? first : Math.max(first, start.from());
    }

    /// Moves on.
    ///
    /// @param nanos          how long
    /// @param yearsPerSecond how fast
    void advance(long nanos, double yearsPerSecond) {
        from = Math.min(from + yearsPerSecond * nanos / TimeUnit.SECONDS.toNanos(1), end());
    }

    /// Whether the window has reached the last year.
    boolean isOver() {
        return from >= end();
    }

    /// Where the window begins, between two years while it moves.
    double position() {
        return from;
    }

    int length() {
        return length;
    }

    Years years() {
        int year = (int) Math.floor(from);
        return new Years(year, year + length - 1);
    }

    private double end() {
        return last - length + 1;
    }
}
