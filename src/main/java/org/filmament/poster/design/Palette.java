package org.filmament.poster.design;

import java.util.ArrayList;
import java.util.List;
import org.filmament.poster.motif.TextResource;
import org.jspecify.annotations.Nullable;

/// The four inks of a poster as `0xRRGGBB`: what it is printed on, two inks for its figure, and the ink of its type. Chosen by year
/// and by lot; `palettes.txt` beside this class holds them all.
record Palette(int ground, int figure, int accent, int ink) {

    private static final int PAPER = 0xF4ECDC;
    private static final int BLACK = 0x17171A;
    private static final double TURNED = 0.22;
    private static final double READABLE = 3.2;

    private static final List<Dated> ALL = read();

    private record Dated(int from, int to, Palette palette) {
    }

    /// A film's palette.
    ///
    /// @param year of release, null when unknown: then any era's
    static Palette of(@Nullable Integer year, Chance chance) {
        List<Palette> fitting = ALL.stream().filter(dated -> year == null || dated.from <= year && year <= dated.to)
                .map(Dated::palette).toList();
        Palette palette = fitting.isEmpty() ? chance.oneOf(ALL, "palette").palette : chance.oneOf(fitting, "palette");
        return chance.is(TURNED, "turned palette") ? palette.turned() : palette;
    }

    /// Every palette there is.
    static List<Palette> all() {
        return ALL.stream().map(Dated::palette).toList();
    }

    /// Ground and figure change places.
    Palette turned() {
        return new Palette(figure, ground, accent, contrast(ground, figure) >= READABLE ? ground : readable(figure));
    }

    /// The ink for type on a colour: the palette's own if it can be read there, else its ground, else black or paper.
    int inkOn(int rgb) {
        if (contrast(ink, rgb) >= READABLE) {
            return ink;
        }
        return contrast(ground, rgb) >= READABLE ? ground : readable(rgb);
    }

    /// An ink for a figure on a colour that is not the ground: whichever of the palette's stands out most.
    int figureOn(int rgb) {
        int best = figure;
        for (int other : new int[] {ground, accent}) {
            if (contrast(other, rgb) > contrast(best, rgb)) {
                best = other;
            }
        }
        return best;
    }

    private static int readable(int rgb) {
        return contrast(PAPER, rgb) >= contrast(BLACK, rgb) ? PAPER : BLACK;
    }

    /// Contrast as WCAG 2 defines it: 1 for none to 21.
    static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int value) {
        double c = value / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /// `a` and `b` mixed channel by channel, `share` of `b`.
    static int mix(int a, int b, double share) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int from = a >> shift & 0xFF;
            int to = b >> shift & 0xFF;
            mixed |= (int) Math.round(from + (to - from) * share) << shift;
        }
        return mixed;
    }

    private static List<Dated> read() {
        List<Dated> palettes = new ArrayList<>();
        for (String line : TextResource.lines(Palette.class, "palettes.txt")) {
            String[] words = line.split(" ");
            palettes.add(new Dated(Integer.parseInt(words[0]), Integer.parseInt(words[1]),
                    new Palette(color(words[2]), color(words[3]), color(words[4]), color(words[5]))));
        }
        return List.copyOf(palettes);
    }

    private static int color(String hex) {
        return Integer.parseInt(hex, 16);
    }
}
