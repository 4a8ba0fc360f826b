package org.filmament.ui;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.filmament.ui.charts.ThemeLink;
import org.filmament.ui.color.ThemeColors;
import org.filmament.ui.look.Palette;
import org.filmament.ui.themes.ThemesModel;

/// Themes as charts see them: chosen, named and coloured as everywhere else in the window. FX thread only.
record ChartThemes(ThemesModel model) implements ThemeLink {

    @Override
    public ReadOnlyIntegerProperty selectedProperty() {
        return model.selectedProperty();
    }

    @Override
    public ReadOnlyIntegerProperty hoveredProperty() {
        return model.hoveredProperty();
    }

    @Override
    public void select(int theme) {
        model.select(theme);
    }

    @Override
    public void hover(int theme) {
        model.hover(theme);
    }

    @Override
    public String name(Theme theme) {
        return model.name(theme);
    }

    @Override
    public ObservableValue<?> namesProperty() {
        return model.writtenProperty();
    }

    @Override
    public int color(Themes themes, Theme theme, Palette palette) {
        return ThemeColors.argb(themes, theme, palette);
    }
}
