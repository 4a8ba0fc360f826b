package org.filmament.ui.map;

/// Amounts of red, green and blue light (or, on paper, of what ink takes from the light) in one `long`, 21 bits each, so that adding two
/// lights is one addition. 1 is `1 << 18`; beyond 4 a lane is full.
///
/// Light adds up without bounds where films crowd, and becomes a colour only in the end, by an exponential: a crowd glows
/// brighter but keeps its hue.
final class Light {

    /// What an amount of 1 is in a lane.
    static final int ONE = 1 << 18;

    /// Set in a lane that is full: whoever adds less than `1 << 20` to a lane at a time and stops here cannot spill into the next.
    static final long FULL = lanes(1 << 20, 1 << 20, 1 << 20);

    private static final int LANE = 21;
    private static final int LOOKUP_SHIFT = 7;
    private static final int LOOKUP_MASK = (1 << LANE - LOOKUP_SHIFT) - 1;

    /// Cycle of the dither pattern in both directions.
    private static final int DITHER_SIDE = 64;
    private static final byte[] DITHER = dither();
    private static final Light NIGHT = new Light(Backdrop.NIGHT);
    private static final Light PAPER = new Light(Backdrop.PAPER);

    private final Backdrop backdrop;
    private final char[] display;

    private Light(Backdrop backdrop) {
        this.backdrop = backdrop;
        display = new char[1 << LANE - LOOKUP_SHIFT];
        for (int i = 0; i < display.length; i++) {
            double amount = (double) (i << LOOKUP_SHIFT) / ONE;
            double shown = backdrop == Backdrop.NIGHT ? 1 - Math.exp(-amount) : Math.exp(-amount);
            display[i] = (char) Math.round(shown * 0xFF00);
        }
    }

    static Light on(Backdrop backdrop) {
        return backdrop == Backdrop.NIGHT ? NIGHT : PAPER;
    }

    /// Three lanes; each may be negative if the sum that it becomes part of is not.
    static long lanes(long red, long green, long blue) {
        return red + (green << LANE) + (blue << 2 * LANE);
    }

    /// What each lane of `from` has to grow by to be that of `to` after some steps.
    static long slope(long from, long to, int steps) {
        int mask = (1 << LANE) - 1;
        return lanes(((int) to & mask) / steps - ((int) from & mask) / steps,
                ((int) (to >>> LANE) & mask) / steps - ((int) (from >>> LANE) & mask) / steps,
                ((int) (to >>> 2 * LANE) & mask) / steps - ((int) (from >>> 2 * LANE) & mask) / steps);
    }

    /// The channel of a film's colour that adds up: the light it gives, or what its ink takes away; 0 to 255.
    int channel(int argb, int shift) {
        int value = argb >> shift & 0xFF;
        return backdrop == Backdrop.NIGHT ? value : 255 - value;
    }

    /// The amount that is shown as an 8-bit value.
    double amount(int value) {
        double share = Math.clamp(value / 255.0, 0.001, 0.999);
        return backdrop == Backdrop.NIGHT ? -Math.log(1 - share) : -Math.log(share);
    }

    /// Turns light into opaque colours along a stretch of one row. Dithered, so that a night sky shows no bands on a projector.
    ///
    /// @param glow  light of each pixel; `length` of them from `at` on are used up and left dark
    /// @param base  light that is added to the first pixel
    /// @param slope what that grows by from pixel to pixel
    /// @param x     where the stretch begins on the picture
    /// @param y     row of the picture
    void show(long[] glow, int at, long base, long slope, int[] pixels, int to, int length, int x, int y) {
        int ditherRow = (y & DITHER_SIDE - 1) * DITHER_SIDE;
        long added = base;
        for (int i = 0; i < length; i++) {
            long light = glow[at + i] + added;
            glow[at + i] = 0;
            added += slope;
            int noise = DITHER[ditherRow + (x + i & DITHER_SIDE - 1)] & 0xFF;
            int red = display[(int) (light >>> LOOKUP_SHIFT) & LOOKUP_MASK] + noise;
            int green = display[(int) (light >>> LANE + LOOKUP_SHIFT) & LOOKUP_MASK] + noise;
            int blue = display[(int) (light >>> 2 * LANE + LOOKUP_SHIFT) & LOOKUP_MASK] + noise;
            pixels[to + i] = 0xFF000000 | (red & 0xFF00) << 8 | green & 0xFF00 | blue >>> 8;
        }
    }

    private static byte[] dither() {
        byte[] dither = new byte[DITHER_SIDE * DITHER_SIDE];
        for (int i = 0; i < dither.length; i++) {
            double gradient = 0.06711056 * (i % DITHER_SIDE) + 0.00583715 * (i / DITHER_SIDE);
            double noise = 52.9829189 * (gradient - Math.floor(gradient));
            dither[i] = (byte) (256 * (noise - Math.floor(noise)));
        }
        return dither;
    }
}
