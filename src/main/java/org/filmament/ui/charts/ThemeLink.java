package org.filmament.ui.charts;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.filmament.ui.look.Palette;

/// What charts share with everything else that shows themes: which one is chosen, which one is pointed at, what each is called and how it is
/// coloured. FX thread only.
public interface ThemeLink {

    /// Identity of the chosen theme, or [Themes#NONE].
    ReadOnlyIntegerProperty selectedProperty();

    /// Identity of the theme that is pointed at, or [Themes#NONE].
    ReadOnlyIntegerProperty hoveredProperty();

    void select(int theme);

    void hover(int theme);

    /// What a theme is called now.
    String name(Theme theme);

    /// Changes when names do.
    ObservableValue<?> namesProperty();

    /// The colour of a theme, opaque ARGB.
    int color(Themes themes, Theme theme, Palette palette);
}
