package org.filmament.ui.map;

/// Amounts of red, green and blue light (or, on paper, of what ink takes from the light) in one `long`, 21 bits each, so that adding two
/// lights is one addition. 1 is `1 << 18`; beyond 4 a lane is full.
///
/// Light adds up without bounds where films crowd, and becomes a colour only in the end, by an exponential: a crowd glows
/// brighter but keeps its hue. The same exponential makes light over a picture a multiplication of what the picture leaves dark.
enum Light {

    NIGHT(Backdrop.NIGHT, 1), PAPER(Backdrop.PAPER, 0.8f);

    /// What an amount of 1 is in a lane.
    static final int ONE = 1 << 18;

    /// Set in a lane that is full: whoever adds less than `1 << 20` to a lane at a time and stops here cannot spill into the next.
    static final long FULL = lanes(1 << 20, 1 << 20, 1 << 20);

    private static final int LANE = 21;
    private static final long LANE_MASK = (1L << LANE) - 1;
    private static final int LOOKUP_SHIFT = 9;
    private static final int LOOKUP_MASK = (1 << LANE - LOOKUP_SHIFT) - 1;

    /// The share, of 256, that an amount leaves of what was dark before.
    private static final short[] LEFT = new short[1 << LANE - LOOKUP_SHIFT];

    static {
        for (int i = 0; i < LEFT.length; i++) {
            LEFT[i] = (short) Math.round(256 * Math.exp(-(double) (i << LOOKUP_SHIFT) / ONE));
        }
    }

    private final boolean night;

    /// How much of its strongest channel a solid colour has: all of it would be black on paper.
    private final float solid;

    Light(Backdrop backdrop, float solid) {
        night = backdrop == Backdrop.NIGHT;
        this.solid = solid;
    }

    static Light on(Backdrop backdrop) {
        return backdrop == Backdrop.NIGHT ? NIGHT : PAPER;
    }

    /// Three lanes of a light.
    static long lanes(long red, long green, long blue) {
        return red + (green << LANE) + (blue << 2 * LANE);
    }

    /// The part of a colour that adds up: the light it gives, or what its ink takes away; 0 to 255.
    ///
    /// @param shift of the channel in the ARGB colour
    int channel(int argb, int shift) {
        int value = argb >> shift & 0xFF;
        return night ? value : 255 - value;
    }

    /// Lets light shine on a stretch of a picture. The light is used up: dark afterwards.
    void shine(long[] glow, int at, int[] pixels, int to, int length) {
        int invert = night ? 0x00FFFFFF : 0;
        for (int i = 0; i < length; i++) {
            long light = glow[at + i];
            if (light != 0) {
                glow[at + i] = 0;
                int before = pixels[to + i] ^ invert;
                int red = (before >> 16 & 0xFF) * left(light);
                int green = (before >> 8 & 0xFF) * left(light >>> LANE);
                int blue = (before & 0xFF) * left(light >>> 2 * LANE);
                pixels[to + i] = (0xFF000000 | (red & 0xFF00) << 8 | green & 0xFF00 | blue >> 8) ^ invert;
            }
        }
    }

    /// Like [#shine], but a crowd becomes a solid colour, the mean of its lights, instead of ever brighter: hues stay apart however many shine.
    void shineSolid(long[] glow, int at, int[] pixels, int to, int length) {
        int invert = night ? 0x00FFFFFF : 0;
        for (int i = 0; i < length; i++) {
            long light = glow[at + i];
            if (light != 0) {
                glow[at + i] = 0;
                int red = (int) (light & LANE_MASK);
                int green = (int) (light >>> LANE & LANE_MASK);
                int blue = (int) (light >>> 2 * LANE & LANE_MASK);
                int most = Math.max(red, Math.max(green, blue));
                int left = left(most);
                float full = 255f * (256 - left) / most;
                int before = pixels[to + i] ^ invert;
                int r = (before >> 16 & 0xFF) * left + (int) (full * (most - solid * red));
                int g = (before >> 8 & 0xFF) * left + (int) (full * (most - solid * green));
                int b = (before & 0xFF) * left + (int) (full * (most - solid * blue));
                pixels[to + i] = (0xFF000000 | (r & 0xFF00) << 8 | g & 0xFF00 | b >> 8) ^ invert;
            }
        }
    }

    private static int left(long lane) {
        return LEFT[(int) (lane >>> LOOKUP_SHIFT) & LOOKUP_MASK];
    }
}
