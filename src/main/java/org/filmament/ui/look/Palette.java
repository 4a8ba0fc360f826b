package org.filmament.ui.look;

/// Every colour of the app as `0xAARRGGBB`, opaque, without the toolkit: painters and rasterisers read it directly, and
/// [Look] hands the same values to CSS.
///
/// The genre colours were searched for: eight sectors of hue, with lightness and chroma chosen so that the closest pair is as far
/// apart as possible in OKLab, seen normally and with any of the three dichromacies (Machado, Oliveira and Fernandes, 2009). They
/// differ in lightness too, which is what survives a weak projector. Each theme has its own eight, hue for hue.
public enum Palette {

    /// For the projector and the dark room: ink-blue sky, warm light.
    NIGHT(new Surfaces(0xFF070A13, 0xFF0A0E19, 0xFF0E1320, 0xFF182032, 0xFF2B354D, 0xFF1B2336),
            new Inks(0xFFEBEFF8, 0xFFA9B4CC, 0xFF7F8BA6),
            new Signals(0xFFF7C26B, 0xFFE5A946, 0xFF1D1404, 0xFF5CC9A0, 0xFFF0A35E, 0xFFFF8478),
            new int[] {0xFFE0653A, 0xFFF69829, 0xFFFFD748, 0xFFA7D5A3, 0xFF2BF2FD, 0xFF02BFFF, 0xFF6E86EE, 0xFFCD96B9},
            0xFF7B808D, 0xFF566078, new double[] {0.76, 0.86, 0.67}, 0.145),

    /// For daylight and for print: paper, ink, the same hues deeper.
    DAY(new Surfaces(0xFFF4F0E7, 0xFFFAF7F1, 0xFFFEFDFA, 0xFFF4F0E7, 0xFFD8D0C0, 0xFFEAE4D8),
            new Inks(0xFF1D1A15, 0xFF554E42, 0xFF6C6456),
            new Signals(0xFF8A5300, 0xFFA86204, 0xFFFFFFFF, 0xFF14795A, 0xFF9A4F08, 0xFFC02A1D),
            new int[] {0xFFC7316A, 0xFF783727, 0xFF815F00, 0xFF5E9711, 0xFF007A8F, 0xFF3786F9, 0xFF333CAB, 0xFFBA55C6},
            0xFF96948D, 0xFFB5AFA3, new double[] {0.56, 0.66, 0.46}, 0.15);

    /// How many genres have a colour of their own.
    public static final int GENRES = 8;

    /// 360° divided by the square of the golden ratio: successive hues never come close to a recent one.
    private static final double GOLDEN_ANGLE = 137.50776405;
    private static final double FIRST_HUE = 28;
    private static final double THEME_LIGHTNESS = 0.09;

    /// @param sky        behind the films
    /// @param background behind and between panels
    /// @param panel      panels, the strip, the status line
    /// @param raised     fields, hovered rows, cards
    /// @param border     outline of a control
    /// @param hairline   line between parts of the window
    private record Surfaces(int sky, int background, int panel, int raised, int border, int hairline) {
    }

    private record Inks(int text, int muted, int faint) {
    }

    private record Signals(int accent, int accentFill, int onAccent, int success, int warning, int danger) {
    }

    private final Surfaces surfaces;
    private final Inks inks;
    private final Signals signals;
    private final int[] genres;
    private final int other;
    private final int noise;
    private final double[] clusterLightness;
    private final double clusterChroma;

    Palette(Surfaces surfaces, Inks inks, Signals signals, int[] genres, int other, int noise,
            double[] clusterLightness, double clusterChroma) {
        this.surfaces = surfaces;
        this.inks = inks;
        this.signals = signals;
        this.genres = genres;
        this.other = other;
        this.noise = noise;
        this.clusterLightness = clusterLightness;
        this.clusterChroma = clusterChroma;
    }

    public boolean isDark() {
        return this == NIGHT;
    }

    /// Behind the films.
    public int sky() {
        return surfaces.sky;
    }

    /// Behind and between panels.
    public int background() {
        return surfaces.background;
    }

    public int panel() {
        return surfaces.panel;
    }

    /// Fields, cards, rows under the mouse.
    public int raised() {
        return surfaces.raised;
    }

    /// Outline of a control.
    public int border() {
        return surfaces.border;
    }

    /// Line between parts of the window.
    public int hairline() {
        return surfaces.hairline;
    }

    public int text() {
        return inks.text;
    }

    public int mutedText() {
        return inks.muted;
    }

    /// The faintest text; still 4.5 : 1 on a panel.
    public int faintText() {
        return inks.faint;
    }

    /// Gold: what the user moves, and what is at work. Readable as text.
    public int accent() {
        return signals.accent;
    }

    /// The accent as a fill; [#onAccent()] is readable on it.
    public int accentFill() {
        return signals.accentFill;
    }

    public int onAccent() {
        return signals.onAccent;
    }

    public int success() {
        return signals.success;
    }

    public int warning() {
        return signals.warning;
    }

    public int danger() {
        return signals.danger;
    }

    /// @param slot 0 to [#GENRES] − 1
    public int genre(int slot) {
        return genres[slot];
    }

    /// Films of all other genres.
    public int other() {
        return other;
    }

    /// Films of no cluster.
    public int noise() {
        return noise;
    }

    /// The colour of a cluster: hues by the golden angle, lightness in three turns, so that clusters with close numbers stay
    /// apart and any number of them can be coloured.
    ///
    /// @param cluster a cluster's number, from 0
    public int cluster(int cluster) {
        return Oklch.argb(clusterLightness[cluster % clusterLightness.length], clusterChroma, hue(cluster));
    }

    /// One of a sequence of hues each of which is far from those before it, in degrees.
    ///
    /// @param number from 0
    public static double hue(int number) {
        return (FIRST_HUE + number * GOLDEN_ANGLE) % 360;
    }

    /// The colour of a theme.
    ///
    /// @param hue   in degrees
    /// @param light from −1, darker, to 1, lighter
    public int theme(double hue, double light) {
        return Oklch.argb(clusterLightness[0] + THEME_LIGHTNESS * light, clusterChroma, hue);
    }

    /// The colour of a theme's name on the sky: ink with a tinge of its hue.
    public int themeInk(double hue) {
        return isDark() ? Oklch.argb(0.94, 0.045, hue) : Oklch.argb(0.27, 0.075, hue);
    }

    /// A colour at low opacity, for what only nearly belongs: mostly that of noise.
    public int faint(int argb) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            mixed |= ((noise >> shift & 0xFF) * 3 + (argb >> shift & 0xFF) * 2) / 5 << shift;
        }
        return 0xFF000000 | mixed;
    }

    /// A sequential scale for years and ratings, from faint to bright (night) or pale to deep (day).
    ///
    /// @param t where on the scale, 0 to 1
    public int ramp(double t) {
        double lightness = isDark() ? 0.38 + 0.50 * t : 0.76 - 0.40 * t;
        return Oklch.argb(lightness, 0.135, 285 - 205 * t);
    }
}
