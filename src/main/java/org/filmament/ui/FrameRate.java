package org.filmament.ui;

/// Frames per second, as a mean over about half a second so that it can be read.
public final class FrameRate {

    private static final double WINDOW_SECONDS = 0.5;

    private long windowStart = Long.MIN_VALUE;
    private int frames;
    private double perSecond;

    /// One more frame.
    ///
    /// @return whether [#perSecond()] has changed
    public boolean frame(long nanos) {
        if (windowStart == Long.MIN_VALUE) {
            windowStart = nanos;
            return false;
        }
        frames++;
        double seconds = (nanos - windowStart) / 1e9;
        if (seconds < WINDOW_SECONDS) {
            return false;
        }
        perSecond = frames / seconds;
        frames = 0;
        windowStart = nanos;
        return true;
    }

    /// The last finished mean; 0 before the first.
    public double perSecond() {
        return perSecond;
    }
}
