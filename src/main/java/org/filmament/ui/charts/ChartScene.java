package org.filmament.ui.charts;

import java.util.Map;
import java.util.Set;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.filmament.ui.look.Palette;
import org.filmament.ui.look.Wording;

/// All that a painter reads. Immutable by contract.
///
/// @param data    what is shown
/// @param names   of its themes, by identity
/// @param colors  of its themes, by identity
/// @param marked  themes that are chosen, or hold the chosen film
/// @param pointed what the mouse is on
/// @param flow    how time is drawn
/// @param palette the rest of the colours
/// @param em      size of body text, in units of the picture
/// @param ruler   measures texts
record ChartScene(ChartData data, Map<Integer, String> names, Map<Integer, Integer> colors, Set<Integer> marked, Mark pointed, Flow flow,
                  Palette palette, double em, Ruler ruler) {

    /// What is left of a theme's colour while others are in focus.
    private static final double OUT_OF_FOCUS = 0.28;

    String name(int theme) {
        return names.getOrDefault(theme, "");
    }

    int color(int theme) {
        return Inks.fade(colors.getOrDefault(theme, palette.other()), focus(theme));
    }

    /// The colour of texts about a theme.
    int ink(int theme) {
        return isInFocus(theme) ? palette.text() : palette.faintText();
    }

    /// The colour of texts upon a theme's own colour.
    int inkUpon(int theme) {
        return isInFocus(theme) ? palette.sky() : palette.mutedText();
    }

    boolean isInFocus(int theme) {
        boolean all = marked.isEmpty() && pointed.theme() == Themes.NONE;
        return all || theme == pointed.theme() || marked.contains(theme);
    }

    /// Whether a theme was singled out.
    boolean isMarked(int theme) {
        return theme == pointed.theme() || marked.contains(theme);
    }

    private double focus(int theme) {
        return isInFocus(theme) ? 1 : OUT_OF_FOCUS;
    }

    /// What a theme says when it is pointed at.
    String caption(Theme theme) {
        return name(theme.id()) + "  ·  " + Wording.count(theme.size(), "film", "films");
    }

    ChartPen.Type plain() {
        return ChartPen.Type.plain(em);
    }

    ChartPen.Type strong() {
        return ChartPen.Type.strong(em);
    }
}
