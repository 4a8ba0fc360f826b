package org.filmament.ui.themes;

import java.util.ArrayList;
import java.util.List;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.filmament.ui.color.ThemeColors;
import org.filmament.ui.look.Palette;
import org.filmament.ui.map.LabelBands;
import org.filmament.ui.map.MapLabel;

/// The names of themes as they stand on the map: large for coarse themes, smaller for fine ones, a little larger for those of many films.
public final class ThemeLabels {

    /// In em of the window's text.
    private static final double FINEST = 0.93;
    private static final double COARSEST = 1.64;

    /// Of the size of its level, what the smallest theme's name has, and what the largest one's has more.
    private static final double SMALLEST = 0.9;
    private static final double MORE = 0.2;

    private ThemeLabels() {
    }

    /// Names for all levels, or for the pinned one alone. Those out of focus are faint.
    ///
    /// @param em pixels of the window's text
    public static List<MapLabel> of(ThemesModel model, Palette palette, double em) {
        Themes themes = model.themesProperty().get();
        List<MapLabel> labels = new ArrayList<>();
        if (themes == null) {
            return labels;
        }
        int pinned = model.pinnedLevelProperty().get();
        for (int level = 0; level < themes.levels().size(); level++) {
            if (pinned == ThemesModel.AUTO || pinned == level) {
                add(labels, model, themes, level, palette, em);
            }
        }
        return labels;
    }

    private static void add(List<MapLabel> labels, ThemesModel model, Themes themes, int level, Palette palette, double em) {
        boolean alone = model.pinnedLevelProperty().get() != ThemesModel.AUTO;
        int largest = themes.levels().get(level).stream().mapToInt(Theme::size).max().orElse(1);
        double size = em * (FINEST + (COARSEST - FINEST) * coarseness(themes, level));
        for (Theme theme : themes.levels().get(level)) {
            double own = size * (SMALLEST + MORE * Math.sqrt((double) theme.size() / largest));
            labels.add(new MapLabel(theme.id(), alone ? 0 : level, theme.members(), model.name(theme), model.otherName(theme),
                    ThemeColors.ink(themes, theme, palette), Math.rint(2 * own) / 2, model.isInFocus(theme) ? 1 : 0));
        }
    }

    /// 0 for the finest of the levels, 1 for the coarsest.
    private static double coarseness(Themes themes, int level) {
        int last = themes.levels().size() - 1;
        return last == 0 ? 0.5 : (double) level / last;
    }

    /// The level that a view of the map is about.
    ///
    /// @param magnification relative to the view of all films
    static int level(Themes themes, double magnification) {
        return LabelBands.of(themes.levels().stream().mapToInt(List::size).toArray()).level(magnification);
    }
}
