package org.filmament.ui;

/// Pictures shown a second while pictures follow one another, as a mean over half a second so that it can be read. A picture now and
/// then, when nothing moves, is no rate. FX thread only.
final class FrameRate {

    private static final long WINDOW_NANOS = 500_000_000;
    private static final int LEAST_GAPS = 2;

    private long lastPicture = Long.MIN_VALUE;
    private long windowStart = Long.MIN_VALUE;
    private long drawnNanos;
    private int gaps;
    private double perSecond;

    /// One more picture was shown.
    ///
    /// @param nanos when, from any fixed origin
    void picture(long nanos) {
        if (lastPicture != Long.MIN_VALUE && nanos - lastPicture < WINDOW_NANOS) {
            drawnNanos += nanos - lastPicture;
            gaps++;
        }
        lastPicture = nanos;
    }

    /// Called once per pulse.
    ///
    /// @return whether [#perSecond()] has changed
    boolean pulse(long nanos) {
        if (windowStart == Long.MIN_VALUE) {
            windowStart = nanos;
        }
        if (nanos - windowStart < WINDOW_NANOS) {
            return false;
        }
        double before = perSecond;
        perSecond = gaps < LEAST_GAPS ? 0 : gaps * 1e9 / drawnNanos;
        gaps = 0;
        drawnNanos = 0;
        windowStart = nanos;
        return perSecond != before;
    }

    /// The last finished mean; 0 while nothing moves.
    double perSecond() {
        return perSecond;
    }
}
