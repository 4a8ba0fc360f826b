package org.filmament.ui.map;

/// Decides what films look like at a magnification; the only place that does. Far out they are points of light; nearer, those
/// with room around them are posters; near, all are, with their titles. Sizes and brightness are continuous functions of the scale, and what turns
/// from a star into a poster does so [in time][Choreographer], so nothing ever pops.
///
/// All of it follows from one quantity, the *spacing*: about how far apart neighbours are on the screen, in logical pixels. It is
/// taken from the number of films and the magnification relative to the view that shows all of them, not from the films' places, so
/// that posters do not swell and shrink while the layout moves.
public final class LevelOfDetail {

    /// How posters are chosen.
    public enum Choice {
        /// As many as have room, see the class.
        BY_ROOM,
        /// Every film at every magnification.
        EVERY_FILM,
        /// None, not even one that is pointed at or selected: all films stay points of light.
        NO_FILM
    }

    /// What films look like at one magnification. Lengths are in logical pixels.
    ///
    /// @param posterWidth   of every poster
    /// @param room          a film is a poster when its [separation][Separation] is at least this
    /// @param posterOpacity of all posters, 0 while they would be specks
    /// @param titleOpacity  of titles under posters, 0 while posters are too small to be asked about
    /// @param starRadius    of a film of the lowest rank
    /// @param starGain      brightness of stars, about 1
    /// @param hazeRadius    how far the glow of the many spreads
    /// @param hazeGain      brightness of that glow for one film
    /// @param magnification relative to the view of all films: which names of groups are seen follows it by [LabelBands]
    public record Level(double posterWidth, double room, double posterOpacity, double titleOpacity, double starRadius,
                        double starGain, double hazeRadius, double hazeGain, double magnification) {

        /// Whether any film can be a poster.
        boolean hasPosters() {
            return room < Double.POSITIVE_INFINITY;
        }

        /// Whether a film should be a poster. One that is already needs a little less room to stay, so that a film at the limit does
        /// not change to and fro.
        ///
        /// @param separation see [Separation], in logical pixels
        /// @param isPoster   whether the film is one now
        public boolean showsPoster(double separation, boolean isPoster) {
            return posterOpacity > 0 && separation >= (isPoster ? KEPT_WITHIN * room : room);
        }
    }

    /// Share of the room asked for at first that a poster needs to stay one.
    private static final double KEPT_WITHIN = 0.85;

    private static final double POSTER_SIZE = 26;
    private static final double POSTER_BEND = 4;
    private static final double SMALLEST_POSTER = 15;
    private static final double SMALL_POSTER = 21;

    /// Widths of posters between which their titles appear.
    private static final double TITLED_FROM = 50;
    private static final double TITLED = 62;

    /// Room that a poster asks for at spacings up to [#SPARSE_UNTIL], in posters' widths; it falls to nothing at [#EVERY_FILM_FROM].
    private static final double SPARSE_ROOM = 1.5;
    private static final double SPARSE_UNTIL = 2;
    private static final double EVERY_FILM_FROM = 240;

    /// Spacing at the nearest view: a handful of posters.
    private static final double LARGEST_SPACING = 400;

    private static final double READABLE_SPACING = 90;

    /// Where colours are all there is to see, points are larger, and there is less of the glow in which colours mix.
    private static final double COLORED_SIZE = 1.45;
    private static final double COLORED_HAZE = 0.4;

    private final double spacingAtFit;
    private final double fitScale;
    private final Choice choice;

    /// @param films    number of films, at least 1
    /// @param fitScale the camera's scale at which all are in view
    public LevelOfDetail(int films, double fitScale, Viewport viewport, Choice choice) {
        this.fitScale = fitScale;
        this.choice = choice;
        this.spacingAtFit = 0.34 * Math.sqrt(viewport.width() * viewport.height() / films);
    }

    /// About how far apart neighbours are on the screen, in logical pixels.
    public double spacing(double scale) {
        return spacingAtFit * scale / fitScale;
    }

    /// What films look like at a camera's scale.
    public Level at(double scale) {
        double spacing = spacing(scale);
        double width = posterWidth(spacing);
        double star = 0.62 + 0.16 * asinh(spacing);
        double haze = Math.clamp(2 * spacing, 12, 100);
        double gain = Math.clamp(0.55 + 0.16 * spacing, 0.5, 1.6);
        double titles = smoothStep(TITLED_FROM, TITLED, width);
        double hazeGain = 0.5 * spacing * spacing;
        if (choice == Choice.NO_FILM) {
            return new Level(width, Double.POSITIVE_INFINITY, 0, 0, COLORED_SIZE * star, gain, haze, COLORED_HAZE * hazeGain, scale / fitScale);
        }
        if (choice == Choice.EVERY_FILM) {
            return new Level(width, 0, 1, titles, star, gain, haze, hazeGain, scale / fitScale);
        }
        double nearness = Math.clamp(log2(spacing / SPARSE_UNTIL) / log2(EVERY_FILM_FROM / SPARSE_UNTIL), 0, 1);
        double room = width * SPARSE_ROOM * (1 - nearness);
        return new Level(width, room, smoothStep(SMALLEST_POSTER, SMALL_POSTER, width), titles, star, gain, haze,
                hazeGain, scale / fitScale);
    }

    /// The largest scale worth going to: a handful of posters fill the view.
    public double largestScale() {
        return fitScale * LARGEST_SPACING / spacingAtFit;
    }

    /// The scale from which posters are separate and can be read.
    public double readableScale() {
        return fitScale * READABLE_SPACING / spacingAtFit;
    }

    /// The smallest scale worth going to: the map is a small cloud.
    public double smallestScale() {
        return fitScale * 0.3;
    }

    /// Grows as the spacing while posters are small and ever more slowly later: near films come apart.
    private static double posterWidth(double spacing) {
        return POSTER_SIZE * asinh(spacing / POSTER_BEND);
    }

    private static double asinh(double x) {
        return Math.log(x + Math.sqrt(x * x + 1));
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    /// 0 below `from`, 1 above `to`, without a corner between; a step where they coincide.
    static double smoothStep(double from, double to, double x) {
        if (x >= to) {
            return 1;
        }
        if (x <= from) {
            return 0;
        }
        double t = (x - from) / (to - from);
        return t * t * (3 - 2 * t);
    }
}
