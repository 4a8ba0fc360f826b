package org.filmament.ui.color;

import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.filmament.ui.look.Palette;

/// The colours of themes, by their identities, so that a theme keeps its colour when the films are clustered anew. Coarsest themes have hues far
/// apart; a finer theme varies the hue and the lightness of the one that it belongs to, less with each level.
public final class ThemeColors {

    /// Degrees by which a theme of the second coarsest level may stray from its parent, and how much of that is left one level down.
    private static final double STRAY = 24;
    private static final double LESS = 0.62;

    /// The golden ratio's fraction: multiples of it fall evenly into the gaps between those before.
    private static final double GOLDEN = 0.6180339887498949;

    private record Shade(double hue, double light) {
    }

    private ThemeColors() {
    }

    /// The colour of a theme, opaque ARGB.
    public static int argb(Themes themes, Theme theme, Palette palette) {
        Shade shade = shade(themes, theme);
        return palette.theme(shade.hue, shade.light);
    }

    /// The colour in which its name is written on the sky.
    public static int ink(Themes themes, Theme theme, Palette palette) {
        return palette.themeInk(shade(themes, theme).hue);
    }

    private static Shade shade(Themes themes, Theme theme) {
        Theme parent = themes.theme(theme.parent());
        if (parent == null) {
            return new Shade(Palette.hue(theme.id()), 0);
        }
        Shade family = shade(themes, parent);
        double depth = Math.pow(LESS, themes.levels().size() - 2.0 - theme.level());
        return new Shade(family.hue + STRAY * depth * even(theme.id()), Math.clamp(family.light + depth * even(7 * theme.id() + 3), -1, 1));
    }

    /// A number from −1 to 1 that differs much from one identity to the next.
    private static double even(int id) {
        double multiple = id * GOLDEN;
        return 2 * (multiple - Math.floor(multiple)) - 1;
    }
}
