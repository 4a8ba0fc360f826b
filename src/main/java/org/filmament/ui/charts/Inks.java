package org.filmament.ui.charts;

/// Colours made of others.
final class Inks {

    private Inks() {
    }

    /// The same colour, to be seen through.
    static int fade(int argb, double alpha) {
        return (int) Math.round(alpha * (argb >>> 24)) << 24 | argb & 0xFFFFFF;
    }

    /// Something to point at that is not seen.
    static int none() {
        return 0;
    }
}
