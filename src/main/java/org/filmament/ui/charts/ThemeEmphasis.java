package org.filmament.ui.charts;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.filmament.ui.emphasis.Concern;
import org.filmament.ui.emphasis.EmphasisModel;
import org.filmament.ui.look.Palette;
import org.jspecify.annotations.Nullable;

/// A link that lights up the films of the chosen theme; names are the themes' own, colours go by identity. FX thread only.
public final class ThemeEmphasis implements ThemeLink {

    private final EmphasisModel emphasis;
    private final Supplier<@Nullable Themes> themes;
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(Themes.NONE);
    private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(Themes.NONE);

    /// @param themes the themes now, or null
    public ThemeEmphasis(EmphasisModel emphasis, Supplier<@Nullable Themes> themes) {
        this.emphasis = emphasis;
        this.themes = themes;
    }

    @Override
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyIntegerProperty hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    @Override
    public void select(int theme) {
        Themes now = themes.get();
        Theme chosen = now == null ? null : now.theme(theme);
        selected.set(chosen == null ? Themes.NONE : theme);
        BitSet films = new BitSet();
        if (chosen != null) {
            Arrays.stream(chosen.members()).forEach(films::set);
        }
        emphasis.set(Concern.THEME, chosen == null ? null : films);
    }

    @Override
    public void hover(int theme) {
        hovered.set(theme);
    }

    @Override
    public String name(Theme theme) {
        return theme.name(true);
    }

    @Override
    public ObservableValue<?> namesProperty() {
        return selected.getReadOnlyProperty();
    }

    @Override
    public int color(Themes themes, Theme theme, Palette palette) {
        return palette.cluster(theme.id());
    }
}
